import Model
import Testing

@testable import Store

/// Files that are handed in for review: nothing of them is taken before, every row is decided on once, and one
/// act takes a verdict back.
@Suite struct SubmissionTests {
  private let folder: Folder
  private let today = Day(iso: "2026-11-20")
  private let name = "inbox/compound/台账.csv"

  init() throws { folder = try Folder() }

  /// Two known compounds, one of them changed; two new ones, one of which names no unit there is.
  private let file = """
    小区编号,小区名称,县(市、区),街道(乡镇),楼栋数,户数,建成年份
    331102-0001,白云小区,莲都区,白云街道,12,328户,1996
    331102-0002,丽阳新村,莲都区,紫金街道,8,186,1992
    331102-0009,灯塔小区,莲都区,万象街道,4,90,1988
    331102-0010,花园小区,莲都区,万象街道,2,四十,1985
    """

  private func makeStore() throws -> Store {
    var store = try folder.makeStore(LishuiBatches.all())
    let kind = compoundKind
    var builder = BatchBuilder(
      kind,
      fields: ["id", "name", "unit", "street", "buildings", "households", "built-year"].compactMap {
        kind.position(named: $0)
      })
    builder.add(["331102-0001", "白云小区", "331102", "331102004000", "12", "320", "1996"])
    builder.add(["331102-0002", "丽阳新村", "331102", "331102001000", "8", "186", "1992"])
    try store.write([.admit(builder.sealed(origin: "底册.csv"))], by: folder.author())
    #expect(try store.receive(Array(file.utf8), named: "台账.csv", kind: kind) == name)
    return store
  }

  private func pending(_ store: Store) -> [PendingBatch] {
    store.pendingBatches(of: [compoundKind], today: today)
  }

  private func row(_ line: Int, _ store: Store) throws -> PendingChoice {
    let row = try #require(pending(store).first?.rows.first { $0.line == line })
    return PendingChoice(file: name, line: line, id: row.id)
  }

  private func answer() throws -> String {
    String(
      decoding: try Files.read(folder.store + "/returned/compound/台账.csv"), as: UTF8.self)
  }

  @Test func `a file is compared with the store and nothing of it is taken`() throws {
    let store = try makeStore()
    let batch = try #require(pending(store).first)
    #expect(batch.origin == .submitted && batch.file == name)
    #expect(batch.rows.map(\.line) == [2, 4, 5])
    #expect(batch.rows.map(\.change) == [.changed, .new, .refused])
    #expect(
      batch.proposals.first == "331102-0001 households 320 → 328" && batch.rows[0].cells.count == 1)
    #expect(batch.rows[0].cells[0].typed == "328户")
    let broken = batch.rows[2].cells.first { $0.problem != nil }
    #expect(broken?.typed == "四十")
    #expect(batch.notes.map(\.zh) == ["另有 1 行与库中相同，不用裁决"])
    #expect(store.value("331102-0001", "households", compoundKind) == "320")
    #expect(store.ledger[compoundKind].row(of: "331102-0009") == nil)
    #expect(store.waitingSubmissions() == [name])
  }

  @Test func `accepted rows enter with their file and line, and the file stays as it is`() throws {
    var store = try makeStore()
    let reviewed = try store.accept(
      [try row(2, store), try row(4, store)], in: pending(store), today: today,
      by: folder.author())
    #expect(reviewed.left.isEmpty && reviewed.ids == ["331102-0001", "331102-0009"])
    #expect(store.value("331102-0001", "households", compoundKind) == "328")
    let table = store.ledger[compoundKind]
    let new = try #require(table.row(of: "331102-0009"))
    #expect(table.origin(new)?.source.origin == "台账.csv" && table.origin(new)?.line == 4)
    #expect(pending(store).first?.rows.map(\.line) == [5])
    #expect(try Files.read(folder.store + "/" + name) == Array(file.utf8))
  }

  @Test func `a returned row stands with its reason in a file for the sender`() throws {
    var store = try makeStore()
    _ = try store.turnDown(
      [try row(5, store)], in: pending(store), reason: "户数请填数字", today: today,
      by: folder.author("wang"))
    try store.tellReturned(language: .zh, today: today)
    let lines = try answer().split(whereSeparator: \.isNewline).map(String.init)
    #expect(lines.count == 2)
    #expect(lines[0].hasSuffix("行号,退回原因,审核人"))
    #expect(lines[1] == "331102-0010,花园小区,莲都区,万象街道,2,四十,1985,5,户数请填数字,wang")
    #expect(pending(store).first?.rows.map(\.line) == [2, 4])
    #expect(store.returnReasons(atMost: 5) == ["户数请填数字"])
  }

  @Test func `a file of which every row is decided waits no more`() throws {
    var store = try makeStore()
    _ = try store.turnDown(
      [try row(5, store), try row(4, store)], in: pending(store), reason: "重报", today: today,
      by: folder.author())
    #expect(store.waitingSubmissions() == [name])
    _ = try store.accept(
      [try row(2, store)], in: pending(store), today: today, by: folder.author())
    #expect(store.waitingSubmissions() == [])
    #expect(pending(store) == [])
    // Who reads the store anew finds the same.
    let again = try Store(path: folder.store)
    #expect(pending(again) == [] && again.waitingSubmissions() == [])
  }

  @Test func `one undo takes a verdict back, and redo gives it again`() throws {
    var store = try makeStore()
    _ = try store.accept(
      [try row(2, store), try row(4, store)], in: pending(store), today: today,
      by: folder.author())
    _ = try store.turnDown(
      [try row(5, store)], in: pending(store), reason: "户数请填数字", today: today,
      by: folder.author())
    #expect(pending(store) == [])
    _ = try store.undo(by: folder.author())
    try store.tellReturned(language: .zh, today: today)
    #expect(pending(store).first?.rows.map(\.line) == [5])
    _ = try store.redo(by: folder.author())
    #expect(pending(store) == [])
    _ = try store.undo(by: folder.author())
    _ = try store.undo(by: folder.author())
    #expect(pending(store).first?.rows.map(\.line) == [2, 4, 5])
    #expect(store.value("331102-0001", "households", compoundKind) == "320")
    #expect(store.ledger[compoundKind].row(of: "331102-0009") == nil)
  }

  @Test func `the same value handed in again after a return is offered again`() throws {
    var store = try makeStore()
    _ = try store.turnDown(
      [try row(2, store)], in: pending(store), reason: "请附证明", today: today, by: folder.author())
    #expect(pending(store).first?.rows.map(\.line) == [4, 5])
    // The same row in another file of the sender.
    let lines = file.split(separator: "\n")
    let second = lines[0] + "\n" + lines[1] + "\n"
    _ = try store.receive(Array(second.utf8), named: "补报.csv", kind: compoundKind)
    #expect(
      pending(store).first { $0.file.hasSuffix("补报.csv") }?.proposals
        == ["331102-0001 households 320 → 328"])
  }

  @Test func `what the store says otherwise by now is left`() throws {
    var store = try makeStore()
    let seen = pending(store)
    let choice = try row(2, store)
    try store.write(
      [.set(kind: compoundKind, id: "331102-0001", values: [("households", "325")])],
      by: folder.author())
    let reviewed = try store.accept([choice], in: seen, today: today, by: folder.author())
    #expect(reviewed.left.count == 1 && reviewed.transaction == nil)
    #expect(store.value("331102-0001", "households", compoundKind) == "325")
  }

  @Test func `a row that cannot be taken is not accepted`() throws {
    var store = try makeStore()
    let reviewed = try store.accept(
      [try row(5, store)], in: pending(store), today: today, by: folder.author())
    #expect(reviewed.left.count == 1 && reviewed.transaction == nil)
    #expect(store.ledger[compoundKind].row(of: "331102-0010") == nil)
  }

  @Test func `a file beside the kinds is known by its headings, another says why it is not`() throws
  {
    let store = try makeStore()
    try SystemDisk().replace(folder.store + "/inbox/十月.csv", Array(file.utf8))
    try SystemDisk().replace(folder.store + "/inbox/随笔.csv", Array("一,二\n三,四\n".utf8))
    let batches = store.pendingBatches(today: today)
    #expect(batches.first { $0.file == "inbox/十月.csv" }?.rows.map(\.line) == [2, 4, 5])
    let other = batches.first { $0.file == "inbox/随笔.csv" }
    #expect(other?.rows == [] && other?.notes.first?.zh.contains("inbox/compound/") == true)
  }

  @Test func `a file of the same name and other content is refused`() throws {
    let store = try makeStore()
    #expect(throws: StoreError.self) {
      try store.receive(Array("别的".utf8), named: "台账.csv", kind: compoundKind)
    }
    #expect(try Files.read(folder.store + "/" + name) == Array(file.utf8))
  }
}
