import Canvas
import Model

extension State {
  /// A day that is being typed, as the working calendar has it: its weekday, whether it is worked, and
  /// the days from today.
  func words(ofTyped day: Day) -> [Piece] {
    let month = day.civil
    let short = "\(month.month)-\(month.day) " + weekdayWords(day)
    let kind = calendar.kind(of: day)
    let work = Piece(" " + kind.reason(language), calendar.isWorking(day) ? .dim : .warning)
    var pieces = [Piece(short, .accent), work, Piece(" · " + distanceWords(from: today, to: day))]
    let status = calendar.status(from: min(today, day), through: max(today, day))
    if !status.isCertain {
      pieces.append(Piece(Phrase(zh: " · 暂定", en: " · provisional")(language), .warning))
    }
    return pieces
  }

  /// The days from the first day of its record to a day that is being typed.
  func words(ofTyped day: Day, since begin: (label: Phrase, day: Day)) -> Piece {
    let from = Phrase(zh: "自\(begin.label.zh) ", en: "from \(begin.label.en.lowercased()) ")
    return Piece(
      from(language) + distanceWords(from: begin.day, to: day, isPlain: true), .dim)
  }

  /// `5 个工作日 / 7 天后` between two days.
  private func distanceWords(from start: Day, to end: Day, isPlain: Bool = false) -> String {
    let days = end - start
    guard days != 0 else { return Phrase(zh: "今天", en: "today")(language) }
    let worked = abs(calendar.workingDays(after: min(start, end), through: max(start, end)))
    let direction =
      isPlain
      ? Phrase("") : days > 0 ? Phrase(zh: "后", en: " ahead") : Phrase(zh: "前", en: " ago")
    return Phrase(
      zh: "\(worked) 个工作日 / \(abs(days)) 天\(direction.zh)",
      en: "\(worked) working days / \(abs(days)) days\(direction.en)")(language)
  }

  /// The days from a record's beginning to its due day one by one, as they are counted; what is not
  /// worked is in brackets.
  func countedDays(from start: Day, to due: Day) -> String {
    var number = 0
    var words: [String] = []
    var day = start + 1
    while day <= due {
      let date = "\(day.civil.month)-\(day.civil.day)"
      if calendar.isWorking(day) {
        number += 1
        words.append("\(number):\(date)")
      } else {
        words.append("(\(date) \(calendar.kind(of: day).reason(language)))")
      }
      day = day + 1
    }
    return words.joined(separator: " ")
  }
}
