import Canvas
import Model

extension Report {
  /// What there is to do this morning, the most urgent first; each line opens into its record, and its
  /// urgency into its terms.
  init(morning figures: UnitFigures?, ofStreet street: String?, in state: State) {
    let language = state.language
    let kept = figures?.reminders ?? []
    let reminders = street == nil ? kept : kept.filter { $0.street == street }
    let counts = street == nil ? figures?.counts : nil
    let isNarrow = state.size.columns < 60
    let hasUnits = !isNarrow && Set(reminders.map(\.unit)).count > 1
    var columns = [
      TableView.Column(
        isNarrow
          ? Phrase(zh: "时限工作日", en: "Due (wd)")(language) : Phrase(zh: "时限", en: "Due")(language),
        width: .fixed(isNarrow ? 10 : state.isWide ? 25 : 16)),
      TableView.Column(
        Phrase(zh: "要做的事", en: "What to do")(language),
        width: .flex(weight: 6, min: isNarrow ? 12 : 16)),
      TableView.Column(
        Phrase(zh: "对象", en: "About")(language),
        width: .flex(weight: state.isWide ? 4 : 6, min: isNarrow ? 12 : 16)),
    ]
    if hasUnits {
      columns.append(TableView.Column(Phrase(zh: "单位", en: "Unit")(language), width: .fixed(6)))
    }
    // Where there is no room for it, the words under the list begin with it.
    if !isNarrow {
      columns.append(
        TableView.Column(
          Phrase(zh: "紧急", en: "Urgency")(language), width: .fixed(language == .zh ? 4 : 7),
          alignment: .right))
    }
    self.init(
      columns: columns,
      rows: reminders.map { reminder in
        Row(reminder, hasUnit: hasUnits, in: state)
      })
    lead = [Report.words(of: counts ?? ReminderCounts(reminders), listed: reminders.count, state)]
    detailTitle = Phrase(zh: "为什么紧急", en: "Why it is urgent")
    empty = Phrase(zh: "今天没有到期、逾期或临近的事", en: "nothing is due, late or near today")
  }

  /// How many are late, due today and due soon, and how many of them are listed where not all are.
  private static func words(of counts: ReminderCounts, listed: Int, _ state: State) -> [Piece] {
    let (late, now, soon) = (counts.late, counts.now, counts.soon)
    let symbols = state.symbols
    let pieces = [
      Piece(" \(symbols.square) ", late > 0 ? .overdue : .dim),
      Piece(Phrase(zh: "逾期 \(late)", en: "\(late) late")(state.language)),
      Piece("   \(symbols.up) ", now + soon > 0 ? .dueSoon : .dim),
      Piece(
        Phrase(zh: "今日到期 \(now)  临期 \(soon)", en: "\(now) due today, \(soon) soon")(
          state.language)),
      Piece(
        Phrase(
          zh: "   以后 \(counts.later)", en: "   \(counts.later) later")(state.language), .dim),
    ]
    guard listed < counts.all else { return pieces }
    return pieces + [
      Piece(
        Phrase(
          zh: "   只列最紧急的 \(grouped(listed)) 件", en: "   the most urgent \(grouped(listed)) listed")(
            state.language), .warning)
    ]
  }
}

extension Report.Row {
  fileprivate init(_ reminder: Reminder, hasUnit: Bool, in state: State) {
    let language = state.language
    let kind = KindDeclaration.all[reminder.subject.kind]
    let name = state.ledger.title(of: reminder.subject)
    let title = name.isEmpty ? reminder.subject.id : name
    let unit = state.unit(reminder.unit)?.shortName ?? reminder.unit
    let when =
      state.isWide
      ? reminder.shortWords(language)
      : reminder.workingDayWords(language, hasUnit: state.size.columns >= 60)
    var entries = [
      TableView.Entry(
        reminder.lamp.sign(state.symbols) + " " + when, Style(reminder.lamp.role)),
      TableView.Entry(reminder.words(language)),
      TableView.Entry(title, Style(.title)),
    ]
    if hasUnit { entries.append(TableView.Entry(unit)) }
    entries.append(TableView.Entry(String(reminder.urgency), Style(.title, bold: true)))
    let terms = reminder.terms.map { $0.phrase(language) }.joined(separator: "  ")
    let rule = Reminders.rule(reminder.rule)
    var details = [
      CardEntry(
        Phrase(zh: "紧急 \(reminder.urgency)", en: "Urgency \(reminder.urgency)"), terms,
        in: language),
      CardEntry(
        Phrase(zh: "时限", en: "Due"), reminder.due.iso + "  " + reminder.standing(language),
        in: language),
      CardEntry(Phrase(zh: "要做的事", en: "To do"), reminder.words(language), in: language),
    ]
    if let column = reminder.detail, let row = reminder.subject.row {
      details.append(
        CardEntry(
          kind.fields[column].label, state.fullText(kind, row: row, column: column), in: language))
    }
    details += [
      CardEntry(
        Phrase(zh: "对象", en: "About"), kind.label(language) + "  " + reminder.subject.id,
        in: language),
      CardEntry(Phrase(zh: "单位", en: "Unit"), unit, in: language),
      CardEntry(
        Phrase(zh: "规则", en: "Rule"),
        (rule.map { $0.name(language) + "  " + $0.clause } ?? reminder.rule) + "  "
          + state.rules.authority, in: language),
    ]
    self.init(
      entries: entries,
      place: reminder.subject.row.map { _ in
        .card(kind: reminder.subject.kind, id: reminder.subject.id)
      }, reminder: reminder, details: details)
  }
}

extension Reminder {
  /// Working days and calendar days: `逾期 26工作日/38天`.
  func shortWords(_ language: Language) -> String {
    switch calendarDaysLeft {
    case ..<0:
      Phrase(
        zh: "逾期 \(-workingDaysLeft)工作日/\(-calendarDaysLeft)天",
        en: "late \(-workingDaysLeft) wd/\(-calendarDaysLeft) d")(language)
    case 0: Phrase(zh: "今日到期", en: "today")(language)
    default:
      Phrase(
        zh: "余 \(workingDaysLeft)工作日/\(calendarDaysLeft)天",
        en: "\(workingDaysLeft) wd/\(calendarDaysLeft) d left")(language)
    }
  }

  /// The working days alone; the heading says their unit where the words do not.
  fileprivate func workingDayWords(_ language: Language, hasUnit: Bool) -> String {
    let unit = hasUnit ? Phrase(zh: "工作日", en: " wd")(language) : ""
    switch calendarDaysLeft {
    case ..<0: return Phrase(zh: "逾期", en: "late ")(language) + "\(-workingDaysLeft)" + unit
    case 0: return Phrase(zh: "今日", en: "today")(language)
    default: return Phrase(zh: "余", en: "left ")(language) + "\(workingDaysLeft)" + unit
    }
  }
}
