import Model

extension SampleStore {
  func items() -> SealedBatch {
    var sheet = SampleSheet(
      SupervisionItem.declaration.kind,
      [
        "id", "title", "basis", "basis-ref", "unit", "street", "co-units", "compound", "project",
        "requirement", "assigned-on", "received-on", "received-by", "rule", "original-due",
        "current-due", "urgency", "state", "progress", "evidence", "handler", "verifier", "returns",
        "closed-on", "close-type", "level",
      ], bytes: scale.items * (scale == .prefecture ? 400 : 230))
    for (yearIndex, year) in [2024, 2025, 2026].enumerated() {
      let prefix = "DB〔" + String(year) + "〕"
      var row = yearIndex * scale.items
      // Slips go by the digits of the unit that gives them out.
      for unit in plan.units.sorted(by: { $0.slip < $1.slip }) {
        for number in 0..<unit.itemCount(yearIndex) {
          let id = prefix + unit.slip + "-" + serial(number + 1, 4)
          add(id, number, Draw(.item, row), year: yearIndex, of: unit, to: &sheet)
          row += 1
        }
      }
    }
    return sheet.sealed()
  }

  /// The day of the n-th item of a year; more come late in the year.
  private func assignment(_ number: Int, of count: Int, year: Int) -> Day {
    let first = Month(year: 2024 + year, month: 1).firstDay + 2
    let last = year == 2 ? today : Month(year: 2024 + year, month: 12).lastDay
    let part = Double(number + 1) / Double(count)
    return first + Int(Double(last - first) * part * (1.7 - 0.7 * part))
  }

  private func add(
    _ id: String, _ number: Int, _ draw: Draw, year: Int, of unit: SampleUnit,
    to sheet: inout SampleSheet
  ) {
    let assigned = assignment(number, of: unit.itemCount(year), year: year)
    let item = item(draw, assigned: assigned, of: unit, place: number)
    let place = draw.below(unit.compounds, 13)
    let name = unit.compoundName(place)
    let problem = draw.pick(SampleWords.problems, 14)
    let isReceived = item.state != .filed && item.state != .assigned
    let received = past(assigned + draw.below(3, 15))
    // Where items are many, finished ones keep their figures and not their words.
    let hasWords = scale == .prefecture || !item.state.isFinished
    let handler = isReceived && hasWords ? person(draw, 16) : ""
    let isChecked = [.verifying, .returned, .closed, .archived, .reopened].contains(item.state)
    // One in some seven hundred is verified by its own handler (V14).
    let verifier =
      !isChecked || !hasWords ? "" : draw.chance(2, 18) ? handler : "核查组" + person(draw, 19)
    let returns = draw.chance(130, 21) ? draw.within(1...2, 22) : 0
    let level = level(of: item, draw)
    sheet.add(
      id, name + (name.hasSuffix("幢") ? "" : building(draw)) + problem, basis(draw).text,
      hasWords ? reference(draw, assigned: assigned) : "", unit.id, unit.street(place),
      hasWords && draw.chance(180, 24) ? draw.pick(SampleWords.bureaus, 25) : "",
      unit.compoundID(place),
      draw.chance(400, 26) ? unit.projectID(place) : "",
      hasWords ? draw.pick(SampleWords.requirements, 27) : "",
      assigned.iso, isReceived ? (received ?? today).iso : "",
      isReceived && hasWords ? person(draw, 28) : "", item.rule, item.originalDue.iso, item.due.iso,
      item.urgency.text, item.state.text,
      isReceived && hasWords ? draw.pick(SampleWords.progress, 30) : "",
      item.closed == nil || !hasWords
        ? "" : "佐证/" + unit.slip + "/" + serial(number + 1, 4) + ".pdf", handler,
      verifier, isReceived ? String(item.state == .returned ? max(1, returns) : returns) : "",
      item.closed.text, item.closeType?.text ?? "", level?.text ?? "")
  }

  private func building(_ draw: Draw) -> String {
    draw.chance(650, 31) ? String(draw.within(1...18, 32)) + "幢" : ""
  }

  private func basis(_ draw: Draw) -> ItemBasis {
    switch draw.below(100, 33) {
    case ..<14: .meeting
    case ..<36: .inspection
    case ..<58: .issue
    case ..<68: .league
    case ..<92: .hotline
    default: .leader
    }
  }

  private func reference(_ draw: Draw, assigned: Day) -> String {
    let year = String(assigned.civil.year)
    switch basis(draw) {
    case .meeting: return "联席会议纪要〔" + year + "〕" + String(draw.within(1...12, 34)) + "号"
    case .league: return "晾晒通报〔" + year + "〕" + String(draw.within(1...12, 34)) + "期"
    case .hotline: return "12345-" + year + serial(draw.below(100_000, 34), 5)
    default: return ""
    }
  }
}
