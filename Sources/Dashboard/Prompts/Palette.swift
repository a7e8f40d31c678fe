import Model

/// What a line being typed can mean, found once for each change of it.
struct Palette: Sendable {
  /// What it was found for.
  struct Stamp: Hashable, Sendable {
    let typed: String
    let leadsWithCommands: Bool
    let revision: Int
  }

  /// The most that is listed.
  static let limit = 40

  let stamp: Stamp
  /// What can be picked, the likeliest first.
  let jumps: [Jump]
}

extension Prompt {
  /// Whether commands stand before places of the same name; nil where the line names neither.
  fileprivate var leadsWithCommands: Bool? {
    switch purpose {
    case .palette: true
    case .jump: false
    default: nil
    }
  }
}

extension State {
  /// What can be picked by the line being typed.
  var jumps: [Jump] { palette?.jumps ?? [] }

  /// Finds what the line being typed can mean where it is another than before.
  mutating func refreshPalette() {
    guard let line = prompt, let leadsWithCommands = line.leadsWithCommands else {
      palette = nil
      return
    }
    let stamp = Palette.Stamp(
      typed: line.text, leadsWithCommands: leadsWithCommands, revision: revision)
    guard palette?.stamp != stamp else { return }
    let sought = SoughtName(line.text)
    let found =
      sought.isEmpty
      ? unasked(leadsWithCommands) : named(sought, typed: line.text, leadsWithCommands)
    palette = Palette(stamp: stamp, jumps: Array(found.prefix(Palette.limit)))
  }

  /// What is offered before anything is typed: the commands of the page, or where one could go.
  private func unasked(_ leadsWithCommands: Bool) -> [Jump] {
    let commands = Command.all.filter {
      $0.scopes.contains(page.scope) && $0.group != .move && !Destination.isOpened(by: $0)
    }.map { Jump($0, in: self) }
    let units = situation.units.prefix(12).map(jump)
    let screens = Destination.all.indices.map(jump(toScreen:))
    return leadsWithCommands ? commands + screens : [overdueJump] + units + screens + commands
  }

  /// Everything that is called so, the nearest first; of what is equally near, the more general.
  private func named(_ sought: SoughtName, typed: String, _ leadsWithCommands: Bool) -> [Jump] {
    var found: [(jump: Jump, likeness: Likeness)] = []
    func add(_ jump: @autoclosure () -> Jump, called names: [String]) {
      if let likeness = names.compactMap({ sought.likeness(to: $0) }).min() {
        found.append((jump(), likeness))
      }
    }
    let words = typed.folded.filter { $0 != " " }
    if let id = ledger.place(of: words) ?? ledger.place(of: words.uppercased()),
      id.kind.ordinal > 0
    {
      // A unit's id leads to its page below, not to its card.
      let name = ledger[id.kind].id(id.row)
      found.append(
        (
          Jump(
            Phrase(name), .record, place: .card(kind: id.kind.ordinal, id: name),
            in: id.kind.label), .exact
        ))
    }
    if let digit = Int(words), words.count == 1 {
      // One digit stands in nearly every name and means a screen.
      return found.map(\.jump)
        + (Destination.all.indices.contains(digit - 1) ? [jump(toScreen: digit - 1)] : [])
    }
    for unit in situation.units {
      let isID = unit.id.lowercased().hasPrefix(words.lowercased())
      add(jump(to: unit), called: [unit.shortName, unit.name] + (isID ? [unit.id] : []))
    }
    for (place, screen) in Destination.all.enumerated() {
      add(jump(toScreen: place), called: [screen.title.zh, screen.title.en])
    }
    add(overdueJump, called: ["逾期", "超期", "overdue"])
    found += streets(called: sought)
    for kind in KindDeclaration.all {
      let place = Page.Place.sheet(kind: kind.ordinal, RowScope())
      guard !Destination.all.contains(where: { $0.place == place && $0.title == kind.label })
      else { continue }
      add(
        Jump(kind.label, .sheet, place: place),
        called: [kind.label.zh, kind.label.en, kind.identifier])
    }
    found += compounds(called: sought)
    for command in Command.all where !Destination.isOpened(by: command) {
      let names = [command.title.zh, command.title.en, command.id]
      if let likeness = names.compactMap({ sought.likeness(to: $0) }).min() {
        found.append((Jump(command, in: self), likeness))
      } else if let likeness = sought.likeness(to: command.help(language)), likeness <= .within {
        found.append((Jump(command, in: self), .scattered))
      }
    }
    return found.enumerated().sorted { one, other in
      func key(_ entry: (offset: Int, element: (jump: Jump, likeness: Likeness))) -> (Int, Int, Int)
      {
        let sort = entry.element.jump.sort
        let isLed = leadsWithCommands && sort == .command
        return (entry.element.likeness.rawValue, isLed ? -1 : sort.rawValue, entry.offset)
      }
      return key(one) < key(other)
    }.map(\.element.jump)
  }

  private var overdueJump: Jump {
    Jump(
      Phrase(zh: "逾期", en: "overdue"), .overdue,
      place: .sheet(kind: KindDeclaration.items.ordinal, RowScope(isOverdueOnly: true)))
  }

  private func jump(to unit: UnitSituation) -> Jump {
    Jump(Phrase(unit.shortName), .unit, place: .county(unit.id))
  }

  private func jump(toScreen place: Int) -> Jump {
    let screen = Destination.all[place]
    var jump = Jump(screen.title, .screen, place: screen.place)
    jump.keys = keymap.glyph(of: Destination.command(to: place))(language)
    return jump
  }

  /// The morning lists of the streets that are called so.
  private func streets(called sought: SoughtName) -> [(jump: Jump, likeness: Likeness)] {
    let divisions = ledger[Division.self]
    let names = Division.declaration.position(of: \.name)
    let levels = divisions.column(\.level).bytes
    let isStreet = [DivisionLevel.subdistrict, .town, .township].map(\.code)
    return divisions.table.rows(called: sought, column: names, limit: Palette.limit)
      .filter { isStreet.contains(levels[$0.row]) }
      .map { row, likeness in
        let name = divisions.table.text(row: row, column: names)
        let unit = divisions[row].unit
        let jump = Jump(
          Phrase(zh: "\(name) 晨间清单", en: "\(name) morning list"), .street,
          place: .report(.morning(unit: unit, street: divisions[row].recordID)),
          in: Phrase(unit.flatMap { self.unit($0)?.shortName } ?? ""))
        return (jump, likeness)
      }
  }

  /// The cards of the compounds that are called so.
  private func compounds(called sought: SoughtName) -> [(jump: Jump, likeness: Likeness)] {
    let kind = KindDeclaration.compounds
    let names = Compound.declaration.position(of: \.name)
    let units = Compound.declaration.position(of: \.unit)
    let table = ledger[kind]
    return table.rows(called: sought, column: names, limit: Palette.limit).map { row, likeness in
      let unit = table.canonicalText(row: row, column: units)
      let jump = Jump(
        Phrase(table.text(row: row, column: names)), .compound,
        place: .card(kind: kind.ordinal, id: table.id(row)),
        in: Phrase(self.unit(unit)?.shortName ?? ""))
      return (jump, likeness)
    }
  }
}
