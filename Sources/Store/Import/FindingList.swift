import Model

/// Findings in the order they were made; explanations that repeat are counted.
struct FindingList {
  private struct Topic: Hashable {
    let rule: String
    let column: String
  }

  private var list: [ImportFinding] = []
  private var counts: [Topic: Int] = [:]
  /// The number of warnings.
  private(set) var warnings = 0

  /// Explanations of one rule in one column that are shown one by one.
  private static let shown = 50

  /// Adds a finding.
  mutating func add(_ finding: ImportFinding) {
    if finding.severity == .warning { warnings += 1 }
    if finding.severity == .info, finding.rule.hasPrefix("V") {
      let topic = Topic(rule: finding.rule, column: finding.column)
      counts[topic, default: 0] += 1
      if counts[topic, default: 0] > FindingList.shown { return }
    }
    list.append(finding)
  }

  /// All findings, with one more for explanations that were only counted.
  func all(file: String, sheet: String) -> [ImportFinding] {
    let more = counts.filter { $0.value > FindingList.shown }.sorted {
      ($0.key.column, $0.key.rule) < ($1.key.column, $1.key.rule)
    }
    return list
      + more.map { topic, count in
        let rest = count - FindingList.shown
        return ImportFinding(
          file: file, sheet: sheet, row: 0, column: topic.column, rule: topic.rule,
          severity: .info, found: "\(rest)", expected: Phrase(""),
          advice: Phrase(
            zh: "此列另有 \(rest) 处同类说明，未逐一列出",
            en: "\(rest) more notes of this sort in the column are not listed"))
      }
  }
}
