import Model
import Testing

extension Book {
  /// Who does what the remedies ask for.
  private static let person = Signature("王核", reason: "核实属实")

  /// Does what makes the first reminder of a rule go away: the first of its remedies that can be done,
  /// with these values in what it asks for. Says what was done; nil where nothing could be.
  mutating func remedy(
    _ rule: String, on today: String, figures: ReminderFigures, giving values: [String: String]
  ) -> String? {
    guard let reminder = reminders(rule, on: today, figures: figures).first else { return nil }
    for remedy in reminder.remedies {
      switch remedy.way {
      case .steps(let actions, let column):
        let kind = KindDeclaration.all[reminder.subject.kind]
        var target = (kind: kind, id: reminder.subject.id)
        if let column, let row = ledger[kind].row(of: target.id),
          let named = kind.fields[column].type.referencedKind.flatMap(KindDeclaration.named)
        {
          target = (named, ledger[kind].canonicalText(row: row, column: column))
        }
        for action in actions where act(action, target.kind, target.id, values, on: today) {
          return action
        }
      case .fields(let columns):
        guard let row = reminder.subject.row else { continue }
        let kind = remedy.kind
        for column in columns {
          guard let text = values[kind.fields[column].identifier] else { continue }
          ledger[kind].write(text, row: row, column: column)
        }
        return "fields"
      case .record(let kind, let asking):
        make(kind, asking: asking, for: reminder, values, on: today)
        return "new " + kind.identifier
      case .projects, .indicator, .close: return "elsewhere"
      }
    }
    return nil
  }

  private mutating func act(
    _ action: String, _ kind: KindDeclaration, _ id: String, _ values: [String: String],
    on today: String
  ) -> Bool {
    guard let machine = Machine.of(kind), let row = ledger[kind].row(of: id) else { return false }
    let state = machine.state(of: row, in: ledger)
    guard let transition = machine.transition(action, from: state) else { return false }
    let inputs = values.filter { name, _ in
      transition.inputs.contains { $0.field.identifier == name }
    }
    var numbering = Numbering()
    guard
      case .success(let changes) = machine.changes(
        for: action, of: id, inputs: inputs, in: circumstances(today), by: Book.person,
        numbering: &numbering)
    else { return false }
    for change in changes { carryOut(change) }
    return true
  }

  /// Makes a record with what is known of it and the values given; what it requires must be among them.
  private mutating func make(
    _ kind: KindDeclaration, asking: [Int], for reminder: Reminder, _ values: [String: String],
    on today: String
  ) {
    let about = KindDeclaration.all[reminder.subject.kind]
    var cells = reminder.known
    let inferred =
      ledger.known(of: kind, about: about, id: reminder.subject.id)
      + values.map { CellText($0.key, $0.value) }
    for cell in inferred where !cells.contains(where: { $0.field == cell.field }) {
      cells.append(cell)
    }
    for column in kind.fields.indices.dropFirst()
    where kind.fields[column].isRequired || asking.contains(column) {
      let name = kind.fields[column].identifier
      if !cells.contains(where: { $0.field == name }) {
        Testing.Issue.record("\(reminder.rule): nobody gives \(kind.identifier).\(name)")
      }
    }
    var numbering = Numbering()
    let id = numbering.next(of: kind, values: cells, in: circumstances(today)) ?? "X-1"
    carryOut(.new(kind: kind.ordinal, id: id, values: cells))
  }

  private mutating func carryOut(_ change: RecordChange) {
    let kind = KindDeclaration.all[change.kind]
    let row = ledger[kind].row(of: change.id) ?? ledger[kind].append(id: change.id)
    for cell in change.values {
      guard let column = kind.position(named: cell.field) else {
        Testing.Issue.record("\(kind.identifier) has no field \(cell.field)")
        continue
      }
      ledger[kind].write(cell.text, row: row, column: column)
    }
  }
}

/// A store that one rule has something to say of, and what is typed to make it silent.
struct TriageCase: Sendable, CustomTestStringConvertible {
  let rule: String
  /// The kind, the id and the values of each record, in order.
  let records: [(kind: String, id: String, values: [String: String])]
  /// What is typed where something is asked for.
  let typed: [String: String]
  /// What is done one after the other.
  let deeds: [String]

  init(
    _ rule: String, _ records: [(kind: String, id: String, values: [String: String])],
    _ typed: [String: String] = [:], _ deeds: String...
  ) {
    self.rule = rule
    self.records = records
    self.typed = typed
    self.deeds = deeds
  }

  var testDescription: String { rule }

  /// The store of the case.
  var book: Book {
    var book = Book()
    for record in records {
      guard let kind = KindDeclaration.named(record.kind) else {
        Testing.Issue.record("no kind \(record.kind)")
        continue
      }
      let row = book.ledger[kind].row(of: record.id) ?? book.ledger[kind].append(id: record.id)
      var values = record.values
      if kind.position(named: "unit") != nil, record.kind != "compound", values["unit"] == nil {
        values["unit"] = "331102"
      }
      for (field, text) in values {
        guard let column = kind.position(named: field) else {
          Testing.Issue.record("\(record.kind) has no field \(field)")
          continue
        }
        book.ledger[kind].write(text, row: row, column: column)
      }
    }
    return book
  }
}
