/// V09 E: a part is larger than its whole: party members than members, those who agreed than those asked.
enum V09PartOfWhole: Check {
  static let rule = CheckRule(
    9, .error, zh: "部分大于整体", en: "A part that is larger than its whole",
    advice: Phrase(zh: "核对两个数，改正其一", en: "look at both numbers and correct one"),
    clause: "一、三(二)8、9", looksAtOthers: true)

  static let passes: [CheckPass] = [
    part(\OwnersCommittee.partyMembers, of: \.members),
    part(\OwnersCommittee.concurrentMembers, of: \.members),
    part(\EnclosurePlan.householdsAgreed, of: \.householdsAsked),
    part(\Election.ownersVoted, of: \.owners), part(\Election.ownersAgreed, of: \.ownersVoted),
    part(\Election.areaVoted, of: \.area), part(\Election.areaAgreed, of: \.areaVoted),
    part(\ServiceContract.ownersVoted, of: \.owners),
    part(\ServiceContract.ownersAgreed, of: \.ownersVoted),
    part(\ServiceContract.areaVoted, of: \.area),
    part(\ServiceContract.areaAgreed, of: \.areaVoted),
    part(\MenuItem.willing, of: \.surveyed),
    part(\HandoverInspection.defectsClosed, of: \.defects),
    part(\Meeting.present, of: \.members),
    askedHouseholds,
  ]

  /// One number of a record is a part of another.
  private static func part<Kind: RecordKind, Value: FieldValue>(
    _ part: KeyPath<Kind, Field<Value>>, of whole: KeyPath<Kind, Field<Value>>
  ) -> CheckPass {
    let part = Kind.declaration.position(of: part)
    let whole = Kind.declaration.position(of: whole)
    return CheckPass(kind: Kind.declaration.kind) { facts in
      let table = facts.ledger[Kind.self].table
      let parts = table.columns[part]
      let wholes = table.columns[whole]
      let label = table.kind.fields[whole].label
      return { row, found in
        guard let value = parts.number(row), let limit = wholes.number(row), value > limit else {
          return
        }
        let text = table.canonicalText(row: row, column: whole)
        found.add(
          row, part,
          expected: Phrase(
            zh: "不大于\(label.zh) \(text)", en: "at most \(label.en.lowercased()), \(text)"))
      }
    }
  }

  /// No more households are asked than the compound has.
  private static let askedHouseholds = CheckPass.rows(of: EnclosurePlan.self) { facts, plans in
    let compounds = facts.ledger.links(\EnclosurePlan.compound)
    let households = facts.ledger[Compound.self].column(\.households)
    let asked = plans.column(\.householdsAsked)
    let place = plans.position(of: \.householdsAsked)
    return { row, found in
      guard let value = asked.number(row), let compound = compounds.first(of: row),
        let all = households.number(compound), value > all
      else { return }
      found.add(
        row, place,
        expected: Phrase(zh: "不大于小区户数 \(all)", en: "at most the compound's \(all) households"))
    }
  }
}
