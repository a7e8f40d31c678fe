// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Lists of duties and boundaries that were drafted and not adopted, and units without one of the three
/// lists or the five boundaries; due for the cut-off of the month. Source: 三(一)2.
public enum DutyLists: ReminderRule {
  public static let id = "duty-lists"
  public static let name = Phrase(zh: "职责清单未通过", en: "Duty lists not adopted")
  public static let clause = "三(一)2"
  public static let atoms = ["T2.1", "T2.2"]
  public static var kind: KindDeclaration { DutyList.declaration.kind }
  public static let remedies: [Remedy] = [
    .fields(\DutyList.adoptedOn),
    .record(DutyList.self, about: ReportingUnit.self, asking: \.adoptedOn),
  ]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let lists = facts.ledger[DutyList.self]
    let kinds = lists.column(\.kind).bytes
    let adopted = lists.column(\.adoptedOn).words
    let isRegulated = facts.flags(DutyListKind.duties, .boundary)
    let words = Phrase(zh: "通过并印发清单", en: "Adopt and issue the list")
    let drafts = facts.remind(Self.self, each: DutyList.self) { row in
      isRegulated[Int(kinds[row])] && adopted[row] == Column.missingWord
        ? Notice(due: facts.monthEnd, words: words) : nil
    }
    return drafts + units(facts)
  }

  /// The units that lack a list, each with all it lacks.
  private static func units(_ facts: ReminderFacts) -> [Reminder] {
    let lists = facts.ledger[DutyList.self]
    let kinds = lists.column(\.kind).bytes
    let subjects = lists.column(\.subject).bytes
    let boundaries = lists.column(\.boundary).bytes
    let units = lists.column(\.unit)
    var held: [String: Set<Int>] = [:]
    for row in lists.indices {
      guard let code = units.number(row) else { continue }
      let place = place(of: kinds[row], subject: subjects[row], boundary: boundaries[row])
      guard let place else { continue }
      held[units.dictionary.texts[Int(code)], default: []].insert(place)
    }
    return facts.remind(Self.self, each: ReportingUnit.self) { row in
      let own = held[facts.ledger[ReportingUnit.self].table.id(row)] ?? []
      let places = names.indices.filter { !own.contains($0) }
      guard let first = places.first else { return nil }
      let missing = places.map { names[$0] }
      return Notice(
        due: facts.monthEnd,
        words: Phrase(
          zh: "缺少清单：" + missing.map(\.zh).joined(separator: "、"),
          en: "Lists missing: " + missing.map(\.en).joined(separator: ", ")),
        known: known(of: first))
    }
  }

  /// The three lists and the five boundaries, in the order of their places.
  private static let names =
    DutySubject.allCases.map {
      Phrase(zh: $0.label.zh + "职责", en: "duties of " + $0.label.en.lowercased())
    }
    + DutyBoundary.allCases.map {
      Phrase(zh: $0.label.zh + "边界", en: "boundary of " + $0.label.en.lowercased())
    }

  /// What is known of the list in a place.
  private static func known(of place: Int) -> [CellText] {
    let subjects = DutySubject.allCases
    if place < subjects.count {
      return [
        CellText("kind", DutyListKind.duties.rawValue),
        CellText("subject", subjects[place].rawValue),
      ]
    }
    return [
      CellText("kind", DutyListKind.boundary.rawValue),
      CellText("boundary", DutyBoundary.allCases[place - subjects.count].rawValue),
    ]
  }

  private static func place(of kind: UInt8, subject: UInt8, boundary: UInt8) -> Int? {
    if kind == DutyListKind.duties.code, subject > 0 { return Int(subject) - 1 }
    if kind == DutyListKind.boundary.code, boundary > 0 {
      return DutySubject.allCases.count + Int(boundary) - 1
    }
    return nil
  }
}
