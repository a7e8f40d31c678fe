import Model

extension SampleStory {
  private static let fields =
    SampleStore.committeeFields + [
      "conduct-evidence", "conduct-on", "party-gate-on", "party-gate", "rules-adopted-on",
    ]

  func committeeBatch() -> SealedBatch {
    var sheet = SampleSheet(
      OwnersCommittee.declaration.kind, SampleStory.fields, bytes: committees.count * 190,
      hasLines: true)
    for committee in committees {
      sheet.begin(committee.id)
      for (field, cell) in zip(SampleStore.committeeFields, store.cells(of: committee)) {
        sheet.put(field, cell)
      }
      guard let term = committee.term else { continue }
      let draw = committee.draw
      if SampleFault.tooManyPartyMembers.hits(committee.id) {
        sheet.put("party-members", term.members + 2)
      }
      if draw.chance(400, 39) {
        sheet.put("conduct-evidence", draw.pick(["年度述职评议", "街道考核", "业主测评"], 40))
      }
      sheet.put("conduct-on", past(term.start + 365) ?? today + -draw.within(3...20, 41))
      // Most had the opinion of the community's party organisation before they were elected.
      let isKept = isKept(committee.place, of: committee.unit)
      if draw.chance(965, 42) || isKept {
        sheet.put("party-gate-on", term.start + -draw.within(8...30, 43))
        sheet.put("party-gate", choice: draw.chance(30, 44) ? Decision.refused : .approved)
      }
      let hasRules = committee.hasRules || isKept
      sheet.put("rules-filed", hasRules)
      if hasRules {
        sheet.put("rules-adopted-on", past(term.start + draw.within(0...60, 45)))
      }
    }
    addSecondCommittee(&sheet)
    return sheet.sealed()
  }

  private func addSecondCommittee(_ sheet: inout SampleSheet) {
    let id = SampleFault.secondCommittee.rawValue
    guard let other = committees.first(where: { $0.unit.id == "331121" && $0.state == .inOffice })
    else { return }
    sheet.begin(id)
    sheet.put("compound", other.unit.compoundID(other.place))
    sheet.put("unit", other.unit.id)
    sheet.put("kind", choice: CommitteeKind.managementCommittee)
    sheet.put("state", choice: CommitteeState.inOffice)
    sheet.put("term-start", Day(iso: "2025-05-06"))
    sheet.put("term-end", Day(iso: "2028-05-05"))
    sheet.put("filed-on", Day(iso: "2025-05-20"))
    sheet.put("members", 5)
    sheet.put("party-members", 2)
    sheet.put("party-organisation", choice: PartyOrganisation.nothing)
  }

  /// How far an election is: a committee that stands is through, one that does not has come so far.
  private func steps(_ committee: SampleCommittee) -> Int? {
    switch committee.state {
    case .preparing: 1
    case .nominating: 2
    case .vetting: 3
    case .voting: 4
    case .dissolved: 5
    case .expiring: committee.draw.chance(500, 46) ? 2 : nil
    default:
      (committee.term?.start ?? Day(number: 0)) >= SampleStory.begin.firstDay
        ? (committee.term?.filed == nil ? 6 : 8) : nil
    }
  }

  private func electionID(_ committee: SampleCommittee) -> String {
    "XJ-" + committee.id.dropFirst(3)
  }

  func elections() -> SealedBatch {
    var sheet = SampleSheet(of: Election.declaration.kind, bytes: 90_000)
    for committee in committees {
      guard let steps = steps(committee) else { continue }
      let draw = Draw(.election, committee.unit.firstRow + committee.place)
      let isThrough = committee.term != nil && committee.state != .expiring
      let elected = isThrough ? committee.term?.start : nil
      let begun = elected.map { $0 + -75 } ?? today + -draw.within(10...(20 + steps * 30), 0)
      sheet.begin(electionID(committee))
      sheet.put("compound", committee.unit.compoundID(committee.place))
      sheet.put("committee", committee.id)
      sheet.put("unit", committee.unit.id)
      let kind: ElectionKind =
        committee.state == .dissolved
        ? .recall : committee.state == .expiring || draw.chance(250, 1) ? .renewal : .founding
      sheet.put("kind", choice: kind)
      sheet.put("guide", streetName(committee.unit.street(committee.place)))
      let fields = ["prepared-on", "nominated-on", "vetted-on", "announced-on", "voted-on"]
      for (number, field) in fields.enumerated() where number < steps {
        sheet.put(field, number == 0 ? begun : past(begun + number * 18))
      }
      if steps >= 5 { putVotes(committee, draw, &sheet) }
      guard isThrough else { continue }
      sheet.put("elected-on", elected)
      sheet.put("filed-on", committee.term?.filed)
      if kind == .renewal {
        sheet.put("handed-over-on", committee.term?.filed.flatMap { past($0 + 4) })
      }
    }
    return sheet.sealed()
  }

  private func putVotes(_ committee: SampleCommittee, _ draw: Draw, _ sheet: inout SampleSheet) {
    let size = committee.unit.size(committee.place)
    let voted = draw.within(67...95, 2)
    let agreed = draw.within(55...voted, 3)
    sheet.put("owners", size.households)
    sheet.put("owners-voted", size.households * voted / 100)
    sheet.put("owners-agreed", size.households * agreed / 100)
    sheet.put("area", hundredths: size.area)
    sheet.put("area-voted", hundredths: size.area / 100 * voted)
    sheet.put("area-agreed", hundredths: size.area / 100 * agreed)
  }

  /// The candidates of elections that go on or were held within the last year.
  func candidates() -> SealedBatch {
    var sheet = SampleSheet(of: Candidate.declaration.kind, bytes: 120_000)
    for committee in committees {
      guard let steps = steps(committee), steps >= 2, committee.state != .dissolved,
        (committee.term?.start ?? today) > today + -150 || committee.state == .expiring
      else { continue }
      let isThrough = committee.term != nil && committee.state != .expiring
      let seats = isThrough ? committee.term?.members ?? 5 : 5
      let begun = isThrough ? (committee.term?.start ?? today) + -75 : today + -60
      for number in 0..<seats + 2 {
        let draw = Draw(.candidate, (committee.unit.firstRow + committee.place) * 16 + number)
        sheet.begin("HX-" + committee.id.dropFirst(3) + "-" + serial(number + 1, 2))
        sheet.put("election", electionID(committee))
        sheet.put("unit", committee.unit.id)
        sheet.put("name", person(draw, 0))
        sheet.put("from-community", draw.chance(280, 2))
        putGates(begun, steps, isThrough: isThrough, isLast: number >= seats, draw, &sheet)
      }
    }
    return sheet.sealed()
  }

  /// Two gates and the party's opinion; who fails one is not elected.
  private func putGates(
    _ begun: Day, _ steps: Int, isThrough: Bool, isLast: Bool, _ draw: Draw,
    _ sheet: inout SampleSheet
  ) {
    sheet.put("recommended-on", begun + 18)
    sheet.put("recommended-by", draw.pick(["业主联名", "社区党组织", "楼道长"], 3))
    sheet.put(
      "recommendation", choice: isLast && draw.chance(300, 4) ? Decision.refused : .approved)
    if steps >= 3 {
      let isRefused = isLast && draw.chance(400, 5)
      sheet.put("reviewed-on", past(begun + 36))
      sheet.put("reviewer", person(draw, 6))
      sheet.put("review", choice: isRefused ? Decision.refused : .approved)
      if isRefused { sheet.put("reasons", draw.pick(["欠缴物业费", "违法建设未整改"], 8)) }
      // Some reviews went without the party's opinion.
      if draw.chance(920, 9) {
        sheet.put("party-reviewed-on", past(begun + 33))
        sheet.put("party-opinion", choice: isRefused ? Decision.refused : .approved)
      }
    }
    if isThrough { sheet.put("elected", !isLast) }
  }
}
