/// V12 E: a committee applied for an emergency repair although none was in office on that day.
///
/// Where the committee is vacant or its term is over, the street or town repairs in its place.
/// Source: 三(三)11 业委会缺位的，由乡镇(街道)代为维修.
enum V12RepairApplicant: Check {
  static let rule = CheckRule(
    12, .error, zh: "业委会缺位或届满时由业委会申请紧急维修",
    en: "A committee that was not in office applied for an emergency repair",
    advice: Phrase(
      zh: "由乡镇(街道)代为申请，或补录业委会的备案和届期",
      en: "let the street apply in its place, or enter the committee's filing and term"),
    clause: "三(三)11", looksAtOthers: true)

  static let passes = [
    CheckPass.rows(of: EmergencyRepair.self) { facts, repairs in
      let compounds = facts.ledger.links(\EmergencyRepair.compound)
      let committees = facts.ledger[OwnersCommittee.self]
      let applicants = repairs.column(\.applicant).bytes
      let days = repairs.column(\.appliedOn).words
      let refused = RepairState.refused.code
      let states = repairs.column(\.state).bytes
      let place = repairs.position(of: \.applicant)
      return { row, found in
        guard applicants[row] == RepairApplicant.committee.code, states[row] != refused,
          days[row] != Column.missingWord, let compound = compounds.first(of: row)
        else { return }
        let isInOffice = committees.isInOffice(on: days[row])
        if facts.compoundCommittees.targets(of: compound).contains(where: { isInOffice(Int($0)) }) {
          return
        }
        let day = Day(number: days[row]).iso
        found.add(
          row, place,
          expected: Phrase(
            zh: "乡镇(街道)代为(\(day) 该小区没有在任的业委会)",
            en: "the street in its place (on \(day) the compound had no committee in office)"))
      }
    }
  ]
}
