import Canvas
import Model

extension State {
  /// The days until something ends, with a sign: `▲ 余 53天`; what is over is history, or overdue.
  func daysUntil(_ end: Day, isHistory: Bool, _ symbols: Symbols) -> TableView.Entry {
    let left = end - today
    let (sign, role): (Character, Role) =
      left < 0 && isHistory
      ? (symbols.ring, .dim)
      : left < 0
        ? (symbols.square, .overdue)
        : left <= State.nearDays ? (symbols.up, .dueSoon) : (symbols.dot, .text)
    let word = left < 0 ? Phrase(zh: "已过", en: "past") : Phrase(zh: "余", en: "left")
    let days = Phrase(zh: " \(abs(left))天", en: " \(abs(left)) d")
    return TableView.Entry("\(sign) \(word(language))\(days(language))", Style(role))
  }

  /// From how many days on an end is shown as near; a colour on the screen, nothing is counted by it.
  private static let nearDays = 92

  /// Whether a cell is blank that leaves a project without its leader. Source: 二(二) 一个小区、一名领导.
  func isVacant(_ kind: KindDeclaration, row: Int, column: Int) -> Bool {
    guard kind === KindDeclaration.projects, column == Project.declaration.position(of: \.leader),
      shownText(kind, row: row, column: column).isEmpty
    else { return false }
    switch Record<Project>(ledger[kind], row: row).stage {
    case .planned, .scheme, .executing, .accepted, .published, .operating: return true
    default: return false
    }
  }
}

extension Phrase {
  /// What stands where a project has no leader.
  static let vacant = Phrase(zh: "缺", en: "vacant")
}
