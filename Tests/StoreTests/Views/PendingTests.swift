import Model
import Testing

@testable import Store

@Suite struct PendingTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func column(_ name: String) throws -> Int {
    try #require(itemKind.position(named: name))
  }

  @Test
  func `changed cells are offered with what was published, what is there and what is proposed`()
    throws
  {
    let store = try folder.makeItems()
    var sheet = try SheetCopy(folder.view())
    try sheet.type("2026/12/1", itemID(2), "现行时限")
    try sheet.type("办结", itemID(2), "状态")
    try sheet.type("莲都", itemID(4), "承办单位")
    try sheet.save()
    let batch = try #require(store.pending())
    #expect(
      batch.proposals == [
        "\(itemID(2)) current-due  → 2026-12-01", "\(itemID(2)) state handling → closed",
        "\(itemID(4)) unit 331121 → 331102",
      ])
    #expect(batch.rows.map(\.line) == [3, 5])
    #expect(batch.rows.allSatisfy { $0.question == nil && $0.change == .changed })
    #expect(batch.notes == [])
    #expect(batch.rows[0].cells[0].typed == "2026/12/1")
  }

  @Test func `what Excel makes of the whole file is no change, and the one edit in it is`() throws {
    let store = try folder.makeItems()
    var sheet = try SheetCopy(folder.view())
    for heading in ["交办日期", "原定时限"] {
      let column = try sheet.column(heading)
      for row in sheet.cells.indices.dropFirst() {
        let parts = sheet.cells[row][column].split(separator: "-").compactMap { Int($0) }
        sheet.cells[row][column] = parts.map(String.init).joined(separator: "/")
      }
    }
    try sheet.type("核实中", itemID(3), "进展")
    // Two blank columns and three blank rows behind the table.
    sheet.cells = sheet.cells.map { $0 + ["", ""] }
    sheet.cells += Array(repeating: Array(repeating: "", count: sheet.headings.count), count: 3)
    try sheet.saveInGB18030()
    #expect(store.pending()?.proposals == ["\(itemID(3)) progress  → 核实中"])
    #expect(store.pending()?.notes == [])
    for (separator, ending) in [("\t", "\r\n"), (";", "\n"), (",", "\r")] {
      try sheet.save(separator: separator, ending: ending, mark: false)
      #expect(store.pending()?.proposals == ["\(itemID(3)) progress  → 核实中"])
    }
  }

  @Test func `rows may be sorted, columns moved, renamed and left out`() throws {
    let store = try folder.makeItems()
    var sheet = try SheetCopy(folder.view())
    try sheet.type("改", itemID(1), "事项")
    let (state, remark) = (try sheet.column("状态"), try sheet.column("办理要求"))
    sheet.cells[0][state] = "办理状态"
    sheet.cells = [sheet.cells[0]] + sheet.cells.dropFirst().reversed()
    sheet.cells = sheet.cells.map { row in
      var row = row
      row.remove(at: remark)
      return Array(row.reversed())
    }
    try sheet.save()
    let batch = try #require(store.pending())
    #expect(batch.proposals == ["\(itemID(1)) title 事项1 → 改"])
    #expect(batch.rows[0].line == 6)
    #expect(batch.notes.count == 1)
    #expect(batch.notes[0].zh.contains("办理要求"))
  }

  @Test func `a stale copy is compared with what it showed, and the store's own changes are none`()
    throws
  {
    var store = try folder.makeItems()
    var stale = try SheetCopy(folder.view())
    for (id, progress) in [(1, "程序一"), (2, "程序二"), (3, "程序三")] {
      try store.write(
        [.set(kind: itemKind, id: itemID(id), values: [("progress", progress)])],
        by: folder.author())
      try store.publishViews(of: [itemKind])
    }
    try stale.type("手工二", itemID(2), "进展")
    try stale.type("程序三", itemID(3), "进展")
    try stale.type("改四", itemID(4), "进展")
    try stale.save()
    let batch = try #require(store.pending())
    // 1: only the store changed; 3: both to the same; 2: both, all three are shown; 4: only the sheet.
    #expect(batch.rows.map(\.id) == [itemID(2), itemID(4)])
    let both = batch.rows[0].cells[0]
    #expect([both.published, both.current, both.proposed] == ["进展2", "程序二", "手工二"])
    #expect(both.suspicion != nil)
    #expect(batch.rows[1].cells[0].suspicion == nil)
    #expect(batch.unquestioned.map(\.id) == [itemID(4)])
  }

  @Test func `values a field cannot hold are problems that say what was expected`() throws {
    let store = try folder.makeItems()
    var sheet = try SheetCopy(folder.view())
    try sheet.type("明天", itemID(1), "现行时限")
    try sheet.type("不知道", itemID(2), "状态")
    try sheet.type("火星区", itemID(3), "承办单位")
    try sheet.type("", itemID(4), "事项")
    try sheet.type("", itemID(5), "进展")
    try sheet.save()
    let cells = try #require(store.pending()).rows.flatMap(\.cells)
    #expect(cells.map { $0.problem != nil } == [true, true, true, true, false])
    #expect(cells[0].problem?.zh.contains("明天") == true)
    #expect(cells[0].problem?.zh.contains("日期，如") == true)
    #expect(cells[1].problem?.zh.contains("承办") == true)
    #expect(cells[2].problem?.zh.contains("火星区") == true)
    #expect(cells[3].problem?.zh.contains("必填") == true)
    #expect(cells[3].suspicion != nil)
    #expect(cells[4].proposed == "" && cells[4].suspicion == nil)
    #expect(store.pending()?.unquestioned.map(\.id) == [itemID(5)])
  }

  @Test func `equal rows of one id are noted, differing ones are asked about`() throws {
    let store = try folder.makeItems()
    var sheet = try SheetCopy(folder.view())
    sheet.cells.append(sheet.cells[try sheet.row(itemID(1))])
    var copy = sheet.cells[try sheet.row(itemID(2))]
    copy[try sheet.column("进展")] = "另一种"
    try sheet.type("一种", itemID(2), "进展")
    sheet.cells.append(copy)
    try sheet.save()
    let batch = try #require(store.pending())
    #expect(batch.rows.map(\.line) == [3, 8])
    #expect(batch.rows.allSatisfy { $0.question?.zh.contains(itemID(2)) == true })
    #expect(batch.notes.map(\.zh).contains { $0.contains(itemID(1)) && $0.contains("2、7") })
    #expect(batch.unquestioned == [])
  }

  @Test func `an id that is not the one of its check is asked about`() throws {
    let store = try folder.makeItems()
    var sheet = try SheetCopy(folder.view())
    var copy = sheet.cells[try sheet.row(itemID(1))]
    copy[0] = "DB〔2026〕099"
    sheet.cells.append(copy)
    var other = sheet.cells[try sheet.row(itemID(3))]
    other[0] = itemID(4)
    sheet.cells[try sheet.row(itemID(4))] = other
    try sheet.save()
    let batch = try #require(store.pending())
    #expect(batch.rows.map(\.id) == [itemID(4), "DB〔2026〕099"])
    #expect(batch.rows.map(\.change) == [.changed, .new])
    #expect(batch.rows[0].question?.zh.contains(itemID(3)) == true)
    #expect(batch.rows[1].question?.zh.contains(itemID(1)) == true)
    // What is proposed for 004 differs from what was published of 004, not of 003.
    let title = try #require(batch.rows[0].cells.first { $0.column == (try? column("title")) })
    #expect([title.published, title.proposed] == ["事项4", "事项3"])
    #expect(batch.unquestioned == [])
  }

  @Test func `a row typed in is a new record, and says what it lacks`() throws {
    let store = try folder.makeItems()
    var sheet = try SheetCopy(folder.view())
    func row(_ values: [String: String]) throws -> [String] {
      var cells = [String](repeating: "", count: sheet.headings.count)
      for (heading, text) in values { cells[try sheet.column(heading)] = text }
      return cells
    }
    sheet.cells.append(
      try row([
        "事项": "新事项", "承办单位": "莲都区", "交办日期": "2026/11/3", "原定时限": "2026/12/3", "状态": "交办",
      ]))
    sheet.cells.append(try row(["事项": "缺东西", "编号": "DB〔2026〕100"]))
    sheet.cells.append(try row(["事项": "编号不对", "编号": "十二"]))
    sheet.cells.append(try row(["编号": "合计：", "事项": "合计"]))
    sheet.cells.append(try row(["编号": itemID(5), "进展": "没有校验"]))
    sheet.cells.append(try row(["编号": "DB〔2026〕101", "事项": "校验不对", "校验": "abc"]))
    try sheet.save()
    let batch = try #require(store.pending())
    try #require(batch.rows.map(\.line) == [7, 8, 9, 11, 12])
    #expect(batch.rows[0].change == .new && batch.rows[0].question == nil)
    #expect(batch.rows[0].cells.allSatisfy { $0.problem == nil })
    #expect(batch.rows[1].cells.count { $0.problem != nil } == 4)
    #expect(batch.rows[2].cells.first?.problem?.zh.contains("十二") == true)
    // 005 stands in another row too, which nobody changed; its blanks erase nothing.
    #expect(batch.rows[3].question?.zh.contains("第6行也是 \(itemID(5))") == true)
    #expect(batch.rows[3].cells.map(\.proposed) == ["没有校验"])
    #expect(batch.rows[4].question?.zh.contains("abc") == true)
    #expect(batch.notes.contains { $0.zh.contains("合计") })
    #expect(batch.unquestioned == [PendingChoice(file: batch.file, line: 7, id: "")])
  }

  @Test func `cells dragged down are doubted, in runs of three`() throws {
    let store = try folder.makeItems(20)
    var sheet = try SheetCopy(folder.view())
    // 3 is dragged over 4…6; 10 over 11 and 12 only; 14…17 count up.
    for id in 4...6 { try sheet.type("事项3", itemID(id), "事项") }
    for id in 11...12 { try sheet.type("事项10", itemID(id), "事项") }
    try sheet.type("2026/11/3", itemID(13), "现行时限")
    for id in 14...17 { try sheet.type("2026/11/\(id - 10)", itemID(id), "现行时限") }
    try sheet.save()
    let batch = try #require(store.pending())
    let doubted = batch.rows.filter { $0.cells.contains { $0.suspicion != nil } }.map(\.id)
    #expect(doubted == [4, 5, 6, 14, 15, 16, 17].map(itemID))
    #expect(batch.unquestioned.map(\.id) == [11, 12, 13].map(itemID))
  }

  @Test func `a whole row dragged over the next ten asks about each of them`() throws {
    let store = try folder.makeItems(12)
    var sheet = try SheetCopy(folder.view())
    let first = sheet.cells[try sheet.row(itemID(1))]
    for id in 2...11 {
      // The ids count up, all else is copied, the check too.
      var copy = first
      copy[0] = itemID(id)
      sheet.cells[try sheet.row(itemID(id))] = copy
    }
    try sheet.save()
    let batch = try #require(store.pending())
    #expect(batch.rows.map(\.id) == (2...11).map(itemID))
    #expect(batch.rows.allSatisfy { $0.question?.zh.contains("校验属于 \(itemID(1))") == true })
    #expect(batch.unquestioned == [])
    // The ids copied too: eleven equal rows, and ten records that are not there.
    for id in 2...11 { sheet.cells[id][0] = itemID(1) }
    try sheet.save()
    let equal = try #require(store.pending())
    #expect(equal.rows == [])
    #expect(equal.notes.contains { $0.zh.contains("按一行看待") })
    #expect(equal.notes.contains { $0.zh.contains("10 条公布过的记录不在文件里") })
  }

  @Test func `missing rows and emptied or missing columns are notes, never changes`() throws {
    let store = try folder.makeItems(6)
    var sheet = try SheetCopy(folder.view())
    let title = try sheet.column("事项")
    let state = try sheet.column("状态")
    sheet.cells.remove(at: try sheet.row(itemID(5)))
    for row in sheet.cells.indices.dropFirst() { sheet.cells[row][title] = "" }
    sheet.cells = sheet.cells.map { row in
      var row = row
      row.remove(at: state)
      return row
    }
    try sheet.save()
    let batch = try #require(store.pending())
    #expect(batch.rows == [])
    #expect(batch.notes.count == 3)
    #expect(batch.notes.contains { $0.zh.contains("没有这些列：状态") })
    #expect(batch.notes.contains { $0.zh.contains("整列被清空：事项") })
    #expect(batch.notes.contains { $0.zh.contains("1 条公布过的记录不在文件里（\(itemID(5))）") })
    #expect(try store.publishViews(of: [itemKind]).count == 1)
  }

  @Test func `without the column of checks every difference is asked about, and nothing else`()
    throws
  {
    let store = try folder.makeItems()
    var sheet = try SheetCopy(folder.view())
    try sheet.type("改", itemID(2), "进展")
    let check = try sheet.column("校验")
    sheet.cells = sheet.cells.map { row in
      var row = row
      row.remove(at: check)
      return row
    }
    try sheet.save()
    let batch = try #require(store.pending())
    #expect(batch.proposals == ["\(itemID(2)) progress 进展2 → 改"])
    #expect(batch.rows[0].question != nil)
    #expect(batch.notes.count == 1)
  }

  @Test(arguments: ["名称,数量\n一,1\n二,2\n", "", "PK\u{3}\u{4}xxxx", "只有一句话\n"])
  func `another file in the place of a view is one note and no rows`(_ text: String) throws {
    let store = try folder.makeItems()
    try SheetCopy.write(Array(text.utf8), to: folder.view())
    let batch = try #require(store.pending())
    #expect(batch.rows == [])
    #expect(batch.notes.count == 1)
    #expect(try store.publishViews(of: [itemKind]).count == 1)
    #expect(try Files.read(folder.view()) == Array(text.utf8))
  }

  @Test func `the view of another kind in its place is one note and no rows`() throws {
    let store = try folder.makeItems()
    try store.publishViews(of: KindDeclaration.all)
    let unit = ReportingUnit.declaration.kind
    for other in [unit, Division.declaration.kind] {
      try SheetCopy.write(Files.read(folder.view(other)), to: folder.view())
      #expect(store.pending()?.rows == [])
      #expect(store.pending()?.notes.count == 1)
    }
  }

  @Test func `records that are void by now are asked about`() throws {
    var store = try folder.makeItems()
    var sheet = try SheetCopy(folder.view())
    try store.write([.void(kind: itemKind, id: itemID(2))], by: folder.author())
    try sheet.type("改", itemID(2), "进展")
    try sheet.save()
    let batch = try #require(store.pending())
    #expect(batch.rows.map(\.id) == [itemID(2)])
    #expect(batch.rows[0].question?.zh.contains("作废") == true)
  }
}
