import Model

/// A committee of the sample, or a compound's lack of one.
struct SampleCommittee {
  /// A term of office with the committee's filing and members.
  struct Term {
    let start: Day
    let end: Day
    let filed: Day?
    let members: Int
    let party: Int
    let organisation: PartyOrganisation
  }

  let id: String
  let unit: SampleUnit
  let place: Int
  let draw: Draw
  let state: CommitteeState
  /// Nil where there is none.
  let term: Term?

  var kind: CommitteeKind { draw.chance(780, 19) ? .committee : .managementCommittee }
  /// Whether the story's committee has filed its rules of procedure.
  var hasRules: Bool { !draw.chance(50, 47) }
  /// Whether owners can act through it on a day.
  func isInOffice(_ day: Day) -> Bool {
    guard let term, let filed = term.filed else { return false }
    return filed <= day && term.end >= day
  }
}

extension SampleStore {
  /// The committees of a unit in the order of their numbers; most compounds that never had one have no row.
  func committees(of unit: SampleUnit) -> [SampleCommittee] {
    var committees: [SampleCommittee] = []
    for place in 0..<unit.compounds {
      let draw = Draw(.committee, unit.firstRow + place)
      let days = self.days(of: unit, place, draw)
      if days == nil, draw.chance(550, 1), !isMorningRepair(place, of: unit) { continue }
      let term = days.map { self.term(from: $0.start, to: $0.end, of: unit, draw) }
      committees.append(
        SampleCommittee(
          id: "YW-" + unit.id + "-" + serial(committees.count + 1, 4), unit: unit, place: place,
          draw: draw, state: term.map { state(of: $0, draw) } ?? absentState(place, of: unit, draw),
          term: term))
    }
    return committees
  }

  private func isMorningRepair(_ place: Int, of unit: SampleUnit) -> Bool {
    morning.map { $0.isPlace(place, of: unit, $0.repair) } ?? false
  }

  /// The days of the committee's term; nil where there is none.
  private func days(
    of unit: SampleUnit, _ place: Int, _ draw: Draw
  ) -> (start: Day, end: Day)? {
    if isMorningRepair(place, of: unit) { return nil }
    if let morning, morning.isPlace(place, of: unit, morning.committee) {
      return (today + 45 + -5 * 365, today + 45)
    }
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
    let start = day(of: unit, way: way, draw, 3)
    let years = draw.within(3...5, 4)
    return (start, start + (draw.chance(600, 5) ? 5 : years) * 365)
  }

  private func term(
    from start: Day, to end: Day, of unit: SampleUnit, _ draw: Draw
  ) -> SampleCommittee.Term {
    let members = draw.pick([5, 5, 7, 7, 7, 9, 11], 8)
    // In the story units differ and later terms have more party members.
    let lift =
      scale == .prefecture ? (quality(of: unit, in: .party, on: start) - 680) / 14 : 0
    let share = max(4, draw.within(15...78, 9) + lift)
    return SampleCommittee.Term(
      start: start, end: end,
      filed: past(start + draw.within(4...(draw.chance(30, 6) ? 75 : 30), 7)), members: members,
      party: min(members, members * share / 100 + draw.below(2, 10)),
      organisation: organisation(draw, lift: lift))
  }

  private func organisation(_ draw: Draw, lift: Int) -> PartyOrganisation {
    switch draw.below(100, 12) - lift {
    case ..<30: .branch
    case ..<52: .joint
    case ..<66: .functional
    default: .nothing
    }
  }

  private func state(of term: SampleCommittee.Term, _ draw: Draw) -> CommitteeState {
    // A few whose term has run out still say that they are in office (V20).
    if term.end < today { return draw.chance(60, 11) ? .inOffice : .expired }
    if term.filed == nil { return .elected }
    guard term.end < today + 183 else { return .inOffice }
    return draw.chance(650, 11) ? .expiring : .inOffice
  }

  private func absentState(_ place: Int, of unit: SampleUnit, _ draw: Draw) -> CommitteeState {
    if isMorningRepair(place, of: unit) { return .absent }
    switch draw.below(100, 2) {
    case ..<34: return .absent
    case ..<54: return .preparing
    case ..<66: return .nominating
    case ..<77: return .vetting
    case ..<88: return .voting
    default: return .dissolved
    }
  }

  static let committeeFields = [
    "id", "compound", "unit", "kind", "state", "term-start", "term-end", "filed-on", "members",
    "party-members", "concurrent-members", "party-organisation", "rules-filed", "seal-issued",
    "spend-limit", "conduct",
  ]

  func committees() -> SealedBatch {
    var sheet = SampleSheet(
      OwnersCommittee.declaration.kind, SampleStore.committeeFields, bytes: scale.compounds * 150)
    for unit in plan.ordered {
      for committee in committees(of: unit) { sheet.add(cells(of: committee)) }
    }
    return sheet.sealed()
  }

  /// The cells of `committeeFields`.
  func cells(of committee: SampleCommittee) -> [String] {
    let draw = committee.draw
    let head = [
      committee.id, committee.unit.compoundID(committee.place), committee.unit.id,
      committee.kind.text, committee.state.text,
    ]
    guard let term = committee.term else {
      return head + ["", "", "", "", "", "", PartyOrganisation.nothing.text, "", "", "", ""]
    }
    return head + [
      term.start.iso, term.end.iso, term.filed.text, String(term.members), String(term.party),
      String(min(term.members, draw.below(4, 13))), term.organisation.text,
      draw.chance(820, 14) ? "true" : "false",
      term.filed != nil && draw.chance(900, 15) ? "true" : "false",
      draw.chance(500, 16) ? yuan(fen: draw.within(2...12, 17) * 500_000) : "",
      draw.pick([CommitteeConduct.orderly, .orderly, .orderly, .orderly, .idle, .unruly], 18).text,
    ]
  }
}
