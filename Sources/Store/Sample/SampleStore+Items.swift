import Model

/// A supervision item of the sample with what it is about.
struct SampleMatter {
  let unit: SampleUnit
  /// From 0, within the unit and the year.
  let number: Int
  let year: Int
  let draw: Draw
  /// The place of its compound.
  let place: Int
  var item: SampleItem
  let returns: Int

  var id: String { "DB〔" + String(year) + "〕" + tail }
  /// The part of its id that other ids take up.
  var key: String { String(year) + "-" + tail }
  private var tail: String { unit.slip + "-" + serial(number + 1, 4) }
  var isReceived: Bool { item.state != .filed && item.state != .assigned }
  var isChecked: Bool {
    [.verifying, .returned, .closed, .archived, .reopened].contains(item.state)
  }

  var basis: ItemBasis {
    switch draw.below(100, 33) {
    case ..<14: .meeting
    case ..<36: .inspection
    case ..<58: .issue
    case ..<68: .league
    case ..<92: .hotline
    default: .leader
    }
  }

  var problem: String { draw.pick(SampleWords.problems, 14) }
  /// Where in the compound, then what is wrong.
  var title: String {
    let name = unit.compoundName(place)
    let building = draw.chance(650, 31) ? String(draw.within(1...18, 32)) + "幢" : ""
    return name + (name.hasSuffix("幢") ? "" : building) + problem
  }
}

extension SampleStore {
  static let itemFields = [
    "id", "title", "basis", "basis-ref", "unit", "street", "co-units", "compound", "project",
    "requirement", "assigned-on", "received-on", "received-by", "rule", "original-due",
    "current-due", "urgency", "state", "progress", "evidence", "handler", "verifier", "returns",
    "closed-on", "close-type", "level",
  ]

  func items() -> SealedBatch {
    var sheet = SampleSheet(
      SupervisionItem.declaration.kind, SampleStore.itemFields, bytes: scale.items * 230)
    eachMatter { sheet.add(cells(of: $0)) }
    return sheet.sealed()
  }

  /// Every item in the order of the ids: by year, then by the digits of the unit that gives them out.
  func eachMatter(_ body: (SampleMatter) -> Void) {
    let units = plan.units.sorted { $0.slip < $1.slip }
    for (yearIndex, year) in [2024, 2025, 2026].enumerated() {
      var row = yearIndex * scale.items
      for unit in units {
        for number in 0..<unit.itemCount(yearIndex) {
          let matter = matter(number, Draw(.item, row), year: year, of: unit)
          body(waiting(matter) ?? matter)
          row += 1
        }
      }
    }
  }

  /// The day of the n-th item of a year; more come late in the year.
  private func assignment(_ number: Int, of count: Int, year: Int) -> Day {
    // The story's items begin in the autumn before its first reported month.
    let begins = year == 2024 && scale == .prefecture ? 9 : 1
    let first = Month(year: year, month: begins).firstDay + 2
    let last = year == 2026 ? today : Month(year: year, month: 12).lastDay
    let part = Double(number + 1) / Double(count)
    // The story's months are more alike, so that each of them is scored.
    let bend = scale == .prefecture ? 0.3 : 0.7
    return first + Int(Double(last - first) * part * (1 + bend - bend * part))
  }

  private func matter(
    _ number: Int, _ draw: Draw, year: Int, of unit: SampleUnit
  ) -> SampleMatter {
    let assigned = assignment(number, of: unit.itemCount(year - 2024), year: year)
    var item = item(draw, assigned: assigned, of: unit, place: number)
    // Some of what fell due this month is still open.
    if scale == .prefecture, item.closeType == .onTime || item.closeType == .late,
      (today + -32..<today).contains(item.due), draw.chance(75, 48)
    {
      item.state = draw.pick([.handling, .handling, .answered, .returned], 47)
      item.closed = nil
      item.closeType = nil
    }
    // In the story units differ in what passes at the first check.
    let failing =
      scale == .prefecture ? 1_000 - quality(of: unit, in: .checks, on: assigned) : 130
    let returns = draw.chance(failing, 21) ? draw.within(1...2, 22) : 0
    return SampleMatter(
      unit: unit, number: number, year: year, draw: draw,
      place: draw.below(unit.compounds, 13), item: item,
      returns: item.state == .returned ? max(1, returns) : returns)
  }

  /// The last items of the morning's unit as its street finds them: due today, overdue at red, returned and due today.
  private func waiting(_ matter: SampleMatter) -> SampleMatter? {
    guard let morning, matter.year == 2026, matter.unit.id == morning.unit.id else { return nil }
    let last = morning.unit.itemCount(2) - 1
    let (days, state): (Int, ItemState)
    switch last - matter.number {
    case 0: (days, state) = (5, .handling)
    case 1: (days, state) = (12, .handling)
    case 2: (days, state) = (5, .returned)
    default: return nil
    }
    // Urgent ones have five working days; the second is seven beyond them.
    let back = (1...60).first { calendar.workingDays(after: today + -$0, through: today) == days }
    guard let back else { return nil }
    let assigned = today + -back
    let due = calendar.workingDay(5, after: assigned)
    return SampleMatter(
      unit: matter.unit, number: matter.number, year: matter.year, draw: matter.draw,
      place: morning.items,
      item: SampleItem(
        assigned: assigned, originalDue: due, due: due, urgency: .urgent, state: state),
      returns: state == .returned ? 1 : 0)
  }

  /// The cells of `itemFields`.
  func cells(of matter: SampleMatter) -> [String] {
    let (unit, draw, item) = (matter.unit, matter.draw, matter.item)
    let isReceived = matter.isReceived
    let received = received(matter)
    // Where items are many, finished ones keep their figures and not their words.
    let hasWords = scale == .prefecture || !item.state.isFinished
    let hasText = hasText(item)
    let handler = isReceived && hasWords ? person(draw, 16) : ""
    let verifier = matter.isChecked && hasWords ? self.verifier(matter, handler) : ""
    return [
      matter.id, matter.title, matter.basis.text, hasWords ? reference(matter) : "", unit.id,
      unit.street(matter.place),
      hasWords && hasProof(item) && draw.chance(180, 24) ? draw.pick(SampleWords.bureaus, 25) : "",
      unit.compoundID(matter.place),
      draw.chance(400, 26) ? unit.projectID(matter.place) : "",
      hasText && (item.closed == nil || scale != .prefecture)
        ? draw.pick(SampleWords.requirements, 27) : "",
      item.assigned.iso, isReceived ? (received ?? today).iso : "",
      isReceived && hasWords ? person(draw, 28) : "", item.rule, item.originalDue.iso, item.due.iso,
      item.urgency.text, item.state.text,
      isReceived && hasText ? draw.pick(SampleWords.progress, 30) : "",
      item.closed == nil || !hasWords
        || !hasProof(item) ? "" : "佐证/" + unit.slip + "/" + serial(matter.number + 1, 4) + ".pdf",
      handler,
      verifier, isReceived ? String(matter.returns) : "",
      item.closed.text, item.closeType?.text ?? "", level(of: item, draw)?.text ?? "",
    ]
  }

  /// One in some seven hundred is verified by its own handler (V14).
  private func verifier(_ matter: SampleMatter, _ handler: String) -> String {
    if matter.draw.chance(2, 18) { return handler }
    let name = person(matter.draw, 19)
    return scale == .prefecture && name != handler ? name : "核查组" + name
  }

  /// Whether an item keeps its words: of a prefecture's all that were open this autumn.
  func hasText(_ item: SampleItem) -> Bool {
    guard scale == .prefecture, let closed = item.closed else { return !item.state.isFinished }
    return closed > today + -80
  }

  /// Whether an item still names its files: of a prefecture's all since last year.
  private func hasProof(_ item: SampleItem) -> Bool {
    guard scale == .prefecture, let closed = item.closed else { return true }
    return closed > today + -420
  }

  /// The day an item was signed for, if it was.
  func received(_ matter: SampleMatter) -> Day? {
    let day = past(matter.item.assigned + matter.draw.below(3, 15))
    guard scale == .prefecture, let day, let closed = matter.item.closed else { return day }
    return min(day, closed)
  }

  private func reference(_ matter: SampleMatter) -> String {
    let draw = matter.draw
    let year = String(matter.item.assigned.civil.year)
    switch matter.basis {
    case .meeting: return "联席会议纪要〔" + year + "〕" + String(draw.within(1...12, 34)) + "号"
    case .league: return "晾晒通报〔" + year + "〕" + String(draw.within(1...12, 34)) + "期"
    case .hotline: return "12345-" + year + serial(draw.below(100_000, 34), 5)
    default: return ""
    }
  }
}
