import Canvas
import Model

/// What a reader can pick by typing part of its name.
struct Jump {
  /// What it leads to.
  enum Target {
    case page(Page.Place)
    case command(Command)
  }

  /// What the reader sees of it.
  let label: Phrase
  /// What it leads to.
  let target: Target

  init(label: Phrase, place: Page.Place) {
    self.label = label
    target = .page(place)
  }

  /// A command with its first key.
  init(_ command: Command) {
    let key = command.keys.first.map { " " + $0.glyph } ?? ""
    label = Phrase(zh: command.title.zh + key, en: command.title.en + key)
    target = .command(command)
  }
}

extension State {
  /// The commands and pages the typed words can mean: commands of the page shown first.
  func palette(for typed: String) -> [Jump] {
    let words = typed.folded.lowercased().filter { $0 != " " }
    let commands = Command.all.filter { command in
      command.scopes.contains(page.scope) && command.group != .move
        && [command.id, command.title.zh, command.title.en, command.help.zh].contains {
          words.isEmpty || $0.lowercased().filter { $0 != " " }.contains(words)
        }
    }
    return commands.map(Jump.init) + (words.isEmpty ? [] : jumps(to: typed))
  }

  /// The pages the typed words can mean, the likeliest first; at most 20.
  ///
  /// A record id is one, a digit a screen; else words are looked for in the names of units, screens,
  /// streets and kinds, and “逾期”.
  func jumps(to typed: String) -> [Jump] {
    let words = typed.folded.lowercased().filter { $0 != " " }
    var found: [Jump] = []
    // A unit's id leads to its page below, not to its card.
    if !words.isEmpty, let place = ledger.place(of: words.uppercased()), place.kind.ordinal > 0 {
      let id = ledger[place.kind].id(place.row)
      found.append(Jump(label: Phrase(id), place: .card(kind: place.kind.ordinal, id: id)))
    }
    if let number = Int(words), Destination.all.indices.contains(number - 1) {
      let destination = Destination.all[number - 1]
      found.append(Jump(label: destination.title, place: destination.place))
    }
    let overdue = Phrase(zh: "逾期", en: "overdue")
    if words.isEmpty || ["逾期", "超期", "overdue"].contains(where: { $0.contains(words) }) {
      found.append(
        Jump(
          label: overdue,
          place: .sheet(kind: KindDeclaration.items.ordinal, RowScope(isOverdueOnly: true))))
    }
    // One digit stands in nearly every id and means a screen.
    let isDigit = words.count == 1 && Int(words) != nil
    let called = situation.units.lazy.filter { words.isEmpty || $0.isCalled(words) }
    for unit in called.prefix(isDigit ? 0 : 12) {
      found.append(Jump(label: Phrase(unit.shortName), place: .county(unit.id)))
    }
    for destination in Destination.all
    where Int(words) == nil
      && (words.isEmpty || destination.title.zh.contains(words)
        || destination.title.en.lowercased().contains(words))
    {
      found.append(Jump(label: destination.title, place: destination.place))
    }
    if !words.isEmpty, Int(words) == nil { found += streets(called: words) + sheets(called: words) }
    return Array(found.prefix(20))
  }

  /// The morning lists of the streets whose names hold the words; costs a pass over the divisions.
  private func streets(called words: String) -> [Jump] {
    let divisions = ledger[Division.self]
    let names = Division.declaration.position(of: \.name)
    let levels = divisions.column(\.level).bytes
    let isStreet = [DivisionLevel.subdistrict, .town, .township].map(\.code)
    var found: [Jump] = []
    for row in divisions.indices where isStreet.contains(levels[row]) && found.count < 8 {
      let name = divisions.table.text(row: row, column: names)
      guard name.lowercased().contains(words) else { continue }
      let list = Phrase(zh: "晨间清单", en: "morning list")
      found.append(
        Jump(
          label: Phrase(zh: "\(name) \(list.zh)", en: "\(name) \(list.en)"),
          place: .report(
            .morning(unit: divisions[row].unit, street: divisions[row].recordID))))
    }
    return found
  }

  /// The sheets of the kinds whose name in either language or whose identifier holds the words, those
  /// that are called so exactly first.
  private func sheets(called words: String) -> [Jump] {
    func names(_ kind: KindDeclaration) -> [String] {
      [kind.identifier, kind.label.zh, kind.label.en.lowercased().filter { $0 != " " }]
    }
    let found = KindDeclaration.all.filter { kind in
      names(kind).contains { $0.contains(words) }
        && !Destination.all.contains { destination in
          destination.place == .sheet(kind: kind.ordinal, RowScope())
            && [destination.title.zh, destination.title.en.lowercased()].contains {
              $0.contains(words)
            }
        }
    }
    let exact = found.filter { names($0).contains(words) }
    let rest = found.filter { !names($0).contains(words) }
    return (exact + rest).map { kind in
      Jump(label: kind.label, place: .sheet(kind: kind.ordinal, RowScope()))
    }
  }
}
