import Model
import Testing

@testable import Store

/// A period from its reports to its correction, on figures made by hand.
@Suite struct PeriodLifeTests {
  private let folder: Folder
  private var store: Store
  private let author: Author

  init() throws {
    folder = try Folder()
    author = folder.author()
    store = try folder.makePeriodStore()
  }

  @Test mutating func `frozen figures stand whatever the records say later`() throws {
    #expect(try store.standing() == ["331102 81.00 1", "331121 68.00 2"])
    try store.freezeJanuary(by: author)
    try store.reportLess(by: author)
    for store in [store, try Store(path: folder.store)] {
      #expect(try store.standing() == ["331102 81.00 1", "331121 68.00 2"])
      #expect(store.state(of: january) == .frozen)
      #expect(store.integrity().isEmpty)
    }
    let drift = try #require(try store.drifts()[january])
    #expect(drift.units.map(\.unit) == ["331102", "331121"])
    #expect(drift.changedUnits.map(\.unit) == ["331102"])
    let unit = try #require(drift.units.first)
    #expect(unit.score == .init(old: 8100, new: 6100))
    #expect(unit.rank == .init(old: 1, new: 2))
    #expect(unit.indicators.map(\.code) == ["S1"])
    #expect(unit.indicators.first?.share.old == Share(9, of: 10))
    #expect(unit.indicators.first?.share.new == Share(4, of: 10))
    #expect(unit.indicators.first?.score == .init(old: 9000, new: 4000))
  }

  @Test mutating func `a frozen score opens to the records it was counted from`() throws {
    let figures = try store.freezeJanuary(by: author).value
    func ids(_ unit: String, _ part: String) -> [String]? {
      figures.counted.first { $0.unit == unit && $0.indicator == "A1" && "\($0.part)" == part }?.ids
    }
    #expect(ids("331102", "numerator") == ["331102-0001", "331102-0002", "331102-0003"])
    #expect(ids("331102", "denominator") == ["331102-0004"])
    #expect(ids("331121", "numerator")?.count == 4)
    #expect(ids("331121", "denominator") == ["331121-0005"])
  }

  @Test
  mutating func
    `a correction puts old and new side by side and changes nothing that was published`()
    throws
  {
    try store.publishJanuary(by: author)
    let published = store.sealedFiles()
    #expect(published.count == 12)
    try store.reportLess(by: author)
    let correction = try store.correct(january, cause: "报表填错", on: closeOver, by: author)
    #expect(correction.erratum.number == 1)
    let text = correction.drift.text
    #expect(text.contains("331102,莲都区,,81.00,61.00,1,2"))
    #expect(text.contains("331102,莲都区,S1,90.00,40.00,,,9,4,10,10"))
    #expect(text.contains("331121,青田县,,68.00,68.00,2,1"))
    for store in [store, try Store(path: folder.store)] {
      #expect(try store.standing() == ["331121 68.00 1", "331102 61.00 2"])
      let now = store.sealedFiles()
      #expect(published.allSatisfy { now[$0.key] == $0.value })
      #expect(now.count == 12 + 12)
      #expect(store.integrity().isEmpty)
      #expect(try store.drifts()[january]?.isEmpty == true)
      let entry = try #require(try store.periodBook()[january])
      #expect(entry.state == .published)
      #expect(entry.publication?.number == documentNumber)
      #expect(entry.publication?.revision == 0)
      #expect(entry.publication?.seal == entry.frozen?.seal)
      #expect(entry.errata.map(\.erratum.cause) == ["报表填错"])
      #expect(entry.errata.first?.erratum.corrects == entry.frozen?.seal)
      #expect(entry.errata.first?.drift == correction.drift)
      #expect(entry.frozen?.value.table.row(of: "331102")?.score.scoreText == "81.00")
      #expect(entry.inForce?.seal == correction.figures.seal)
    }
  }

  @Test mutating func `a second correction follows the first, and may be about one unit only`()
    throws
  {
    try store.publishJanuary(by: author)
    try store.reportLess(by: author)
    try store.correct(january, cause: "一", on: closeOver, by: author)
    try store.reportLess(by: author)
    let kind = IndicatorReport.declaration.kind
    try store.write(
      [
        .set(kind: kind, id: "ZB-331102", values: [("numerator", "10")]),
        .set(kind: kind, id: "ZB-331121", values: [("numerator", "2")]),
      ], by: author)
    let second = try store.correct(
      january, cause: "二", units: ["331121"], on: closeOver, by: author)
    #expect(second.drift.changedUnits.map(\.unit) == ["331121"])
    // Qingtian: 0.6 × 80 + 0.4 × 100.
    #expect(try store.standing() == ["331121 88.00 1", "331102 61.00 2"])
    let errata = try #require(try store.periodBook()[january]?.errata)
    #expect(errata.map(\.erratum.number) == [1, 2])
    #expect(errata[1].erratum.corrects == errata[0].figures.seal)
    #expect(try store.drifts()[january]?.changedUnits.map(\.unit) == ["331102"])
    #expect(store.integrity().isEmpty)
  }

  @Test
  mutating func `the same records give the same bytes, and a frozen period gives its own again`()
    throws
  {
    let sealed = try store.freezeJanuary(by: author)
    let folder = SealedFolder(.frozen, of: january, sealed.value.files)
    #expect(folder.seal == sealed.seal)
    let read = try #require(try Store(path: self.folder.store).frozenPeriods()[january])
    #expect(read == sealed.value)
    #expect(SealedFolder(.frozen, of: january, read.files).seal == sealed.seal)
    #expect(read.table == sealed.value.table)
  }

  @Test mutating func `the next period takes its ranks and values before from the frozen one`()
    throws
  {
    let kind = IndicatorReport.declaration.kind
    for (unit, numerator) in [("331102", "5"), ("331121", "6")] {
      try store.write(
        [
          .new(
            kind: kind, id: "ZB-2-\(unit)",
            values: [
              ("unit", unit), ("period", "2026-02"), ("indicator", "S1"),
              ("numerator", numerator), ("denominator", "10"),
            ])
        ], by: author)
    }
    try store.freezeJanuary(by: author)
    try store.reportLess(by: author)
    var leagues = Leagues(
      store.ledger, rules: try store.ruleSet(for: february), frozen: try store.frozenPeriods())
    let row = try #require(leagues.table(for: february).row(of: "331102"))
    #expect(row.previousRank == 1)
    let entry = try #require(leagues.returns(in: february).first)
    #expect(entry.unit == "331102")
    #expect(entry.readings[1]?.previous == Share(9, of: 10))
  }

  @Test mutating func `a store as of an earlier day shows what was open then`() throws {
    try store.freezeJanuary(by: author)
    let past = try Store(path: folder.store, asOf: Stamp(milliseconds: 0))
    #expect(past.state(of: january) == .open)
    #expect(try past.frozenPeriods().isEmpty)
  }
}
