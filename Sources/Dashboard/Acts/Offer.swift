import Model

/// Something that can be done to records or made for them: a line of the list that `d` opens.
struct Offer: Sendable {
  /// What choosing it leads to.
  enum Deed: Sendable {
    /// A step of the machine of these records.
    case step(Standing, Acted)
    /// A field of these records that wants a value.
    case fill(column: Int, Acted)
    /// A record of a kind, made for each of these.
    case make(KindDeclaration, asking: [Int], Acted)
    /// A page where it is done.
    case go(Page.Place)
    /// Only the marked records of this kind.
    case narrow(Acted)
    /// Nothing here; the reason says where.
    case elsewhere
  }

  /// What it is called.
  let title: Phrase
  /// What choosing it leads to.
  let deed: Deed
  /// Why it cannot be done now; empty where it can.
  var reasons: [Phrase] = []
  /// Whether it makes the reminder go away that the list was opened at.
  var isRemedy = false

  /// Whether it can be done now.
  var isOpen: Bool { reasons.isEmpty }
}

extension Offer {
  /// A step of the records' machine.
  init(_ standing: Standing, _ acted: Acted, isRemedy: Bool = false) {
    title = standing.transition.title
    deed = .step(standing, acted)
    reasons = standing.obstacles
    self.isRemedy = isRemedy
  }

  /// A record to be made.
  init(making kind: KindDeclaration, asking: [Int], _ acted: Acted, isRemedy: Bool = false) {
    title = Phrase(zh: "新增\(kind.label.zh)", en: "New \(kind.label.en)")
    deed = .make(kind, asking: asking, acted)
    self.isRemedy = isRemedy
  }

  /// A field to be filled in.
  init(filling column: Int, _ acted: Acted) {
    let label = acted.kind.fields[column].label
    title = Phrase(zh: "填\(label.zh)", en: "Fill in \(label.en)")
    deed = .fill(column: column, acted)
    isRemedy = true
  }

  /// The step that it is, or nil.
  var standing: Standing? {
    if case .step(let standing, _) = deed { return standing }
    return nil
  }

  /// Whether the typed words, folded and in small letters, stand in its names.
  func isCalled(_ wanted: String) -> Bool {
    wanted.isEmpty
      || [standing?.transition.action ?? "", title.zh, title.en].contains {
        $0.lowercased().contains(wanted)
      }
  }
}
