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

  @Test mutating func `of every unit as many records are listed as were counted`() throws {
    let figures = try store.freeze(month, on: SampleStore.today, by: author).value
    var looked = 0
    for entry in figures.returns {
      for code in ["A1", "A2", "C1"] {
        let place = try #require(figures.rules.index(of: code))
        let share = try #require(entry.readings[place]?.current)
        func listed(_ parts: [String]) -> Int {
          figures.counted.filter {
            $0.unit == entry.unit && $0.indicator == code && parts.contains("\($0.part)")
          }.reduce(0) { $0 + $1.ids.count }
        }
        #expect(share.numerator == Rational(listed(["numerator"])))
        #expect(share.denominator == Rational(listed(["numerator", "denominator"])))
        looked += 1
      }
    }
    #expect(looked == 30)
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
