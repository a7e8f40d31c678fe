import Model
import Testing

@testable import Store

/// A month of the sample store from its freeze to a correction.
@Suite struct SamplePeriodTests {
  private let folder: Folder
  private var store: Store
  private let author: Author
  private let month = Period(containing: Month(year: 2026, month: 10), cadence: .month)

  init() throws {
    folder = try Folder()
    author = folder.author()
    store = try Store.create(
      at: folder.store, rules: RuleSet.defaultText, isSample: true,
      batches: SampleStore(scale: .prefecture).batches(), by: author)
  }

  @Test mutating func `freeze, publish, a late change, an erratum: what was published stays`()
    throws
  {
    let today = SampleStore.today
    let before = try figures()
    let sealed = try store.freeze(month, on: today, by: author)
    #expect(sealed.value.table == before.table)
    try store.publish(
      month, number: documentNumber, issuedBy: "丽水市建设局", copyTo: ["各县(市、区)人民政府"], on: today,
      by: author)
    let published = store.sealedFiles()
    let compound = try #require(
      sealed.value.counted.first {
        $0.unit == "331102" && $0.indicator == "A1" && "\($0.part)" == "numerator"
      }?.ids.first)
    try store.write([.void(kind: compoundKind, id: compound)], by: author)
    #expect(try frozenTable() == before.table)
    let correction = try store.correct(month, cause: "重复登记", on: today, by: author)
    let unit = try #require(correction.drift.changedUnits.first)
    #expect(correction.drift.changedUnits.map(\.unit) == ["331102"])
    let coverage = try #require(unit.indicators.first { $0.code == "A1" })
    for path in [\Share.numerator, \Share.denominator] {
      let pair = (coverage.share.old?[keyPath: path], coverage.share.new?[keyPath: path])
      #expect(try #require(pair.0) - 1 == pair.1)
    }
    #expect(coverage.records.old == [compound])
    #expect(coverage.records.new.isEmpty)
    let now = store.sealedFiles()
    #expect(published.allSatisfy { now[$0.key] == $0.value })
    #expect(now.count > published.count)
    let store = try Store(path: folder.store)
    #expect(store.integrity().isEmpty)
    let entry = try #require(try store.periodBook()[month])
    let frozen = try #require(entry.frozen)
    #expect(SealedFolder(.frozen, of: month, frozen.value.files).seal == sealed.seal)
    #expect(frozen.value.table == before.table)
    #expect(entry.errata.first?.drift == correction.drift)
    #expect(try store.drifts()[month]?.isEmpty == true)
  }

  @Test mutating func `what is listed under every figure adds up to it`() throws {
    let figures = try store.freeze(month, on: SampleStore.today, by: author).value
    let listed = Dictionary(grouping: figures.counted) { $0.unit + " " + $0.indicator }
    var looked = 0
    for entry in figures.returns {
      for (rule, reading) in zip(figures.rules.indicators, entry.readings) {
        guard let groups = listed[entry.unit + " " + rule.code], let share = reading?.current
        else { continue }
        let numerator = groups.reduce(0) { $0 + $1.numerator * $1.ids.count }
        let denominator = groups.reduce(0) { $0 + $1.denominator * $1.ids.count }
        #expect(share == Share(Rational(numerator), of: Rational(denominator)), "\(rule.code)")
        #expect(groups.allSatisfy { !$0.reason.isEmpty && !$0.ids.isEmpty })
        looked += 1
      }
    }
    #expect(looked >= 30)
  }

  /// What the records give before the month is frozen.
  private func figures() throws -> (table: LeagueTable, returns: [UnitReturn]) {
    var leagues = Leagues(store.ledger, rules: try store.ruleSet(for: month))
    return (leagues.table(for: month), leagues.returns(in: month))
  }

  private func frozenTable() throws -> LeagueTable {
    var leagues = Leagues(
      store.ledger, rules: try store.ruleSet(for: month), frozen: try store.frozenPeriods())
    return leagues.table(for: month)
  }
}
