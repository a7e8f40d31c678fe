/// Numbers that look random and follow from the place of a cell alone: table, row and column.
struct Draw {
  /// The tables that values are drawn for.
  enum Table: UInt64 {
    case unit = 1
    case compound, service, committee, project, milestone, item, contract, report, adjustment
    case quality, issue, fact, plan, move, force, meeting, election, candidate, pact, duty
    case deliberation, action, dispute, company, evaluation, credit, handover, standard, menu
    case enclosure, asset, income, fund, repair, subsidy, capacity, policy, highlight, recheck
    case signOff, ruling
  }

  private let state: UInt64

  /// The draws of one row.
  init(_ table: Table, _ row: Int) {
    state = Draw.mixed(
      0x6C69_616E_6773_6861 &+ table.rawValue << 56 &+ UInt64(bitPattern: Int64(row)))
  }

  /// 64 bits of a column (splitmix64; Steele, Lea and Flood 2014).
  func bits(_ column: Int) -> UInt64 {
    Draw.mixed(state &+ 0x9E37_79B9_7F4A_7C15 &* UInt64(bitPattern: Int64(column + 1)))
  }

  /// A number from 0 up to but not including `limit`.
  func below(_ limit: Int, _ column: Int) -> Int {
    Int(truncatingIfNeeded: ((bits(column) >> 32) &* UInt64(limit)) >> 32)
  }

  /// A number of a range.
  func within(_ range: ClosedRange<Int>, _ column: Int) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1, column)
  }

  /// Yes in so many of a thousand cases.
  func chance(_ perMille: Int, _ column: Int) -> Bool { below(1_000, column) < perMille }

  /// A fraction from 0 up to but not including 1.
  func fraction(_ column: Int) -> Double { Double(bits(column) >> 11) / 9_007_199_254_740_992 }

  /// One of a list.
  func pick<Element>(_ list: [Element], _ column: Int) -> Element {
    list[below(list.count, column)]
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var bits = value &+ 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }
}
