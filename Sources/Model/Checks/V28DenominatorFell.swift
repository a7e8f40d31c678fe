/// V28 W: a compound left the register or the plan, and no approval is named.
///
/// Source: 二(二) 底数摸排; 二(三) 滚动式管理.
enum V28DenominatorFell: Check {
  static let rule = CheckRule(
    28, .warning, zh: "底数(计划)调减而无批准文号", en: "A denominator fell without an approval",
    advice: Phrase(zh: "补填批准文号，未经批准的恢复在册", en: "name the approval, or put the compound back"),
    clause: "二(二)、二(三)")

  static let passes = [
    CheckPass.rows(of: Compound.self) { facts, compounds in
      let left = compounds.column(\.leftRegisterOn).words
      let registers = compounds.column(\.register).bytes
      let isGone = RegisterStatus.membership(of: [.merged, .split, .removed])
      let place = compounds.position(of: \.registerApproval)
      return { row, found in
        guard left[row] != Column.missingWord || isGone[Int(registers[row])],
          !compounds.table.hasValue(row: row, column: place)
        else { return }
        found.add(
          row, place,
          expected: Phrase(zh: "移出底数的批准文号", en: "the approval of leaving the register"))
      }
    },
    CheckPass.rows(of: PlanEntry.self) { facts, entries in
      let changes = entries.column(\.change).bytes
      let place = entries.position(of: \.approval)
      return { row, found in
        guard changes[row] == PlanChange.removed.code,
          !entries.table.hasValue(row: row, column: place)
        else { return }
        found.add(
          row, place, expected: Phrase(zh: "调减计划的批准文号", en: "the approval of the removal"))
      }
    },
  ]
}
