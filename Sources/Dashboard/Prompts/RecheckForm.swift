import Model

/// What is asked where a recheck did not confirm: what was found, of a falsified figure which one, then
/// where that is shown.
struct RecheckForm: Sendable {
  /// A line that is asked for.
  enum Question: Sendable {
    case note, indicator, evidence

    /// What is asked.
    var label: Phrase {
      switch self {
      case .note: Phrase(zh: "情况说明", en: "What was found")
      case .indicator: Phrase(zh: "造假的指标（代码）", en: "Falsified indicator (code)")
      case .evidence: Phrase(zh: "佐证（照片或文件）", en: "Evidence (photo or file)")
      }
    }
  }

  /// What was found.
  let finding: RecheckFinding
  /// The compound.
  let compound: String
  /// What was said of it; nil until it was asked for.
  var note: String?
  /// The code of the indicator whose figure is falsified; nil until it was asked for.
  var indicator: String?

  /// The line that is asked for now.
  var question: Question {
    if note == nil { return .note }
    return finding == .falsified && indicator == nil ? .indicator : .evidence
  }

  /// What stands beside the line.
  var aside: Phrase {
    let (zh, en) = (finding.label.zh, finding.label.en)
    switch question {
    case .note, .indicator:
      return Phrase(zh: "\(zh) \(compound)，必填", en: "\(en): \(compound); required")
    case .evidence:
      return Phrase(
        zh: "\(zh) \(compound)，可空，回车保存", en: "\(en): \(compound); may be empty, Enter saves")
    }
  }
}
