import Testing

@testable import Model

/// What is sealed of a period reads back exactly, and the gates and days of its close.
@Suite struct PeriodsTests {
  private let counted = [
    CountedRecords(
      unit: "甲县", indicator: "C1", kind: "item", part: .numerator, reason: "in-time",
      numerator: 1, denominator: 1, ids: ["DB-1", "DB-2"]),
    CountedRecords(
      unit: "甲县", indicator: "C1", kind: "item", part: .excluded, reason: "suspended",
      numerator: 0, denominator: 0, ids: ["DB-3"]),
  ]

  /// The worked example as if it had been frozen: 甲县 86.60, 丙县 85.75, 乙县 65.82, 丁区 listed apart.
  private func oracle() throws -> FrozenPeriod {
    var returns = oracleUnits
    returns[0].adjustments[0] = .bonus(
      points: 1, count: 1, evidence: "=甲小区, \"满意度\"\n由 81 升到 96\t%")
    return FrozenPeriod(
      period: try period("2025Q2"), rules: try ruleSet(oracleText), rulesText: oracleText,
      units: returns.map {
        FrozenPeriod.Unit(
          id: $0.unit, name: "'" + $0.unit, previousRank: $0.unit == "甲县" ? 2 : nil,
          wasLowest: $0.unit == "乙县", isBarred: false)
      },
      returns: returns,
      countedText: CountedRecords.text(of: counted),
      heads: "log/2026-11/a-b.log\t12\t00000000000000000000000000000000\n")
  }

  @Test func `frozen figures read back as they are, to the byte`() throws {
    let figures = try oracle()
    let files = figures.files
    let read = try FrozenPeriod(period: figures.period, rules: figures.rules) { name in
      files.first { $0.name == name }?.text
    }
    #expect(read == figures)
    #expect(read.counted == counted)
    #expect(read.files.map(\.text) == files.map(\.text))
    #expect(files.allSatisfy { !$0.text.utf8.contains(0x0D) })
    let rows = read.table.rows.map {
      "\($0.score.unit) \($0.score.scoreText ?? "") \($0.rank ?? 0)"
    }
    #expect(rows == ["甲县 86.60 1", "丙县 85.75 2", "乙县 65.82 3", "丁区 100.00 0"])
    #expect(read.table.row(of: "甲县")?.previousRank == 2)
    let table = try #require(files.first { $0.name == "table.csv" }?.text)
    #expect(table.contains("\n甲县,''甲县,1,2,86.60,86.00,1.00,0.40,100,良好,1,,"))
    let items = try #require(files.first { $0.name == "items.csv" }?.text)
    #expect(items.contains("甲县,bonus,1,1,\"'=甲小区, \"\"满意度\"\"\n由 81 升到 96\t%\",\n"))
    let returns = try #require(files.first { $0.name == "returns.csv" }?.text)
    #expect(returns.contains("甲县,A1,76,100,73,100,57,100,,0\n"))
    #expect(returns.contains("丙县,D1,,,,,,,not-reported,0\n"))
  }

  @Test(arguments: [
    ("heads", nil), ("units.csv", "unit\n"), ("returns.csv", nil), ("adjustments.csv", "x"),
    ("counted.csv", "\"unit"),
  ])
  func `a file that is not as it should be is named`(name: String, text: String?) throws {
    let figures = try oracle()
    let files = figures.files
    #expect(throws: SealedFileError(file: name)) {
      try FrozenPeriod(period: figures.period, rules: figures.rules) { asked in
        asked == name ? text : files.first { $0.name == asked }?.text
      }
    }
  }

  @Test func `the days of a close are those of the worked month`() throws {
    let close = CloseCalendar(
      of: try period("2025-06"), rules: try ruleSet(monthly), calendar: .standard)
    #expect(close.cutoff == (try day("2025-06-30")))
    #expect(close.reportsDue == (try day("2025-07-03")))
    #expect(close.countyCheckDue == (try day("2025-07-07")))
    #expect(close.objectionFrom == (try day("2025-07-08")))
    #expect(close.objectionTo == (try day("2025-07-10")))
    #expect(close.publicationDue == (try day("2025-07-16")))
    #expect(close.status.isCertain)
    // The National Day holiday of 2026 is 10-01 to 10-07; 10-10 is worked.
    let autumn = CloseCalendar(
      of: try period("2026-09"), rules: try ruleSet(monthly), calendar: .standard)
    #expect(autumn.reportsDue == (try day("2026-10-10")))
    #expect(autumn.objectionTo == (try day("2026-10-16")))
  }

  private var monthly: String {
    oracleText.with("quarter", as: "month").with("2022Q4", as: "2022-12")
      .with("2027Q4", as: "2027-12") + """

        [[deadline]]
        id = "DR14"
        name = "月报"
        rule = "3 WD"
        """
  }

  @Test(arguments: PeriodStep.allCases)
  func `every step begins from one state and is refused from the others`(step: PeriodStep) throws {
    let close = CloseCalendar(
      of: try period("2025-06"), rules: try ruleSet(monthly), calendar: .standard)
    for state in PeriodState.allCases {
      let gate = PeriodGate(
        period: try period("2025-06"), state: state, close: close, today: try day("2025-07-11"))
      let words = gate.refusal(of: step)
      #expect((words == nil) == (state == step.from), "\(state) \(words?.en ?? "")")
    }
  }

  @Test func `a gate opens the day after the units could object`() throws {
    var gate = PeriodGate(
      period: try period("2025-06"), state: .locked,
      close: CloseCalendar(
        of: try period("2025-06"), rules: try ruleSet(monthly), calendar: .standard),
      today: try day("2025-07-10"))
    #expect(gate.refusal(of: .freeze)?.zh.contains("2025-07-08 至 2025-07-10") == true)
    #expect(gate.refusal(of: .freeze, early: true) == nil)
    gate.today = try day("2025-07-11")
    #expect(gate.refusal(of: .freeze) == nil)
    gate.conflicts = 2
    #expect(gate.refusal(of: .freeze)?.en.contains("2 values") == true)
    #expect(gate.refusal(of: .freeze, despiteConflicts: true) == nil)
    gate.damage = Phrase("x")
    #expect(gate.refusal(of: .freeze, despiteConflicts: true) != nil)
    gate.damage = nil
    gate.conflicts = 0
    gate.frozen = [try period("2025-03"), try period("2025-04")]
    #expect(gate.refusal(of: .freeze)?.en.contains("2025-05") == true)
    gate.frozen = [try period("2025-04"), try period("2025-05")]
    #expect(gate.refusal(of: .freeze) == nil)
    gate.isContested = true
    #expect(PeriodStep.allCases.allSatisfy { gate.refusal(of: $0) != nil })
  }

  @Test func `a draw is the same on any machine`() throws {
    // By a program in another language, written from the description of the draw.
    let ids = (1...100).map { "331102-" + String("000\($0)".suffix(4)) }
    #expect(
      RecheckDraw.chosen(5, of: ids.reversed(), seed: 20_261_001) == [
        "331102-0012", "331102-0014", "331102-0038", "331102-0053", "331102-0056",
      ])
    #expect(
      RecheckDraw.chosen(3, of: Array(ids.prefix(7)), seed: 0) == [
        "331102-0002", "331102-0003", "331102-0007",
      ])
    #expect(RecheckDraw.chosen(9, of: Array(ids.prefix(4)), seed: 1) == Array(ids.prefix(4)))
    #expect(RecheckDraw.chosen(3, of: [], seed: 1).isEmpty)
  }

  @Test func `every compound is drawn about as often as any other`() {
    let ids = (0..<10).map { "\($0)" }
    var counts: [String: Int] = [:]
    for seed in 0..<10_000 {
      for id in RecheckDraw.chosen(3, of: ids, seed: UInt64(seed)) { counts[id, default: 0] += 1 }
    }
    // 3000 each, with a standard deviation of 46.
    #expect(ids.allSatisfy { (2_770...3_230).contains(counts[$0] ?? 0) }, "\(counts)")
  }

  @Test func `notes of words by name read back exactly`() throws {
    var note = SealedNote()
    note.add("cause", "第一行\n第二行\t\\n")
    note.add("copy-to", "甲")
    note.add("copy-to", "")
    let read = try #require(SealedNote(note.text))
    #expect(read == note)
    #expect(read["cause"] == "第一行\n第二行\t\\n")
    #expect(note.text.utf8.filter { $0 == 0x0A }.count == 3)
    for bad in ["", "a\tb", "a\n", "\tb\n", "a\t\\x\n", "a\t\\\n"] {
      #expect(SealedNote(bad) == nil)
    }
  }

  @Test func `a document number has the form of the standard`() {
    for good in ["丽建发〔2026〕12号", "丽建〔2026〕1号"] { #expect(Publication.isNumber(good)) }
    for bad in [
      "", "丽建发〔2026〕号", "丽建发〔2026〕0号", "丽建发〔2026〕01号", "丽建发〔26〕1号", "〔2026〕1号",
      "丽建发[2026]1号", "丽建发〔2026〕第1号", "丽建发〔2026〕1", "丽建发〔２０２６〕1号",
    ] { #expect(!Publication.isNumber(bad), "\(bad)") }
  }
}
