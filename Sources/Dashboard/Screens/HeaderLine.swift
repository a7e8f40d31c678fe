import Canvas
import Model

/// The top line: where the reader is, and how far the figures can be trusted.
struct HeaderLine {
  let state: State

  init(_ state: State) { self.state = state }

  func draw(in line: Rect, on canvas: inout Canvas) {
    canvas.fill(line, style: Style(on: .bar))
    let trust = state.trust
    let today = Piece(state.dayWords(state.today) + " ", .dim)
    let rule = [Piece(state.rules.id + " " + state.rules.authority + "  ", .dim)]
    let path = Piece(" \(state.pathWords(canvas.symbols)) ", .title)
    let program = Piece(Phrase(zh: " 晾晒台 ", en: " Liangshai ")(state.language), .accent, bold: true)
    let store = state.storeName.isEmpty ? [] : [Piece(state.storeName + " ", .dim)]
    let here = Piece(" \(state.title(of: state.page)) ", .title)
    let whole = [program] + store + [path]
    let plain = trust + [Piece(" ")]
    let short = state.shortTrust + [Piece(" ")]
    let dated = trust + [Piece("  "), today]
    // The first of these that fits is taken: rule set, store and program go before the day, the day
    // before the path, and what says how far the figures can be trusted never.
    let choices = [
      (whole, rule + dated), (whole, dated), ([program, path], dated), ([path], dated),
      (whole, plain), ([program, path], plain), ([path], plain), ([here], plain),
      ([path], short), ([here], short),
    ]
    for (left, right) in choices
    where canvas.columns(of: left) + canvas.columns(of: right) + 1 <= line.columns {
      let taken = canvas.write(left, at: line.origin, on: .bar, columns: line.columns)
      canvas.offer(.back, in: line.splitLeft(taken).left)
      canvas.write(
        right, endingAt: line.right, row: line.top, on: .bar, columns: line.columns)
      return
    }
    let room = max(0, line.columns - canvas.columns(of: short))
    canvas.write(
      canvas.fitted(here.text, max(0, room - 1)), at: line.origin, style: here.style.on(.bar))
    canvas.offer(.back, in: line.splitLeft(max(0, room - 1)).left)
    canvas.write(
      short, at: Point(column: line.left + room, row: line.top), on: .bar,
      columns: line.columns - room)
  }
}

extension State {
  /// The sample badge, the period with its state, and the day the figures are of.
  var trust: [Piece] {
    workBadges + sampleBadge + [
      Piece(situation.period.code + " ", .text), Piece(periodWords(language), periodRole),
      Piece(
        Phrase(zh: "  数据截至 ", en: "  data to ")(language) + cutoff.iso, .text),
    ]
  }

  /// The same for a line of forty columns; what waits for the reader takes the place of the period.
  var shortTrust: [Piece] {
    let date = Phrase(zh: "截至", en: "to ")(language) + cutoff.iso
    guard ledger.conflicts.isEmpty, pendingViews == 0 else {
      let count = ledger.conflicts.count
      let conflicts = CellMark.conflict.sign + Phrase(zh: "冲突", en: "conf ")(language) + "\(count) "
      let review = Phrase(zh: "待审", en: "rev ")(language) + "\(pendingViews) "
      let sample = Phrase(zh: "示例数据 ", en: "SAMPLE DATA ")(language)
      return (count == 0 ? [] : [Piece(conflicts, .error)])
        + (pendingViews == 0 ? [] : [Piece(review, .warning)])
        + (isSample ? [Piece(sample, .sample)] : []) + [Piece(date, .dim)]
    }
    return sampleBadge + [Piece(periodWords(language), periodRole), Piece(" " + date, .dim)]
  }

  /// What is to be compared, how much contradicts itself and how many views were changed by hand, where
  /// there is any.
  private var workBadges: [Piece] {
    var pieces: [Piece] = []
    if let comparing {
      let name = unit(comparing)?.shortName ?? comparing
      pieces += [
        Piece(Phrase(zh: "对比 \(name) 与…", en: "\(name) beside …")(language), .accent), Piece("  "),
      ]
    }
    if !ledger.conflicts.isEmpty {
      let count = ledger.conflicts.count
      pieces += [
        Piece(
          CellMark.conflict.sign + Phrase(zh: "冲突 \(count)", en: "conflicts \(count)")(language),
          .error), Piece("  "),
      ]
    }
    if pendingViews > 0 {
      pieces += [
        Piece(Phrase(zh: "待审 \(pendingViews)", en: "review \(pendingViews)")(language), .warning),
        Piece("  "),
      ]
    }
    return pieces
  }

  private var sampleBadge: [Piece] {
    isSample ? [Piece(Phrase(zh: "示例数据", en: "SAMPLE DATA")(language), .sample), Piece("  ")] : []
  }

  /// The day the figures are of: the end of the period, or today while it runs.
  var cutoff: Day { min(situation.period.lastDay, situation.today) }

  /// How final the figures are, in a word.
  var periodWords: Phrase {
    switch situation.periodState {
    case .frozen: Phrase(zh: "已冻结", en: "frozen")
    case .published: Phrase(zh: "已发布", en: "published")
    case .open, .locked, nil: Phrase(zh: "未冻结", en: "not frozen")
    }
  }

  private var periodRole: Role {
    switch situation.periodState {
    case .frozen, .published: .good
    case .open, .locked, nil: .provisional
    }
  }

  /// A day with its weekday.
  func dayWords(_ day: Day) -> String { day.iso + " " + weekdayWords(day) }

  /// The day of the week.
  func weekdayWords(_ day: Day) -> String {
    let names = [
      Phrase(zh: "周一", en: "Mon"), Phrase(zh: "周二", en: "Tue"), Phrase(zh: "周三", en: "Wed"),
      Phrase(zh: "周四", en: "Thu"), Phrase(zh: "周五", en: "Fri"), Phrase(zh: "周六", en: "Sat"),
      Phrase(zh: "周日", en: "Sun"),
    ]
    return names[day.weekday - 1](language)
  }

  /// The titles of the last pages, as a path.
  func pathWords(_ symbols: Symbols) -> String {
    pages.suffix(3).map { title(of: $0) }.joined(separator: " \(symbols.right) ")
  }

  /// What a page is called.
  func title(of page: Page) -> String {
    switch page.place {
    case .overview: return Scope.overview.label(language)
    case .league: return Scope.league.label(language)
    case .county(let id): return unit(id)?.shortName ?? id
    case .help, .conflicts, .settling, .review, .presentation, .themes:
      return page.scope.label(language)
    case .report(let subject):
      var unit = subject.unit.flatMap { self.unit($0)?.shortName }
      if case .morning(_, let street?) = subject {
        unit = ledger.name(of: street, kind: Division.declaration.kind.identifier) ?? street
      }
      if case .comparison(let comparison) = subject { unit = words(of: comparison) }
      return subject.label(language) + (unit.map { " · " + $0 } ?? "")
    case .history(let id): return page.scope.label(language) + (id.map { " " + $0 } ?? "")
    case .card(_, let id): return id
    case .sheet(let ordinal, let scope):
      let kind = KindDeclaration.all[ordinal].label(language)
      var parts: [String] = []
      if let unit = scope.unit { parts.append(self.unit(unit)?.shortName ?? unit) }
      if let stage = scope.stage { parts.append(stage.label(language)) }
      if scope.isOverdueOnly { parts.append(Phrase(zh: "逾期", en: "overdue")(language)) }
      if let link = scope.link { parts.append(link.id) }
      return ([kind] + parts).joined(separator: " · ")
    }
  }
}
