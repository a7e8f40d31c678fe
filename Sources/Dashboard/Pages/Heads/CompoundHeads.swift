import Canvas
import Model

/// 一小区一档: what stands first on a compound's card, each line leading to the record it is from.
struct CompoundHeads {
  /// How many records of a kind have a line of their own; the others are counted.
  static let most = 4

  let compound: Record<Compound>
  let links: [CardLink]
  let state: State

  /// The heads of a compound; `links` are the records that name it.
  init(_ compound: Record<Compound>, links: [CardLink], in state: State) {
    self.compound = compound
    self.links = links
    self.state = state
  }

  /// The lines: leader, committee, contract, fund, disclosure, open issues, open items, reminders.
  var entries: [CardEntry] {
    [leader, committee, contract, fund, disclosure] + issues + items + reminders
  }

  var language: Language { state.language }

  /// The records of a kind that name the compound, in the order of rows.
  func records<Kind: RecordKind>(_: Kind.Type) -> [Record<Kind>] {
    let ordinal = Kind.declaration.kind.ordinal
    let rows = Set(links.filter { $0.kind == ordinal }.flatMap(\.rows))
    return rows.sorted().map { Record(state.ledger[Kind.declaration.kind], row: Int($0)) }
  }

  /// Words in the language of the screen.
  func none(_ zh: String, _ en: String) -> String { Phrase(zh: zh, en: en)(language) }

  /// The leader and the task force of its project. Source: 二(二) 一个小区、一名领导、一个专班.
  private var leader: CardEntry {
    let label = Phrase(zh: "领导与专班", en: "Leader")
    let projects = records(Project.self)
    let running = projects.last { project in
      switch project.stage {
      case .closed, .reviewed, .withdrawn, .restructured, nil: false
      default: true
      }
    }
    guard let project = running ?? projects.last else {
      return state.head(label, none("没有项目", "no project"), .dim)
    }
    let column = Project.declaration.position(of: \.leader)
    let name = state.text(.projects, row: project.row, column: column)
    let isVacant = state.isVacant(.projects, row: project.row, column: column)
    let force =
      project.taskForce
      ?? project.taskForceID.map {
        state.ledger.name(of: $0, kind: TaskForce.declaration.kind.identifier) ?? $0
      }
    let parts = [
      isVacant ? Phrase.vacant(language) : name,
      state.open(project.leaderPost, of: \Project.leaderPost) ?? "", force ?? "",
      project.stage?.label(language) ?? "",
    ]
    return state.head(
      label, parts.filter { !$0.isEmpty }.joined(separator: " · "), isVacant ? .error : .text,
      to: Page.Place(project))
  }

  private var committee: CardEntry {
    let label = Phrase(zh: "业委会", en: "Committee")
    let standing = records(OwnersCommittee.self).filter { $0.state != .dissolved }
    guard
      let committee = standing.max(by: { ($0.termEnd?.number ?? 0) < ($1.termEnd?.number ?? 0) })
    else { return state.head(label, none("没有业委会", "no committee"), .warning) }
    return ending(
      label,
      [committee.kind?.label(language), committee.state?.label(language)], on: committee.termEnd,
      isHistory: false, to: Page.Place(committee))
  }

  private var contract: CardEntry {
    let label = Phrase(zh: "物业合同", en: "Contract")
    let contracts = records(ServiceContract.self)
    let running = contracts.filter { ($0.start ?? state.today) <= state.today }
    guard
      let contract = (running.isEmpty ? contracts : running).max(by: {
        ($0.end?.number ?? 0) < ($1.end?.number ?? 0)
      })
    else {
      let mode = compound.serviceMode?.label(language) ?? ""
      return state.head(
        label,
        [none("没有合同", "no contract"), mode].filter { !$0.isEmpty }.joined(separator: " · "),
        .warning)
    }
    return ending(
      label, [contract.company, contract.mode?.label(language)], on: contract.end, isHistory: false,
      to: Page.Place(contract))
  }

  /// Words about something that ends on a day, with the days that are left.
  private func ending(
    _ label: Phrase, _ words: [String?], on end: Day?, isHistory: Bool, to place: Page.Place
  ) -> CardEntry {
    let left = end.map { state.daysUntil($0, isHistory: isHistory, state.symbols) }
    let until = end.map { none("至 ", "to ") + $0.iso } ?? none("没有届期", "no end given")
    let parts = words.compactMap { $0 } + [until, left?.text ?? ""]
    return state.head(
      label, parts.filter { !$0.isEmpty }.joined(separator: " · "), left?.style.role ?? .warning,
      to: place)
  }

  private var fund: CardEntry {
    let label = Phrase(zh: "维修资金", en: "Fund")
    guard let fund = records(MaintenanceFund.self).last else {
      let column = Compound.declaration.position(of: \.fundState)
      let text = state.text(.compounds, row: compound.row, column: column)
      return state.head(
        label, text.isEmpty ? none("没有填写", "not filled in") : text, role(of: compound.fundState))
    }
    let column = MaintenanceFund.declaration.position(of: \.balance)
    let balance = state.text(MaintenanceFund.declaration.kind, row: fund.row, column: column)
    let parts = [
      fund.state?.label(language) ?? "",
      balance.isEmpty ? "" : none("余额 \(balance) 元", "balance \(balance) yuan"),
      fund.balanceOn?.iso ?? "",
    ]
    return state.head(
      label, parts.filter { !$0.isEmpty }.joined(separator: " · "), role(of: fund.state),
      to: Page.Place(fund))
  }

  private func role(of state: FundState?) -> Role {
    switch state {
    case .missing, .short: .warning
    case .rebuilt, .refilling, .normal: .text
    case nil: .dim
    }
  }

  /// The day income and expenses were posted last: on the compound, or a statement.
  private var disclosure: CardEntry {
    let label = Phrase(zh: "最近公示", en: "Last posted")
    let statement = records(IncomeStatement.self).filter { $0.postedOn != nil }.max {
      ($0.postedOn?.number ?? 0) < ($1.postedOn?.number ?? 0)
    }
    let days = [compound.disclosedOn, statement?.postedOn].compactMap { $0 }
    guard let day = days.max() else {
      return state.head(label, none("没有公示过", "never"), .warning)
    }
    let ago = state.today - day
    return state.head(
      label, day.iso + none("（\(ago) 天前）", " (\(ago) days ago)"),
      to: statement.map { Page.Place($0) })
  }
}
