/// V35 W: an item or a project has been set aside for very long.
enum V35LongSuspension: Check {
  static let rule = CheckRule(
    35, .warning, zh: "挂起(暂缓)过久", en: "Suspended for too long",
    advice: Phrase(zh: "恢复办理，或报批撤销(退库)", en: "take it up again, or have it revoked or withdrawn"),
    clause: "二(三)", limits: [.suspendedDays])

  static let passes = [
    CheckPass.rows(of: SupervisionItem.self) { facts, items in
      let suspended = ItemState.suspended.code
      let states = items.column(\.state).bytes
      return age(facts, items.table, items.position(of: \.suspendedOn)) { states[$0] == suspended }
    },
    CheckPass.rows(of: Project.self) { facts, projects in
      let suspended = ProjectStage.suspended.code
      let stages = projects.column(\.stage).bytes
      return age(facts, projects.table, projects.position(of: \.stageSince)) {
        stages[$0] == suspended
      }
    },
  ]

  private static func age(
    _ facts: CheckFacts, _ table: Table, _ since: Int, where isSuspended: @escaping (Int) -> Bool
  ) -> CheckPass.Judge {
    let days = table.columns[since].words
    let limit = facts.value(of: .suspendedDays)
    return { row, found in
      guard isSuspended(row), days[row] != Column.missingWord,
        Int(facts.today) - Int(days[row]) > limit
      else { return }
      let count = Int(facts.today) - Int(days[row])
      found.add(
        row, since,
        expected: Phrase(
          zh: "挂起不超过 \(limit) 天(已 \(count) 天)", en: "\(limit) days at most (it has been \(count))"))
    }
  }
}
