import Model

extension SampleStore {
  func committees() -> SealedBatch {
    var sheet = SampleSheet(
      OwnersCommittee.declaration.kind,
      [
        "id", "compound", "unit", "kind", "state", "term-start", "term-end", "filed-on", "members",
        "party-members", "concurrent-members", "party-organisation", "rules-filed", "seal-issued",
        "spend-limit", "conduct",
      ], bytes: scale.compounds * 150)
    for unit in plan.ordered {
      var number = 0
      for place in 0..<unit.compounds {
        let draw = Draw(.committee, unit.firstRow + place)
        let term = term(of: unit, draw)
        // Most compounds that never had a committee have no row.
        if term == nil, draw.chance(550, 1) { continue }
        number += 1
        let id = "YW-" + unit.id + "-" + serial(number, 4)
        if let term {
          addCommittee(id, place, of: unit, term: term, draw, to: &sheet)
        } else {
          addAbsent(id, place, of: unit, draw, to: &sheet)
        }
      }
    }
    return sheet.sealed()
  }

  /// The committee's term; nil where there is none.
  private func term(of unit: SampleUnit, _ draw: Draw) -> (start: Day, end: Day)? {
    let rank = draw.below(1_000, 0)
    if rank < unit.organised.lowerBound {
      if draw.chance(800, 2) {
        let start = Month(year: 2022, month: 1).firstDay + draw.below(330, 3)
        return (start, start + 5 * 365)
      }
      let start = today + -draw.within(20...900, 3)
      return (start, start + draw.within(3...5, 4) * 365)
    }
    guard rank < unit.organised.upperBound else { return nil }
    let way = Double(rank - unit.organised.lowerBound) / Double(unit.organised.count)
    let month = min(45, Int(46 * unit.part(ofAdvance: way)))
    let start = (Month(year: 2023, month: 1) + month).firstDay + draw.below(28, 3)
    let years = draw.within(3...5, 4)
    return (start, start + (draw.chance(600, 5) ? 5 : years) * 365)
  }

  private func addCommittee(
    _ id: String, _ place: Int, of unit: SampleUnit, term: (start: Day, end: Day), _ draw: Draw,
    to sheet: inout SampleSheet
  ) {
    let filed = past(term.start + draw.within(4...(draw.chance(30, 6) ? 75 : 30), 7))
    let members = draw.pick([5, 5, 7, 7, 7, 9, 11], 8)
    let party = min(members, members * draw.within(15...78, 9) / 100 + draw.below(2, 10))
    let state: CommitteeState
    if term.end < today {
      // A few whose term has run out still say that they are in office.
      state = draw.chance(60, 11) ? .inOffice : .expired
    } else if filed == nil {
      state = .elected
    } else if term.end < today + 183 {
      state = draw.chance(650, 11) ? .expiring : .inOffice
    } else {
      state = .inOffice
    }
    let organisation: PartyOrganisation =
      switch draw.below(100, 12) {
      case ..<30: .branch
      case ..<52: .joint
      case ..<66: .functional
      default: .nothing
      }
    sheet.add(
      id, unit.compoundID(place), unit.id, kind(draw).text, state.text, term.start.iso,
      term.end.iso, filed.text, String(members), String(party),
      String(min(members, draw.below(4, 13))), organisation.text,
      draw.chance(820, 14) ? "true" : "false",
      filed != nil && draw.chance(900, 15) ? "true" : "false",
      draw.chance(500, 16) ? yuan(fen: draw.within(2...12, 17) * 500_000) : "",
      draw.pick([CommitteeConduct.orderly, .orderly, .orderly, .orderly, .idle, .unruly], 18).text)
  }

  private func addAbsent(
    _ id: String, _ place: Int, of unit: SampleUnit, _ draw: Draw, to sheet: inout SampleSheet
  ) {
    let state: CommitteeState =
      switch draw.below(100, 2) {
      case ..<34: .absent
      case ..<54: .preparing
      case ..<66: .nominating
      case ..<77: .vetting
      case ..<88: .voting
      default: .dissolved
      }
    sheet.add(
      id, unit.compoundID(place), unit.id, kind(draw).text, state.text, "", "", "", "", "", "",
      PartyOrganisation.nothing.text, "", "", "", "")
  }

  private func kind(_ draw: Draw) -> CommitteeKind {
    draw.chance(780, 19) ? .committee : .managementCommittee
  }
}
