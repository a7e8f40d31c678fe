/// V07 E: a project is in the plan or further, and no leader or no task force is named.
///
/// Source: 二(二) 一个小区、一位领导、一个专班.
enum V07LeaderBeforePlan: Check {
  static let rule = CheckRule(
    7, .error, zh: "进入计划阶段而无责任领导或专班",
    en: "In the plan without a leader or a task force",
    advice: Phrase(
      zh: "补填责任领导和专班，或退回储备阶段", en: "name the leader and the task force, or go back to the reserve"),
    clause: "二(二)")

  static let passes = [
    CheckPass.rows(of: Project.self) { facts, projects in
      let table = projects.table
      let stages = projects.column(\.stage).bytes
      let isPlanned = ProjectStage.membership(of: ProjectStage.path.drop { $0 != .planned })
      let leader = projects.position(of: \.leader)
      let force = projects.position(of: \.taskForce)
      let forceID = projects.position(of: \.taskForceID)
      return { row, found in
        guard isPlanned[Int(stages[row])], let stage = projects[row].stage else { return }
        if !table.hasValue(row: row, column: leader) {
          found.add(
            row, leader,
            expected: Phrase(
              zh: "责任领导(已在“\(stage.label.zh)”阶段)",
              en: "a leader (the project is at “\(stage.label.en)”)"))
        }
        if !table.hasValue(row: row, column: force), !table.hasValue(row: row, column: forceID) {
          found.add(
            row, force,
            expected: Phrase(
              zh: "工作专班(已在“\(stage.label.zh)”阶段)",
              en: "a task force (the project is at “\(stage.label.en)”)"))
        }
      }
    }
  ]
}
