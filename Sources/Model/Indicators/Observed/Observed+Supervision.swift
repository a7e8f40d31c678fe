extension ObservedMeasure {
  /// Of projects and their task forces.
  static let pool: [ObservedMeasure] = [
    ObservedMeasure("led", "专班到位率", "Led by a leader and a task force", clause: "二(二)", .share) {
      pass in
      let projects = pass.ledger[Project.self]
      let stages = projects.column(\.stage).bytes
      let leader = Project.declaration.position(of: \.leader)
      let names = Project.declaration.position(of: \.taskForce)
      let ids = Project.declaration.position(of: \.taskForceID)
      let needing = ProjectStage.planned.code...ProjectStage.operating.code
      pass.share(Project.self) { row in
        guard needing.contains(stages[row]) else { return nil }
        return projects.table.hasValue(row: row, column: leader)
          && (projects.table.hasValue(row: row, column: names)
            || projects.table.hasValue(row: row, column: ids))
      }
    },
    ObservedMeasure("satisfaction", "回访满意度", "Satisfaction", clause: "二(三)", .mean, in: .points) {
      pass in
      let projects = pass.ledger[Project.self]
      let scores = projects.column(\.satisfaction).words
      let counts = projects.column(\.satisfactionCount).words
      let days = projects.column(\.reviewedOn).words
      // Each household asked weighs the same.
      pass.each(Project.self) { [pass] row in
        guard scores[row] != Column.missingWord, counts[row] > 0, pass.isPast(days[row]) else {
          return nil
        }
        return (Int(scores[row]) * Int(counts[row]), Int(counts[row]))
      }
    },
  ]

  /// Of supervision items and meetings. Every share of nothing is “—”.
  static let supervision: [ObservedMeasure] = [
    ObservedMeasure("closed-rate", "办结率", "Closed", clause: "二(三)", .share) { pass in
      let items = pass.ledger[SupervisionItem.self]
      let assigned = items.column(\.assignedOn).words
      let closed = items.column(\.closedOn).words
      let isAside = pass.facts.isAside(at: pass.period.lastDay)
      let days = pass.period.dayNumbers
      pass.share(SupervisionItem.self) { [pass] row in
        days.contains(assigned[row]) && !isAside(row) ? pass.isPast(closed[row]) : nil
      }
    },
    judged("closed-on-time", "按期办结率", "Closed on time", by: ItemsClosedOnTime.self),
    ObservedMeasure(
      "closed-by-original", "原期办结率", "Closed by the original day", clause: "二(三)", .share
    ) {
      pass in
      let items = pass.ledger[SupervisionItem.self]
      let due = items.column(\.originalDue).words
      let closed = items.column(\.closedOn).words
      let isAside = pass.facts.isAside(at: pass.period.lastDay)
      let days = pass.period.dayNumbers
      pass.share(SupervisionItem.self) { row in
        guard days.contains(due[row]), !isAside(row) else { return nil }
        return closed[row] != Column.missingWord && closed[row] <= due[row]
      }
    },
    ObservedMeasure("extended", "延期率", "Put off", clause: "二(三)", .share) { pass in
      let due = pass.ledger[SupervisionItem.self].column(\.originalDue).words
      let dues = pass.facts.items.dues
      let days = pass.period.dayNumbers
      pass.share(SupervisionItem.self) { row in
        days.contains(due[row]) ? dues[row] > due[row] : nil
      }
    },
    ObservedMeasure(
      "mean-lateness", "平均超期", "Mean lateness", clause: "二(三)", .mean, in: .workingDays
    ) {
      pass in
      let late = pass.lateness()
      pass.each(SupervisionItem.self) { row in late(row).map { ($0, 1) } }
    },
    ObservedMeasure(
      "longest-lateness", "最长超期", "Longest lateness", clause: "二(三)", .most, in: .workingDays
    ) {
      pass in
      let late = pass.lateness()
      pass.each(SupervisionItem.self) { row in late(row).map { ($0, 1) } }
    },
    ObservedMeasure("returned", "退回率", "Returned", clause: "二(三)", .share) { pass in
      let items = pass.ledger[SupervisionItem.self]
      let returns = items.column(\.returns).words
      let checked = items.column(\.checkedOn).words
      let days = pass.period.dayNumbers
      pass.share(SupervisionItem.self) { row in
        days.contains(checked[row]) ? returns[row] > 0 : nil
      }
    },
    judged("passed-at-first", "首次通过率", "Passed at first", by: PassedAtFirstCheck.self),
    ObservedMeasure("came-back", "复发率", "Came back", clause: "二(三)", .share) { pass in
      let closed = pass.ledger[SupervisionItem.self].column(\.closedOn).words
      let facts = pass.facts.items
      let days = pass.period.dayNumbers
      pass.share(SupervisionItem.self) { row in
        guard days.contains(closed[row]) else { return nil }
        return facts.reopenings[Int32(row)] != nil || facts.recurrences[Int32(row)] != nil
      }
    },
    ObservedMeasure("backlog", "存量超期", "Late and open", clause: "二(三)", .count, in: .pieces) {
      pass in
      let late = pass.backlog()
      pass.each(SupervisionItem.self) { row in late(row).map { _ in (1, 1) } }
    },
    ObservedMeasure(
      "backlog-days", "存量超期工作日", "Working days late and open", clause: "二(三)", .count,
      in: .workingDays
    ) {
      pass in
      let late = pass.backlog()
      pass.each(SupervisionItem.self) { row in late(row).map { ($0, 1) } }
    },
    ObservedMeasure("resolutions", "议定事项办结率", "Resolutions done", clause: "四(一)", .share) { pass in
      let resolutions = pass.ledger[Resolution.self]
      let due = resolutions.column(\.dueOn).words
      let done = resolutions.column(\.doneOn).words
      pass.share(Resolution.self) { [pass] row in
        pass.isPast(due[row]) ? pass.isPast(done[row]) : nil
      }
    },
    ObservedMeasure("quorum", "会议到会率", "Offices present", clause: "四(一)", .share) { pass in
      let meetings = pass.ledger[Meeting.self]
      let days = meetings.column(\.day).words
      let members = meetings.column(\.members).words
      let present = meetings.column(\.present).words
      pass.each(Meeting.self) { [pass] row in
        guard pass.isPast(days[row]), members[row] > 0, present[row] >= 0 else { return nil }
        return (Int(present[row]), Int(members[row]))
      }
    },
  ]

  /// A share that an indicator counts.
  private static func judged(
    _ id: String, _ zh: String, _ en: String, by indicator: any RecordIndicator.Type
  ) -> ObservedMeasure {
    ObservedMeasure(id, zh, en, clause: "二(三)", .share) { pass in
      let judgements = indicator.judge(pass.facts, over: pass.period)
      pass.each(SupervisionItem.self) { row in
        (Int(judgements[row].numerator), Int(judgements[row].denominator))
      }
    }
  }
}

extension ObservedPass {
  /// How many working days an item that was due in the period was late, or is at the cut-off; nil
  /// in time.
  fileprivate func lateness() -> (Int) -> Int? {
    let days = period.dayNumbers
    let late = late()
    let dues = facts.items.dues
    return { row in days.contains(dues[row]) ? late(row) : nil }
  }

  /// How many working days an item that is open at the cut-off is late; nil where it is not.
  fileprivate func backlog() -> (Int) -> Int? {
    let closed = ledger[SupervisionItem.self].column(\.closedOn).words
    let late = late()
    return { [self] row in isPast(closed[row]) ? nil : late(row) }
  }

  private func late() -> (Int) -> Int? {
    let closed = ledger[SupervisionItem.self].column(\.closedOn).words
    let dues = facts.items.dues
    let isAside = facts.isAside(at: period.lastDay)
    return { [self] row in
      let end = isPast(closed[row]) ? closed[row] : cutoff
      guard dues[row] != Column.missingWord, dues[row] < end, !isAside(row) else { return nil }
      return Lateness(
        due: Day(number: dues[row]), today: Day(number: end), calendar: facts.calendar
      ).workingDays
    }
  }
}
