/// V23 W: a compound was built too late for the register and no reason is told, or a year is none.
///
/// The register decides what is an old compound; each later one tells why it is in it (reading Q6).
enum V23BuiltYear: Check {
  static let rule = CheckRule(
    23, .warning, zh: "建成年份晚于老旧小区口径或年份不合理", en: "Built too late for an old compound",
    advice: Phrase(
      zh: "核对年份；确应在册的写明原因", en: "check the year; for one that belongs here tell the reason"),
    clause: "二(二)", limits: [.registerBuiltUntil])

  static let passes =
    [
      CheckPass.rows(of: Compound.self) { facts, compounds in
        let years = compounds.column(\.builtYear).words
        let until = facts.value(of: .registerBuiltUntil)
        let year = compounds.position(of: \.builtYear)
        let reason = compounds.position(of: \.registerReason)
        return { row, found in
          guard years[row] > until, facts.isInRegister[row],
            !compounds.table.hasValue(row: row, column: reason)
          else { return }
          found.add(
            row, year,
            expected: Phrase(
              zh: "不晚于 \(until) 年，或写明在册原因",
              en: "\(until) or earlier, or a reason to be in the register"))
        }
      }
    ]
    + CheckPass.columns(where: { $0.range != nil && $0.holdsYears }) { facts, table, columns in
      RangeCheck.judge(table, columns)
    }
}
