import Model

/// Where a key is pressed: in one scope a key means one thing.
public enum Scope: String, CaseIterable, Sendable {
  case overview, league, county, sheet, card, conflicts, settling, history, review, report, present,
    themes, help, prompt

  /// Every page, without the line being typed.
  static let pages = Set(Scope.allCases).subtracting([.prompt])
  /// The pages that list units or records.
  static let lists: Set<Scope> = [.overview, .league, .county, .sheet]
  /// The pages that show more than one thing side by side.
  static let withPanes: Set<Scope> = [
    .overview, .league, .county, .sheet, .card, .conflicts, .history, .review, .report,
  ]

  /// The scope's name.
  public var label: Phrase {
    switch self {
    case .overview: Phrase(zh: "总览", en: "Overview")
    case .league: Phrase(zh: "晾晒榜", en: "League")
    case .county: Phrase(zh: "单位页", en: "Unit")
    case .sheet: Phrase(zh: "表格", en: "Sheet")
    case .card: Phrase(zh: "档案", en: "Card")
    case .conflicts: Phrase(zh: "冲突", en: "Conflicts")
    case .settling: Phrase(zh: "裁定", en: "Settling")
    case .history: Phrase(zh: "历史", en: "History")
    case .review: Phrase(zh: "待审", en: "Review")
    case .report: Phrase(zh: "报表", en: "Report")
    case .present: Phrase(zh: "汇报", en: "Presentation")
    case .themes: Phrase(zh: "主题", en: "Themes")
    case .help: Phrase(zh: "帮助", en: "Help")
    case .prompt: Phrase(zh: "输入行", en: "Input line")
    }
  }
}
