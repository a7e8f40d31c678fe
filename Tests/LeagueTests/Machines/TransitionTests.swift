import Testing

@testable import Model

/// Every row of every machine's table: done once, and refused once for each of its rules.
@Suite struct TransitionTests {
  /// The machine, its row and the record's row of a case.
  private func place(
    _ wanted: TransitionCase, in desk: MachineDesk
  ) throws -> (machine: Machine, transition: Transition, row: Int) {
    let place = try #require(desk.ledger.place(of: wanted.id))
    let machine = try #require(Machine.of(place.kind))
    let state = machine.state(of: place.row, in: desk.ledger)
    let transition = try #require(machine.transition(wanted.action, from: state))
    return (machine, transition, place.row)
  }

  @Test(arguments: TransitionCase.all)
  func `an action that no rule is against is done, and leads where the table says`(
    wanted: TransitionCase
  ) throws {
    var desk = try wanted.desk()
    let (machine, transition, row) = try place(wanted, in: desk)
    let standing = try #require(
      machine.standing(of: wanted.id, in: desk.circumstances, by: Signature("王核"))
        .first { $0.transition.action == wanted.action })
    if wanted.inputs.isEmpty { #expect(standing.refusal == nil) }
    #expect(try desk.act(wanted.action, wanted.id, wanted.inputs, reason: wanted.reason).isEmpty)
    let state = machine.state(of: row, in: desk.ledger)
    #expect(state == wanted.to)
    #expect(transition.to.isEmpty || transition.to.contains(state))
  }

  @Test(arguments: TransitionCase.all)
  func `a rule that is broken refuses with where, found, expected and what to do`(
    wanted: TransitionCase
  ) throws {
    for broken in wanted.breaks {
      var desk = try wanted.desk()
      try desk.give(broken.given)
      if broken.hasNoDeadlines { desk.rules.deadlines = [] }
      let before = desk.ledger
      let reasons = try desk.act(
        wanted.action, wanted.id, wanted.inputs.merging(broken.inputs) { $1 },
        by: broken.person ?? "王核", reason: broken.hasReason == false ? nil : wanted.reason)
      if broken.isAlone { #expect(reasons.count == 1, "\(broken.rule): \(reasons)") }
      let reason = reasons.first { $0.contains(broken.says) }
      #expect(reason != nil, "\(broken.rule): \(reasons)")
      for reason in reasons {
        #expect(reason.contains("现为") && reason.contains("应为") && reason.hasSuffix("。"))
      }
      let (machine, _, row) = try place(wanted, in: desk)
      #expect(machine.state(of: row, in: before) == machine.state(of: row, in: desk.ledger))
    }
  }

  @Test func `the cases are every row of every table, and break every rule`() throws {
    var left: Set<String> = []
    for machine in Machine.all {
      for (index, transition) in machine.transitions.enumerated() {
        left.insert("\(machine.kind.identifier) \(index) \(transition.action)")
        for rule in transition.guards {
          left.insert("\(machine.kind.identifier) \(index) \(transition.action) \(rule.id)")
        }
      }
    }
    for wanted in TransitionCase.all {
      let (machine, transition, _) = try place(wanted, in: wanted.desk())
      let index = try #require(
        machine.transitions.firstIndex {
          $0.action == transition.action && $0.from == transition.from
        })
      let name = "\(machine.kind.identifier) \(index) \(transition.action)"
      left.remove(name)
      for broken in wanted.breaks {
        #expect(transition.guards.contains { $0.id == broken.rule }, "\(name) \(broken.rule)")
        left.remove("\(name) \(broken.rule)")
      }
    }
    #expect(left.sorted() == [])
  }

  @Test(arguments: TransitionCase.all)
  func `from any other state an action is refused with the state's word`(
    wanted: TransitionCase
  ) throws {
    let desk = try wanted.desk()
    let (machine, transition, row) = try place(wanted, in: desk)
    guard let column = machine.stateColumn else { return }
    let rows = machine.transitions.filter { $0.action == wanted.action }
    for state in machine.states where !rows.contains(where: { $0.from.contains(state.id) }) {
      var other = desk
      other.ledger[machine.kind].write(state.id, row: row, column: column)
      let reasons = try other.act(
        wanted.action, wanted.id, wanted.inputs, reason: wanted.reason)
      #expect(reasons.count == 1)
      #expect(reasons.first?.contains("现为\(state.label.zh)，") == true)
      #expect(
        transition.from.allSatisfy {
          reasons[0].contains(machine.label(of: $0).zh) || rows.count > 1
        })
    }
  }

  @Test(arguments: TransitionCase.all)
  func `what is required is asked for, and a day to come is refused`(wanted: TransitionCase) throws
  {
    let desk = try wanted.desk()
    let (_, transition, _) = try place(wanted, in: desk)
    for input in transition.inputs {
      let name = input.field.identifier
      if input.isRequired {
        var other = desk
        let reasons = try other.act(
          wanted.action, wanted.id, wanted.inputs.merging([name: ""]) { $1 },
          reason: wanted.reason)
        #expect(reasons.contains { $0.hasPrefix(input.field.label.zh + "：现为空") }, "\(name)")
      }
      if case .today = input.usual {
        var other = desk
        let reasons = try other.act(
          wanted.action, wanted.id, wanted.inputs.merging([name: "2026-10-31"]) { $1 },
          reason: wanted.reason)
        #expect(reasons.contains { $0.contains("不晚于今天 2026-10-30") }, "\(name)")
      }
    }
  }

  @Test func `rows of one action start from different states, and words are distinct`() {
    for machine in Machine.all {
      let states = Set(machine.states.map(\.id))
      for action in Set(machine.transitions.map(\.action)) {
        let rows = machine.transitions.filter { $0.action == action }
        let from = rows.flatMap(\.from)
        #expect(Set(from).count == from.count, "\(machine.kind.identifier) \(action)")
        #expect(Set(rows.map(\.title)).count == 1)
      }
      for transition in machine.transitions {
        #expect(!transition.from.isEmpty && states.isSuperset(of: transition.from + transition.to))
        #expect(Set(transition.guards.map(\.id)).count == transition.guards.count)
        let names = transition.inputs.map(\.field.identifier)
        #expect(Set(names).count == names.count, "\(transition.action)")
        #expect(!transition.clause.isEmpty)
      }
    }
  }
}
