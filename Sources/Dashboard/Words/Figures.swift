import Canvas
import Model

/// `86.60` for 8660.
func decimal(_ hundredths: Int) -> String { FieldType.decimal(hundredths: Int64(hundredths)) }

/// A share of hundredths of a per cent with one decimal, cut and not rounded: `94.9` for 9499, so
/// that no target looks met before it is.
func percent(_ hundredths: Int) -> String { "\(hundredths / 100).\(hundredths % 100 / 10)" }

/// A count with commas between thousands.
func grouped(_ count: Int) -> String {
  let digits = String(count.magnitude)
  var text = ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
    text.append(digit)
  }
  return (count < 0 ? "-" : "") + text
}

/// `1 change` or `37 changes`, for English words.
func changes(_ count: Int) -> String { count == 1 ? "1 change" : "\(count) changes" }

/// A decimal with commas between the thousands before its point.
func withCommas(_ decimal: String) -> String {
  guard let point = decimal.firstIndex(of: "."), let whole = Int(decimal[..<point]) else {
    return decimal
  }
  // The sign of -0.50 would be lost with the whole part.
  return whole == 0 ? decimal : grouped(whole) + decimal[point...]
}

extension TargetGauge {
  /// How the value stands: met, on the pace line, or behind it.
  enum Standing {
    case met, onPace, behind, unknown
  }

  /// How the value stands.
  var standing: Standing {
    guard let value else { return .unknown }
    if isMet { return .met }
    guard let pace else { return .unknown }
    return value >= pace ? .onPace : .behind
  }

  /// A name of few columns.
  func shortName(_ language: Language) -> String { name.shortened(language) }
}

extension Phrase {
  /// An indicator's name without what the names of indicators share: 业委会(物管会)覆盖率 is 业委会.
  func shortened(_ language: Language) -> String {
    var text = self(language)
    switch language {
    case .zh:
      if let open = text.firstIndex(where: { "(（".contains($0) }),
        let close = text.lastIndex(where: { ")）".contains($0) }), open < close
      {
        text.removeSubrange(open...close)
      }
      for ending in ["覆盖率", "组建率", "比例", "率"] where text.hasSuffix(ending) {
        text.removeLast(ending.count)
        break
      }
      if text.hasPrefix("业委会"), text.count > 3 { text.removeFirst(3) }
    case .en:
      for start in ["Professional ", "Owners' ", "Committees with a "] where text.hasPrefix(start) {
        text.removeFirst(start.count)
      }
      for ending in [" coverage", " on committees"] where text.hasSuffix(ending) {
        text.removeLast(ending.count)
      }
      text = text.prefix(1).uppercased() + text.dropFirst()
    }
    return text
  }
}

extension TargetGauge.Standing {
  /// The colour of its words.
  var role: Role {
    switch self {
    case .met: .good
    case .onPace: .onPace
    case .behind: .warning
    case .unknown: .dim
    }
  }

  /// Its sign.
  func sign(_ symbols: Symbols) -> String {
    switch self {
    case .met: String(symbols.check)
    // What is in time has the sign of a lamp that is; the triangle is for what is due soon.
    case .onPace: String(symbols.dot)
    case .behind: String(symbols.down)
    case .unknown: " "
    }
  }
}

extension UnitSituation {
  /// The rank with the places won or lost, such as ` 3▲2`; the rank takes `width` columns.
  func rankText(_ symbols: Symbols, width: Int) -> String {
    let rank = self.rank.map(String.init) ?? "-"
    return String(repeating: " ", count: max(0, width - rank.count)) + rank + moveText(symbols)
  }

  /// The places won or lost with their sign; empty where there are none.
  func moveText(_ symbols: Symbols) -> String {
    guard let move, move != 0 else { return "" }
    return move > 0 ? "\(symbols.up)\(move)" : "\(symbols.down)\(-move)"
  }

  /// The colour of the places won or lost.
  var moveRole: Role {
    guard let move, move != 0 else { return .text }
    return move > 0 ? .rankUp : .rankDown
  }

  /// How many projects are in any stage.
  var projects: Int { stages.reduce(0, +) }

  /// The stages as one bar.
  var stageBar: StackedBar {
    StackedBar(
      zip(ProjectStage.allCases, stages).map {
        StackedBar.Segment(count: $1, style: Style($0.role))
      })
  }
}

extension ProjectStage {
  /// The stage's colour.
  var role: Role {
    guard let place = ProjectStage.path.firstIndex(of: self) else { return .aside }
    return [
      .stage0, .stage1, .stage2, .stage3, .stage4, .stage5, .stage6, .stage7, .stage8, .stage9,
    ][place]
  }
}

extension Lamp {
  /// The lamp's colour.
  var role: Role {
    switch self {
    case .suspended: .suspended
    case .green: .onPace
    case .dueSoon: .dueSoon
    case .overdue: .overdue
    case .closedLate: .closedLate
    }
  }

  /// The lamp's sign in the terminal's set.
  func sign(_ symbols: Symbols) -> String {
    switch self {
    case .suspended: String(symbols.ring)
    case .green: String(symbols.dot)
    case .dueSoon: String(symbols.up)
    case .overdue: String(symbols.square)
    case .closedLate: String(symbols.diamond)
    }
  }
}

extension ItemStanding {
  /// Sign, word and working days, in fifteen columns: `■ 逾期 12/16`.
  func shortWords(_ symbols: Symbols, _ language: Language) -> String {
    guard let lamp else { return "" }
    let word = lamp == .closedLate ? Phrase(zh: "迟办", en: "late") : lamp.phrase
    let head = lamp.sign(symbols) + " " + word(language)
    if let lateness { return head + " \(lateness.workingDays)/\(lateness.calendarDays)" }
    return daysLeft.map { head + " \($0)" } ?? head
  }

  /// Sign, word and days: `■ 逾期 12工作日/16天`.
  func words(_ symbols: Symbols, _ language: Language) -> String {
    guard let lamp else { return "" }
    let head = lamp.sign(symbols) + " " + lamp.phrase(language)
    if let lateness {
      return head
        + Phrase(
          zh: " \(lateness.workingDays)工作日/\(lateness.calendarDays)天",
          en: " \(lateness.workingDays) wd/\(lateness.calendarDays) d")(language)
    }
    guard let daysLeft else { return head }
    return head
      + (daysLeft == 0
        ? Phrase(zh: " 今日到期", en: " today")(language)
        : Phrase(zh: " 余\(daysLeft)工作日", en: " \(daysLeft) wd left")(language))
  }
}
