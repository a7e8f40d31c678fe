@testable import Model
import Testing

@Suite struct ColumnCountsTests {
  private let items = SupervisionItem.declaration.kind
  private let compounds = Compound.declaration.kind

  private func counts(
    _ field: String, of kind: KindDeclaration, in ledger: Ledger, step: Int = .max
  ) -> ColumnCounts {
    let column = kind.position(named: field) ?? 0
    var counts = ColumnCounts(column, of: kind, in: ledger)
    let rows = Array(0..<Int32(ledger[kind].count))
    while counts.asked < rows.count {
      counts.add(rows[counts.asked...].prefix(step), in: ledger)
    }
    return counts
  }

  private func households(_ numbers: [String]) -> Ledger {
    var ledger = Ledger()
    batch(
      compounds, ["id", "households"],
      numbers.enumerated().map { ["331102-\(1_000 + $0)", $1] }, into: &ledger)
    return ledger
  }

  @Test func `the most frequent value comes first, equals by their bytes`() {
    let ledger = households(["5", "7", "5", "", "7", "9"])
    let counts = counts("households", of: compounds, in: ledger)
    #expect(counts.frequent(atMost: 9).map(\.text) == ["5", "7", "9"])
    #expect(counts.frequent(atMost: 9).map(\.count) == [2, 2, 1])
    #expect(counts.frequent(atMost: 2).map(\.text) == ["5", "7"])
    #expect(counts.missing == 1)
    #expect(counts.distinct == 3)
  }

  @Test func `the few most frequent of many values are the same as of all sorted`() {
    let numbers = (0..<900).map { String($0 * 7_919 % 97 * 10) }
    let counts = counts("households", of: compounds, in: households(numbers))
    var tally: [String: Int] = [:]
    for number in numbers { tally[number, default: 0] += 1 }
    let expected = tally.sorted {
      $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value
    }.prefix(5)
    #expect(counts.frequent(atMost: 5).map(\.text) == expected.map(\.key))
    #expect(counts.frequent(atMost: 5).map(\.count) == expected.map(\.value))
  }

  @Test(arguments: [1, 2, 5])
  func `counting in steps counts the same`(step: Int) {
    let ledger = sampleLedger()
    for field in items.fields.indices {
      let name = items.fields[field].identifier
      let whole = counts(name, of: items, in: ledger)
      let stepped = counts(name, of: items, in: ledger, step: step)
      #expect(whole.missing == stepped.missing)
      #expect(
        whole.frequent(atMost: 99).map(\.text) == stepped.frequent(atMost: 99).map(\.text))
      #expect(
        whole.frequent(atMost: 99).map(\.count) == stepped.frequent(atMost: 99).map(\.count))
    }
  }

  @Test func `a summary tells least, greatest, sum, mean and the lower middle`() {
    let summary = ColumnSummary(
      counts("households", of: compounds, in: households(["10", "3", "", "8", "2"])))
    #expect(summary.given == 4 && summary.missing == 1 && summary.distinct == 4)
    #expect(summary.least == 2 && summary.most == 10 && summary.sum == 23)
    #expect(summary.median == 3)
    #expect(summary.meanHundredths == 575)
  }

  @Test func `a summary of no value has no numbers`() {
    let summary = ColumnSummary(counts("households", of: compounds, in: households(["", ""])))
    #expect(summary.least == nil && summary.sum == nil && summary.median == nil)
    #expect(summary.meanHundredths == nil)
  }

  /// Evenly spread, spread over powers, and mostly small.
  private static let spreads: [[Int]] = [
    (0..<200).map { (place: Int) -> Int in place * 13 },
    (0..<200).map { (place: Int) -> Int in place * place * place },
    Array(repeating: 3, count: 150) + (0..<40).map { (place: Int) -> Int in place * 50_000 + 7 },
  ]

  @Test(arguments: spreads)
  func `many numbers are counted in ranges that hold every record once`(numbers: [Int]) throws {
    let ledger = households(numbers.map(String.init))
    let bins = counts("households", of: compounds, in: ledger).bins(atMost: 1_000)
    #expect(bins.count <= 40)
    #expect(bins.map(\.count).reduce(0, +) == numbers.count)
    let field = try #require(compounds.fields.first { $0.identifier == "households" })
    for (bin, count) in bins {
      for language in [Language.zh, .en] {
        let filter = try Filter(bin.expression(of: field, in: language), kind: compounds)
        #expect(filter.rows(in: ledger).count == count, "\(bin)")
      }
    }
  }

  @Test func `many days are counted by month, and the filter of a month finds its days`() throws {
    var ledger = Ledger()
    let first = try #require(Day(iso: "2026-01-30"))
    let days = (0..<90).map { Day(number: first.number + Int32($0)).iso } + [""]
    batch(
      items, ["id", "current-due"],
      days.enumerated().map { ["DB〔2026〕\(100 + $0)", $1] }, into: &ledger)
    let bins = counts("current-due", of: items, in: ledger).bins(atMost: 1_000)
    // Two days of January, 28 of February, 31 of March, 29 of April, one item without a day.
    #expect(bins.map(\.count) == [2, 28, 31, 29, 1])
    let field = try #require(items.fields.first { $0.identifier == "current-due" })
    for (bin, count) in bins {
      let filter = try Filter(bin.expression(of: field, in: .zh), kind: items)
      #expect(filter.rows(in: ledger).count == count)
    }
  }
}
