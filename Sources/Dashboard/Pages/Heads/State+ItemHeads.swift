import Canvas
import Model

extension State {
  /// What the ladder of supervision proposes for an item, and the clock of the step it is at.
  /// Source: 二(三) 督查督办.
  func itemHeads(_ item: Record<SupervisionItem>) -> [CardEntry] {
    let circumstances = circumstances
    var heads: [CardEntry] = []
    if let proposal = EscalationLadder(circumstances).proposal(forItem: item.row) {
      let (level, next) = (proposal.level.label, proposal.next.label)
      let words =
        level == next
        ? level(language)
        : Phrase(zh: "\(level.zh)（现在可发\(next.zh)）", en: "\(level.en) (now: \(next.en))")(language)
      heads.append(
        head(
          Phrase(zh: "建议升级", en: "Escalate to"), words + "  " + proposal.words(language),
          proposal.level.role, to: .report(.escalations(unit: proposal.unit))))
    }
    if let clock = item.stepClock(in: circumstances) {
      let late = clock.lateness
      let left = calendar.workingDays(after: today, through: clock.due)
      let standing =
        late.isLate
        ? Phrase(
          zh: "\(symbols.square) 逾期 \(late.workingDays)工作日/\(late.calendarDays)天",
          en: "\(symbols.square) late \(late.workingDays) wd/\(late.calendarDays) d")
        : Phrase(zh: "\(symbols.dot) 余 \(left)工作日", en: "\(symbols.dot) \(left) wd left")
      let words = Phrase(
        zh: "\(clock.step.zh) \(clock.from.iso) → \(clock.due.iso)  \(standing.zh)  \(clock.rule)",
        en: "\(clock.step.en) \(clock.from.iso) → \(clock.due.iso)  \(standing.en)  \(clock.rule)")
      heads.append(
        head(Phrase(zh: "环节时限", en: "Step"), words(language), late.isLate ? .overdue : .text))
    }
    return heads
  }

  /// The five steps of a deliberation as one line with the days between them. Source: 三(一)3.
  func deliberationHeads(_ deliberation: Record<Deliberation>) -> [CardEntry] {
    let fields = Deliberation.declaration.fields
    let steps = [
      (fields.spokenOn.declaration, deliberation.spokenOn),
      (fields.discussedOn.declaration, deliberation.discussedOn),
      (fields.handledOn.declaration, deliberation.handledOn),
      (fields.shownOn.declaration, deliberation.shownOn),
      (fields.ratedOn.declaration, deliberation.ratedOn),
    ]
    var former: Day?
    var parts: [String] = []
    for (field, day) in steps {
      let sign = day == nil ? symbols.ring : symbols.dot
      var part = field.label(language) + "\(sign)"
      if let day {
        part += former.map { "+\(day - $0)" + Phrase(zh: "天", en: "d")(language) } ?? day.iso
        former = day
      }
      parts.append(part)
    }
    let isDone = steps.allSatisfy { $0.1 != nil }
    if !isDone, let former {
      parts.append(
        Phrase(zh: "已停 \(today - former) 天", en: "\(today - former) days since")(language))
    }
    return [
      head(
        Phrase(zh: "五步", en: "Five steps"), parts.joined(separator: "  "),
        isDone ? .good : .dueSoon)
    ]
  }
}
