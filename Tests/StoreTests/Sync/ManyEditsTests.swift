import Model
import Testing

@testable import Store

@Suite struct ManyEditsTests {
  /// Three offices and the remote they share.
  private func offices(_ folder: Folder, compounds count: Int) throws -> [Bureau] {
    let remote = try makeRemote(in: folder)
    let first = try Bureau.founding(folder, "liandu", compounds: count)
    _ = try first.sync(remote: remote)
    return [
      first, try Bureau.joining(folder, "longquan", from: remote),
      try Bureau.joining(folder, "qingtian", from: remote),
    ]
  }

  /// Syncs until nobody has anything that another lacks.
  private func settle(_ offices: [Bureau]) throws {
    for _ in 0..<2 { for office in offices { _ = try office.sync() } }
  }

  @Test(arguments: [UInt64(1), 2])
  func `of hundreds of edits in three offices with syncs in between none is lost`(
    seed: UInt64
  ) throws {
    let folder = try Folder()
    let offices = try offices(folder, compounds: 12)
    var stores = try offices.map { try $0.open() }
    var random = SplitMix(seed: seed)
    // What each acknowledged edit wrote; every value is written once only.
    var acknowledged: [String] = []
    var syncs = 0
    var handEdits = 0
    while acknowledged.count < 510 {
      let place = Int.random(in: 0..<3, using: &random)
      let value = "第\(acknowledged.count + 1)次修改"
      switch Int.random(in: 0..<100, using: &random) {
      case ..<8:
        _ = try offices[place].sync()
        syncs += 1
      case ..<12:
        let batch = compounds([("331102-\(9000 + acknowledged.count)", value)])
        try stores[place].write([.admit(batch)], by: offices[place].author)
        acknowledged.append(value)
      case ..<20:
        try stores[place].write(
          [
            .new(
              kind: compoundKind, id: "331102-\(5000 + acknowledged.count)",
              values: [("name", value), ("unit", "331102")])
          ], by: offices[place].author)
        acknowledged.append(value)
      case ..<46:
        let isMoved = Bool.random(using: &random)
        let id = number(Int.random(in: 1...12, using: &random))
        try editByHand(value, of: id, in: offices[place], &stores[place], isMoved: isMoved)
        acknowledged.append(value)
        handEdits += 1
      default:
        let field = ["remark", "community", "name"].randomElement(using: &random) ?? "remark"
        try stores[place].write(
          [
            .set(
              kind: compoundKind, id: number(Int.random(in: 1...12, using: &random)),
              values: [(field, value)])
          ], by: offices[place].author)
        acknowledged.append(value)
      }
    }
    try settle(offices)
    #expect(syncs > 20 && handEdits >= 100)
    let lines = try offices[0].lines()
    // Three heads, the line of the first batch, and one line an edit.
    #expect(lines.count == acknowledged.count + 4)
    let texts = Set(
      try offices[0].open().history().flatMap { entry in
        entry.line.changes.compactMap(\.new)
      })
    let batches = try SharedFile.names(in: offices[0].path).filter { $0.hasPrefix("batches/") }
      .map { try offices[0].text($0) }.joined()
    for value in acknowledged where !texts.contains(value) {
      #expect(batches.contains("," + value + ","), "\(value) is lost")
    }
    let views = try offices[0].views()
    let conflicts = try offices[0].open().ledger.conflicts
    #expect(!conflicts.isEmpty)
    for (office, var store) in zip(offices, stores) {
      #expect(try office.lines() == lines)
      #expect(try office.views() == views)
      #expect(try office.open().ledger.conflicts == conflicts)
      #expect(try office.open().integrity().isEmpty)
      // So does a window that was open all the time.
      _ = store.refresh()
      #expect(viewBytes(of: store) == views)
      #expect(store.ledger.conflicts == conflicts)
    }
  }

  /// Types a value into the view of an office, as somebody does in a spreadsheet, and accepts it. Nothing
  /// else is offered, though other offices' edits may come in (`isMoved`) while the sheet is open.
  private func editByHand(
    _ value: String, of id: String, in office: Bureau, _ store: inout Store, isMoved: Bool
  ) throws {
    _ = store.refresh()
    try store.publishViews(of: [compoundKind])
    var sheet = try SheetCopy(office.path + "/tables/compound.csv")
    try sheet.type(value, id, "备注")
    if isMoved {
      _ = try office.sync()
      _ = store.refresh()
    }
    try sheet.save()
    let pending = store.pendingBatches(of: [compoundKind])
    #expect(pending.flatMap(\.rows).map(\.id) == [id])
    #expect(pending.flatMap(\.rows).flatMap(\.cells).map(\.proposed) == [value])
    // By name: where another office changed the same cell meanwhile, “all” would ask first.
    let choices = pending.flatMap { batch in
      batch.rows.flatMap { row in
        row.cells.map {
          PendingChoice(file: batch.file, line: row.line, id: row.id, column: $0.column)
        }
      }
    }
    let reviewed = try store.accept(choices, in: pending, by: office.author)
    #expect(reviewed.ids == [id] && reviewed.left.isEmpty)
    #expect(store.present(compoundKind, id, "remark") == value)
    #expect(store.pendingBatches(of: [compoundKind]).isEmpty)
  }

  @Test func `offices that send at the same moment all come through`() async throws {
    let folder = try Folder()
    let offices = try offices(folder, compounds: 3)
    for round in 1...4 {
      for (place, office) in offices.enumerated() {
        try office.write("remark", "\(round)-\(place)", of: place + 1)
      }
      try await withThrowingTaskGroup(of: Int.self) { group in
        for office in offices { group.addTask { try office.sync().sent.lines } }
        for try await sent in group { #expect(sent >= 1) }
      }
    }
    try settle(offices)
    let lines = try offices[0].lines()
    #expect(lines.count == 4 + 12)
    for office in offices { #expect(try office.lines() == lines) }
  }

  @Test func `lines that are written while a sync is running are all there`() async throws {
    let folder = try Folder()
    let offices = try offices(folder, compounds: 3)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (place, office) in offices.enumerated() {
        group.addTask {
          var store = try office.open()
          for edit in 1...40 {
            try store.write(
              [.set(kind: compoundKind, id: number(1), values: [("remark", "\(place)-\(edit)")])],
              by: office.author)
          }
        }
        group.addTask { for _ in 1...4 { _ = try office.sync() } }
      }
      try await group.waitForAll()
    }
    try settle(offices)
    let lines = try offices[0].lines()
    #expect(lines.count == 4 + 120)
    for office in offices {
      #expect(try office.lines() == lines)
      #expect(try office.open().integrity().isEmpty)
      #expect(office.books().count == 3)
    }
  }
}
