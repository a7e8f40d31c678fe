import Model

/// What a newer form calls differently. No file is ever rewritten: lines and batches of an older form are
/// lifted, one form after the other, while they are read; a pure function of the line.
struct Migration: Sendable {
  /// The form it lifts to, from the one before.
  let schema: Int
  /// New names of kinds, by the old.
  var kinds: [String: String] = [:]
  /// New names of fields, by `kind.field` with the kind's new name.
  var fields: [String: String] = [:]
  /// New words of choices, by `kind.field=word` with the new names.
  var words: [String: String] = [:]

  /// Every migration, oldest first. Schema 2 has new verbs and no new names.
  static let all = [Migration(schema: 2)]

  /// A line as the present form would have it.
  static func lift(_ line: Line, from schema: Int, through migrations: [Migration]) -> Line {
    migrations.filter { $0.schema > schema }.reduce(line) { $1.lift($0) }
  }

  /// The heading of a batch as the present form would have it.
  static func lift(
    heading: [String], of kind: String, from schema: Int, through migrations: [Migration]
  ) -> [String] {
    migrations.filter { $0.schema > schema }.reduce(heading) { heading, migration in
      heading.map { migration.fields[kind + "." + $0] ?? $0 }
    }
  }

  /// A change of a batch of changes as the present form would have it.
  static func lift(
    _ change: Line.Change, of kind: String, from schema: Int, through migrations: [Migration]
  ) -> Line.Change {
    migrations.filter { $0.schema > schema }.reduce(change) { $1.lift($0, of: kind) }
  }

  private func lift(_ line: Line) -> Line {
    var lifted = line
    let kind = kinds[line.kind] ?? line.kind
    lifted.kind = kind
    lifted.changes = line.changes.map { $0.field.hasPrefix("#") ? $0 : lift($0, of: kind) }
    return lifted
  }

  private func lift(_ change: Line.Change, of kind: String) -> Line.Change {
    let field = fields[kind + "." + change.field] ?? change.field
    func word(_ value: String?) -> String? {
      value.map { words[kind + "." + field + "=" + $0] ?? $0 }
    }
    return Line.Change(field: field, old: word(change.old), new: word(change.new))
  }
}
