import Model
import Testing

@testable import Store

@Suite struct ReviewTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// A store with three edits in its view: a plain one, one that cannot be read, one with a question.
  private func edited() throws -> (Store, SheetCopy) {
    let store = try folder.makeItems()
    var sheet = try SheetCopy(folder.view())
    try sheet.type("手工一", itemID(1), "进展")
    try sheet.type("办结", itemID(1), "状态")
    try sheet.type("明天", itemID(2), "现行时限")
    var copy = sheet.cells[try sheet.row(itemID(3))]
    copy[0] = "DB〔2026〕050"
    sheet.cells.append(copy)
    try sheet.save()
    return (store, sheet)
  }

  @Test func `accepting all takes what is beyond doubt, as one act that names the file`() throws {
    var (store, _) = try edited()
    let batch = try #require(store.pending())
    let before = store.history().count
    let done = try store.accept(batch.unquestioned, in: [batch], by: folder.author("li"))
    #expect(done.ids == [itemID(1)] && done.cells == 2 && done.left == [])
    #expect(store.value(itemID(1), "progress") == "手工一")
    #expect(store.value(itemID(1), "state") == "closed")
    let lines = store.history().dropFirst(before)
    #expect(lines.count == 1)
    #expect(lines.first?.line.value("#reason") == "手工修改 tables/item.csv")
    #expect(lines.first?.line.who == "li")
    #expect(store.pending()?.rows.map(\.id) == [itemID(2), "DB〔2026〕050"])
    // Two rows are left, so the file stays.
    #expect(done.kept.count == 1 && folder.names("quarantine").isEmpty)
    #expect(try Store(path: folder.store).value(itemID(1), "progress") == "手工一")
  }

  @Test func `a cell, a row and a question are answered one by one, then the view is new`() throws {
    var (store, sheet) = try edited()
    var batch = try #require(store.pending())
    let progress = try #require(itemKind.position(named: "progress"))
    _ = try store.accept(
      [PendingChoice(file: batch.file, line: 2, id: itemID(1), column: progress)], in: [batch],
      by: folder.author())
    #expect(store.value(itemID(1), "progress") == "手工一")
    #expect(store.value(itemID(1), "state") == "handling")
    // What cannot be read is refused, and stays.
    batch = try #require(store.pending())
    let refused = try store.accept(
      [PendingChoice(file: batch.file, line: 3, id: itemID(2))], in: [batch], by: folder.author())
    #expect(refused.transaction == nil)
    #expect(refused.left.first?.zh.contains("明天") == true)
    #expect(store.pending() == batch)
    // A question is answered by choosing the row.
    let answered = try store.accept(
      [PendingChoice(file: batch.file, line: 7, id: "DB〔2026〕050")], in: [batch],
      by: folder.author())
    #expect(answered.left == [])
    #expect(store.value("DB〔2026〕050", "title") == "事项3")
    #expect(store.value("DB〔2026〕050", "unit") == "331102")
    batch = try #require(store.pending())
    #expect(batch.rows.map(\.id) == [itemID(1), itemID(2)])
    let done = try store.turnDown(
      batch.everything, in: [batch], reason: "口头核实不属实", by: folder.author())
    #expect(done.kept == [])
    #expect(store.pendingBatches().isEmpty && store.touchedViews().isEmpty)
    #expect(store.value(itemID(1), "state") == "handling")
    // The file as it was saved lies in quarantine, the view shows the store.
    let kept = try #require(folder.names("quarantine").first)
    #expect(kept.hasPrefix("item-") && kept.hasSuffix(".csv"))
    #expect(
      try Files.read(folder.store + "/quarantine/" + kept)
        == [0xEF, 0xBB, 0xBF] + Array(sheet.text().utf8))
    #expect(try SheetCopy(folder.view())["DB〔2026〕050", "事项"] == "事项3")
    let last = try #require(store.revisions().last)
    #expect(last.action == .return && last.reason == "口头核实不属实")
    #expect(last.changes.map(\.new) == ["明天"])
  }

  @Test func `a returned value is not offered again from the same file, but may be typed anew`()
    throws
  {
    var (store, sheet) = try edited()
    var batch = try #require(store.pending())
    _ = try store.turnDown(
      [PendingChoice(file: batch.file, line: 2, id: itemID(1))], in: [batch], reason: "不对",
      by: folder.author())
    #expect(store.pending()?.rows.map(\.id) == [itemID(2), "DB〔2026〕050"])
    // Saving the same file again changes nothing; another value is another proposal.
    try sheet.save(ending: "\n")
    #expect(store.pending()?.rows.map(\.id) == [itemID(2), "DB〔2026〕050"])
    try sheet.type("手工二", itemID(1), "进展")
    try sheet.save()
    #expect(store.pending()?.proposals.first == "\(itemID(1)) progress 进展1 → 手工二")
    batch = try #require(store.pending())
    _ = try store.turnDown(batch.everything, in: [batch], reason: "不对", by: folder.author())
    #expect(store.pendingBatches().isEmpty)
    // In the view published since, the value that was returned may be proposed again.
    var anew = try SheetCopy(folder.view())
    try anew.type("手工一", itemID(1), "进展")
    try anew.save()
    #expect(store.pending()?.proposals == ["\(itemID(1)) progress 进展1 → 手工一"])
  }

  @Test func `what changed since it was shown is left, and said`() throws {
    var (store, sheet) = try edited()
    let batch = try #require(store.pending())
    try sheet.type("手工三", itemID(1), "进展")
    try sheet.save()
    let done = try store.accept(batch.everything, in: [batch], by: folder.author())
    #expect(store.value(itemID(1), "progress") == "进展1")
    #expect(done.left.contains { $0.zh.contains("又变了") })
    // The store moved on under another person's hand.
    let again = try #require(store.pending())
    var other = try Store(path: folder.store)
    try other.write(
      [.set(kind: itemKind, id: itemID(1), values: [("progress", "别人")])],
      by: folder.author("wang"))
    let late = try store.accept(again.unquestioned, in: [again], by: folder.author())
    #expect(store.value(itemID(1), "progress") == "别人")
    #expect(!late.left.isEmpty)
  }

  @Test func `new records get the next ids, and are offered once`() throws {
    var store = try folder.makeItems()
    var sheet = try SheetCopy(folder.view())
    for title in ["新一", "新二"] {
      var cells = [String](repeating: "", count: sheet.headings.count)
      for (heading, text) in [
        ("事项", title), ("承办单位", "莲都区"), ("交办日期", "2026/11/3"), ("原定时限", "2026/12/3"),
        ("状态", "交办"),
      ] { cells[try sheet.column(heading)] = text }
      sheet.cells.append(cells)
    }
    try sheet.type("明天", itemID(2), "现行时限")
    try sheet.save()
    let batch = try #require(store.pending())
    #expect(batch.unquestioned.count == 2)
    let done = try store.accept(batch.unquestioned, in: [batch], by: folder.author())
    #expect(done.ids == ["DB〔2026〕006", "DB〔2026〕007"])
    #expect(store.value("DB〔2026〕007", "title") == "新二")
    #expect(store.value("DB〔2026〕007", "original-due") == "2026-12-03")
    #expect(store.pending()?.rows.map(\.id) == [itemID(2)])
    let rest = try #require(store.pending())
    _ = try store.turnDown(rest.everything, in: [rest], reason: "不对", by: folder.author())
    #expect(store.pendingBatches().isEmpty)
    #expect(try SheetCopy(folder.view()).cells.count == 8)
  }

  @Test func `a file with nothing but notes is set aside when they were read`() throws {
    var store = try folder.makeItems()
    var sheet = try SheetCopy(folder.view())
    sheet.cells.removeLast()
    try sheet.save()
    let batch = try #require(store.pending())
    #expect(batch.rows == [] && batch.notes.count == 1)
    #expect(try store.publishViews(of: [itemKind]).count == 1)
    let done = try store.turnDown([], in: [batch], reason: "", by: folder.author())
    #expect(done.transaction == nil && done.kept == [])
    #expect(store.pendingBatches().isEmpty && folder.names("quarantine").count == 1)
    #expect(store.ledger[itemKind].count == 5)
    #expect(try SheetCopy(folder.view()).cells.count == 6)
  }

  @Test func `of two rows of one id one is accepted and the other returned`() throws {
    var store = try folder.makeItems()
    var sheet = try SheetCopy(folder.view())
    var copy = sheet.cells[1]
    copy[try sheet.column("进展")] = "乙"
    try sheet.type("甲", itemID(1), "进展")
    sheet.cells.append(copy)
    try sheet.save()
    let batch = try #require(store.pending())
    let both = try store.accept(batch.everything, in: [batch], by: folder.author())
    #expect(store.value(itemID(1), "progress") == "甲")
    #expect(both.left.count == 1 && both.cells == 1)
    let rest = try #require(store.pending())
    #expect(rest.proposals == ["\(itemID(1)) progress 进展1 → 乙"])
    _ = try store.turnDown(rest.everything, in: [rest], reason: "重复", by: folder.author())
    #expect(store.pendingBatches().isEmpty)
    #expect(store.value(itemID(1), "progress") == "甲")
  }
}
