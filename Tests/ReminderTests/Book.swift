import Model
import Testing

/// Records made by hand, and the rule set they are looked at under.
struct Book {
  var ledger = Ledger()
  var rules = Book.standard

  /// A unit with a street and two compounds of 320 and 80 households, surveyed not long ago.
  init() {
    add(ReportingUnit.self, "331102", ["name": "莲都区"])
    add(ReportingUnit.self, "331121", ["name": "青田县"])
    add(
      Division.self, "331102001", ["name": "紫金街道", "level": "subdistrict", "unit": "331102"])
    for (id, households) in [("331102-0001", "320"), ("331102-0002", "80")] {
      add(
        Compound.self, id,
        [
          "name": "小区" + id.suffix(1), "unit": "331102", "street": "331102001",
          "households": households, "surveyed-on": "2026-06-01", "service-mode": "hired",
          "open-state": "open", "fund-state": "normal", "platform": "true", "floor-area": "1000",
        ])
    }
  }

  /// Adds a record; the unit is 莲都区 unless it is given.
  mutating func add<Kind: RecordKind>(_: Kind.Type, _ id: String, _ values: [String: String]) {
    let kind = Kind.declaration.kind
    let row = ledger[kind].append(id: id)
    var values = values
    if kind.position(named: "unit") != nil, values["unit"] == nil { values["unit"] = "331102" }
    for (field, text) in values { write(kind, row, field, text) }
  }

  /// Writes a field of a record; an empty text takes the value away.
  mutating func set<Kind: RecordKind>(
    _: Kind.Type, _ id: String, _ field: String, _ text: String
  ) {
    let kind = Kind.declaration.kind
    guard let row = ledger[kind].row(of: id) else {
      Testing.Issue.record("no \(kind.identifier) \(id)")
      return
    }
    write(kind, row, field, text)
  }

  private mutating func write(_ kind: KindDeclaration, _ row: Int, _ field: String, _ text: String)
  {
    guard let column = kind.position(named: field) else {
      Testing.Issue.record("\(kind.identifier) has no field \(field)")
      return
    }
    let isChoice = if case .choice = kind.fields[column].type { true } else { false }
    ledger[kind].write(text, row: row, column: column)
    if !text.isEmpty, isChoice, !ledger[kind].hasValue(row: row, column: column) {
      Testing.Issue.record("\(kind.identifier).\(field) has no word \(text)")
    }
  }

  /// The circumstances of a day.
  func circumstances(_ today: String) -> Circumstances {
    Circumstances(ledger, rules: rules, today: day(today))
  }

  /// What a rule has to say on a day, in the order of urgency.
  func reminders(
    _ rule: String, on today: String, figures: ReminderFigures = ReminderFigures()
  ) -> [Reminder] {
    #expect(Reminders.rule(rule) != nil)
    return Reminders.all(
      circumstances(today), figures: figures, in: ReminderScope(rule: rule))
  }

  /// Expects a rule to say nothing on the day before, and on the day itself to remind of this record alone by
  /// this due day.
  func expect(
    _ rule: String, of id: String, from first: String, due: String,
    figures: ReminderFigures = ReminderFigures(), at location: SourceLocation = #_sourceLocation
  ) {
    let before = reminders(rule, on: (day(first) + -1).iso, figures: figures)
    #expect(before.map(\.subject.id) == [], sourceLocation: location)
    let found = reminders(rule, on: first, figures: figures)
    #expect(found.map(\.subject.id) == [id], sourceLocation: location)
    #expect(found.map(\.due.iso) == [due], sourceLocation: location)
  }

  /// Expects a rule to say nothing on a day, however late.
  func expectSilence(
    _ rule: String, on today: String, figures: ReminderFigures = ReminderFigures(),
    at location: SourceLocation = #_sourceLocation
  ) {
    #expect(
      reminders(rule, on: today, figures: figures).map(\.subject.id) == [],
      sourceLocation: location)
  }
}

/// The day written as `2026-11-20`; the first day of all where it is none.
func day(_ text: String) -> Day {
  guard let day = Day(iso: text) else {
    Testing.Issue.record("no day \(text)")
    return Day(number: 0)
  }
  return day
}
