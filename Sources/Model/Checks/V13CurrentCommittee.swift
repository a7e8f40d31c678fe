/// V13 E: a compound has two committees in office at once.
enum V13CurrentCommittee: Check {
  static let rule = CheckRule(
    13, .error, zh: "同一小区有两届在任业委会(物管会)", en: "Two committees of one compound are in office",
    advice: Phrase(
      zh: "把已离任的一届改为“届满未换”或“罢免解散”", en: "mark the one that left as expired or dissolved"),
    clause: "三(二)8", looksAtOthers: true)

  static let passes = [
    CheckPass.rows(of: OwnersCommittee.self) { facts, committees in
      let compounds = facts.ledger.links(\OwnersCommittee.compound)
      let states = committees.column(\.state).bytes
      let place = committees.position(of: \.state)
      let current = CommitteeState.membership(of: [.inOffice, .expiring])
      return { row, found in
        guard current[Int(states[row])], let compound = compounds.first(of: row) else { return }
        let others = facts.compoundCommittees.targets(of: compound).filter {
          Int($0) != row && current[Int(states[Int($0)])]
        }
        guard let other = others.first else { return }
        let id = committees.table.id(Int(other))
        found.add(
          row, place,
          expected: Phrase(
            zh: "一届在任(另有 \(id) 在任)", en: "one committee in office (\(id) is too)"))
      }
    }
  ]
}
