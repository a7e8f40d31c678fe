import Testing

/// What the drawn leagues hold, so that agreement on them says something.
@Suite struct DrawingTests {
  static let drawn = (1...1_000).map(Drawing.league)

  @Test func `every absence, kind of adjustment and cadence is drawn many times`() {
    for absence in CaseAbsence.allCases {
      #expect(Self.drawn.count { $0.reports.contains { $0.absence == absence } } > 100)
    }
    for type in ["bonus", "red-overdue", "circular", "late-report"] {
      #expect(Self.drawn.count { $0.adjustments.contains { $0.type == type } } > 100)
    }
    #expect((300...700).contains(Self.drawn.count { $0.period.isQuarter }))
    #expect(Self.drawn.contains { $0.units.count == 12 && $0.rules.indicators.count == 8 })
  }

  @Test func `every outcome of a table is met many times`() {
    let rows = Self.drawn.flatMap { Oracle($0).table($0.period) }
    #expect(rows.count { $0.rank == nil } > 100)
    #expect(rows.count { $0.tail == .last } > 100)
    #expect(rows.count { $0.tail == .trailing } > 50)
    #expect(rows.count { ($0.move ?? 0) != 0 } > 100)
    #expect(rows.count { $0.isOnRedList } > 100)
    #expect(rows.count { $0.interval.map { $0.best < $0.worst } == true } > 100)
    let tied = Self.drawn.count {
      let ranks = Oracle($0).table($0.period).compactMap(\.rank)
      return Set(ranks).count < ranks.count
    }
    #expect(tied > 100)
    let marks = rows.flatMap(\.marks)
    #expect(marks.count { $0.pace == .one && $0.level != .one } > 50)
    #expect(marks.count { $0.progress.map { $0 > .zero && $0 < .one } == true } > 50)
    #expect(marks.count { $0.isRegression } > 100)
  }

  @Test func `the same number draws the same league`() {
    #expect(Drawing.league(7).description == Drawing.league(7).description)
    #expect(Drawing.league(7).description != Drawing.league(8).description)
  }
}
