import Model

/// What is asked where a recheck did not confirm: what was found, then where that is shown.
struct RecheckForm: Sendable {
  /// A line that is asked for.
  enum Question: Sendable {
    case note, evidence

    /// What is asked.
    var label: Phrase {
      switch self {
      case .note: Phrase(zh: "情况说明", en: "What was found")
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

  /// The line that is asked for now.
  var question: Question { note == nil ? .note : .evidence }

  /// What stands beside the line.
  var aside: Phrase {
    let (zh, en) = (finding.label.zh, finding.label.en)
    return note == nil
      ? Phrase(zh: "\(zh) \(compound)，必填", en: "\(en): \(compound); required")
      : Phrase(zh: "\(zh) \(compound)，可空，回车保存", en: "\(en): \(compound); may be empty, Enter saves")
  }
}
