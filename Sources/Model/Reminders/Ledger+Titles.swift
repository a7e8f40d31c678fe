extension Ledger {
  /// What a reader knows the subject of a reminder by: its public title or name, else the names of the
  /// compounds it is about, else the item or project it belongs to; empty where nothing names it.
  public func title(of subject: Reminder.Subject) -> String {
    guard let row = subject.row else { return "" }
    return title(KindDeclaration.all[subject.kind], row: row, depth: 0)
  }

  private func title(_ kind: KindDeclaration, row: Int, depth: Int) -> String {
    let table = self[kind]
    for identifier in ["title", "name"] {
      guard let column = kind.position(named: identifier),
        kind.fields[column].privacy == .public, table.hasValue(row: row, column: column)
      else { continue }
      return table.text(row: row, column: column)
    }
    // Two references on, nobody recognises it any more.
    guard depth < 2 else { return "" }
    for identifier in [
      "compound", "compounds", "item", "project", "committee", "meeting", "street",
    ] {
      guard let column = kind.position(named: identifier) else { continue }
      let names = self.names(kind, row: row, column: column, depth: depth)
      if !names.isEmpty { return names.joined(separator: "、") }
    }
    return ""
  }

  private func names(_ kind: KindDeclaration, row: Int, column: Int, depth: Int) -> [String] {
    let text = self[kind].canonicalText(row: row, column: column)
    let type = kind.fields[column].type
    if case .code(of: let target?) = type { return name(of: text, kind: target).map { [$0] } ?? [] }
    guard let target = type.referencedKind.flatMap(KindDeclaration.named) else { return [] }
    return text.split(separator: " ").compactMap { id -> String? in
      guard let found = self[target].row(of: String(id)) else { return nil }
      let name = title(target, row: found, depth: depth + 1)
      return name.isEmpty ? nil : name
    }
  }
}
