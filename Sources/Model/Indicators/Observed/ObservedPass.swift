/// The adding up of one measure: the rows of a kind go to their units.
struct ObservedPass {
  /// The records and what is known of them.
  let facts: CountingFacts
  /// The period.
  let period: Period
  /// The cut-off, as columns store it.
  let cutoff: Int32
  private let form: ObservedMeasure.Form
  /// The figure of each unit.
  private(set) var values: [ObservedValue]

  init(_ facts: CountingFacts, period: Period, form: ObservedMeasure.Form, sorts: Int) {
    self.facts = facts
    self.period = period
    self.form = form
    cutoff = period.lastDay.number
    var empty = ObservedValue()
    empty.sorts = Array(repeating: 0, count: sorts)
    values = Array(repeating: empty, count: facts.units.count)
  }

  /// The first day that figures of the last months look back to (市级设定), as columns store it.
  var start: Int32 {
    period.lastDay.startOfMonths(facts.rules.value(of: .observedMonths)).number
  }

  /// The records.
  var ledger: Ledger { facts.ledger }

  /// The figure of all units together.
  var whole: ObservedValue {
    var whole = ObservedValue()
    whole.sorts = Array(repeating: 0, count: values.first?.sorts.count ?? 0)
    for value in values {
      whole.numerator =
        form == .most
        ? max(whole.numerator, value.numerator) : whole.numerator + value.numerator
      whole.denominator += value.denominator
      for index in value.sorts.indices { whole.sorts[index] += value.sorts[index] }
    }
    return whole
  }

  /// Adds what each row brings to its unit: the numerator and the denominator; nil for nothing.
  mutating func each<Kind: RecordKind>(
    _: Kind.Type, _ body: (Int) -> (numerator: Int, denominator: Int)?
  ) {
    for (row, unit) in units(of: Kind.self).enumerated() where unit >= 0 {
      guard let part = body(row) else { continue }
      var value = values[Int(unit)]
      value.numerator =
        form == .most ? max(value.numerator, part.numerator) : value.numerator + part.numerator
      value.denominator += part.denominator
      values[Int(unit)] = value
    }
  }

  /// Counts of each row whether it is so, where it is asked at all; nil where it is not.
  mutating func share<Kind: RecordKind>(_ kind: Kind.Type, _ body: (Int) -> Bool?) {
    each(kind) { row in body(row).map { ($0 ? 1 : 0, 1) } }
  }

  /// Sorts each row; nil for none of the sorts.
  mutating func sort<Kind: RecordKind>(_: Kind.Type, _ body: (Int) -> Int?) {
    for (row, unit) in units(of: Kind.self).enumerated() where unit >= 0 {
      if let place = body(row) { values[Int(unit)].sorts[place] += 1 }
    }
  }

  /// Sorts each row by a choice of fixed words, where `isAsked` says so.
  mutating func sort<Kind: RecordKind, Value: Choice>(
    by path: KeyPath<Kind, Field<Value>>, where isAsked: (Int) -> Bool = { _ in true }
  ) {
    let codes = ledger[Kind.self].column(path).bytes
    sort(Kind.self) { row in codes[row] > 0 && isAsked(row) ? Int(codes[row]) - 1 : nil }
  }

  /// The number of the unit of each row, or -1.
  private func units<Kind: RecordKind>(of _: Kind.Type) -> [Int32] {
    let kind = Kind.declaration.kind
    guard let position = kind.position(named: "unit") else { return [] }
    let column = ledger[kind].columns[position]
    let numbers = facts.unitNumbers(of: column)
    return column.words.map { $0 == Column.missingWord ? -1 : numbers[Int($0)] }
  }

  /// Whether a day is there and not after the cut-off.
  func isPast(_ day: Int32) -> Bool { day != Column.missingWord && day <= cutoff }

  /// Whether a stretch runs at the cut-off; an end that is missing is open.
  func runs(_ start: Int32, _ end: Int32) -> Bool {
    isPast(start) && (end == Column.missingWord || end >= cutoff)
  }

  /// For each compound whether a row of a kind that holds at the cut-off names it.
  func named<Kind: RecordKind>(
    by path: KeyPath<Kind, Field<String>>, where holds: (Int) -> Bool
  ) -> [Bool] {
    var isNamed = [Bool](repeating: false, count: ledger[Compound.self].count)
    let links = ledger.links(path)
    for row in 0..<links.count where holds(row) { links.each(row) { isNamed[$0] = true } }
    return isNamed
  }
}

extension Choice {
  /// The words of all cases, as the sorts of a mix.
  static var sorts: [Phrase] { allCases.map(\.label) }
}
