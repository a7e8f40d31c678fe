import Model

extension SampleStory {
  /// A plan for every compound that was open at the baseline.
  func enclosures() -> SealedBatch {
    var sheet = SampleSheet(of: EnclosurePlan.declaration.kind, bytes: 80_000)
    var numbers: [String: Int] = [:]
    for (unit, place) in places {
      let draw = Draw(.enclosure, unit.firstRow + place)
      let open = store.openState(of: unit, Draw(.compound, unit.firstRow + place))
      // Of those enclosed now, two in five were before the work began and have no plan.
      if open == .enclosed, draw.chance(400, 0) { continue }
      numbers[unit.id, default: 0] += 1
      let id = "KF-" + unit.id + "-" + serial(numbers[unit.id] ?? 0, 4)
      let state: EnclosureState =
        switch open {
        case .enclosed: .enclosed
        case .partial: draw.pick([.asking, .scheme, .works, .works], 1)
        case .open: draw.pick([.unasked, .unasked, .asking, .scheme, .exempt, .exempt], 1)
        }
      sheet.begin(id)
      sheet.put("compound", unit.compoundID(place))
      sheet.put("unit", unit.id)
      sheet.put("state", choice: state)
      if state == .exempt {
        putExemption(draw, &sheet)
      } else {
        putSteps(id, state, place, of: unit, draw, &sheet)
      }
    }
    return sheet.sealed()
  }

  private func putSteps(
    _ id: String, _ state: EnclosureState, _ place: Int, of unit: SampleUnit, _ draw: Draw,
    _ sheet: inout SampleSheet
  ) {
    let steps: Int =
      switch state {
      case .unasked, .exempt: 0
      case .asking: 1
      case .scheme: 2
      case .works: 3
      case .enclosed: 4
      }
    let gaps = [0, draw.within(15...45, 2), draw.within(20...80, 3), draw.within(30...90, 4)]
    let enclosed = store.day(of: unit, way: draw.fraction(5), draw, 6)
    guard steps > 0 else { return }
    let length = gaps.prefix(steps).reduce(0, +)
    let first = steps == 4 ? enclosed + -length : today + -(length + draw.within(2...120, 7))
    sheet.put("state-since", first + length)
    let asked = unit.size(place).households * draw.within(72...100, 8) / 100
    let agreed = asked * draw.within(steps == 1 ? 35...80 : 67...97, 9) / 100
    sheet.put("consulted-on", first)
    sheet.put("households-asked", asked)
    sheet.put("households-agreed", SampleFault.tooManyAgreed.hits(id) ? asked + 5 : agreed)
    if steps >= 2 {
      sheet.put("scheme", "一小区一策方案")
      sheet.put("scheme-on", min(today, first + gaps[1]))
    }
    if steps >= 3 { sheet.put("works-from", min(today, first + gaps[1] + gaps[2])) }
    guard steps == 4 else { return }
    sheet.put("works-until", enclosed + -1)
    sheet.put("enclosed-on", enclosed)
    sheet.put("gate-rule", draw.pick(["门岗值守", "智能门禁", "人车分流"], 10))
  }

  /// Exemptions are reviewed after two years; one or two have lapsed.
  private func putExemption(_ draw: Draw, _ sheet: inout SampleSheet) {
    let day = day(from: Month(year: 2024, month: 3).firstDay, draw, 2)
    sheet.put("state-since", day)
    sheet.put("exemption", choice: draw.pick(ExemptionReason.allCases, 3))
    sheet.put("exempted-on", day)
    sheet.put("exemption-approver", person(draw, 4))
    sheet.put("exemption-review-on", day + 730)
  }
}
