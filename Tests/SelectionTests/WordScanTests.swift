import Testing

@testable import Model

@Suite struct WordScanTests {
  let table = sampleLedger()[SupervisionItem.declaration.kind]

  /// Words, and the rows whose title or compound holds them.
  static let cases: [(String, [Int32])] = [
    ("渗漏", [0, 5]), ("a3", [3]), ("停车", [1]), ("破损", [4]),
    // The unit and the street of the first row, the unit of the second before its compound.
    ("331102", [1]),
    // Only in states, which are not asked.
    ("ling", []),
  ]

  private func scan(_ words: String) throws -> WordScan {
    let kind = table.kind
    let columns = ["title", "compound"].compactMap { kind.position(named: $0) }
    return try #require(WordScan(table, Needle(words), columns: columns))
  }

  @Test(arguments: cases)
  func `words count in the columns that are asked`(words: String, rows: [Int32]) throws {
    let hits = try scan(words).hits()
    #expect(hits.indices.filter { hits[$0] }.map { Int32($0) } == rows)
  }

  @Test(arguments: cases)
  func `a few rows are looked into in their order`(words: String, rows: [Int32]) throws {
    #expect(try scan(words).kept([5, 4, 3, 2, 1, 0]) == rows.reversed())
  }

  @Test func `edited words count and the words they replaced do not`() throws {
    var ledger = sampleLedger()
    let kind = table.kind
    let title = try #require(kind.position(named: "title"))
    ledger[kind].write("外墙已修复", row: 0, column: title)
    let scan = try #require(WordScan(ledger[kind], Needle("渗漏"), columns: [title]))
    #expect(scan.kept([0, 1, 5]) == [5])
    #expect(scan.hits() == [false, false, false, false, false, true])
  }

  @Test func `a few letters or digits stand in many rows`() {
    #expect(Needle("a2").isCommon)
    #expect(!Needle("2026").isCommon)
    #expect(!Needle("渗").isCommon)
  }
}
