extension Machine {
  /// A statement of income is posted once, when its figures add up. Source: 三(一)4; 三(三)10.
  public static let statement = Machine(
    IncomeStatement.self,
    states: [
      State(id: "kept", label: Phrase(zh: "未公示", en: "Not posted")),
      State(id: "posted", label: Phrase(zh: "已公示", en: "Posted")),
    ], "收支公示", "Income statement",
    [
      Transition(
        "post", "公示", "Post", from: ["kept"], to: ["posted"],
        inputs: [
          Input(\IncomeStatement.postedOn, .today, required: true),
          Input(\IncomeStatement.postedAt, required: true),
        ],
        guards: [
          .notBefore(\IncomeStatement.postedOn, \.until), .incomeAddsUp, .usesCovered,
        ], clause: "三(一)4; 三(三)10"
      ) { attempt, writing in
        let statement = attempt.record(IncomeStatement.self)
        guard let compound = statement.compound else { return }
        let posted = attempt.value(\IncomeStatement.postedOn)
        let last = attempt.ledger[Compound.self].record(id: compound)?.disclosedOn
        if let last, let posted, last >= posted { return }
        writing.set(Compound.self, compound) { $0[\.disclosedOn] = posted }
      }
    ]
  ) { $0.postedOn == nil ? "kept" : "posted" }
}

extension Guard {
  fileprivate static let incomeAddsUp = Guard(
    "income-adds-up", "各项收入之和等于收入合计", "the kinds of income add up to the whole"
  ) { attempt in
    let statement = attempt.record(IncomeStatement.self)
    let parts = [
      statement.parking, statement.advertising, statement.rent, statement.otherIncome,
    ].compactMap { $0?.fen }
    guard !parts.isEmpty, let income = statement.income else { return nil }
    let sum = parts.reduce(0, +)
    guard sum != income.fen else { return nil }
    return .why(
      IncomeStatement.declaration.fields.income.declaration.label,
      found: Phrase(zh: "\(income.yuan) 元", en: "\(income.yuan) yuan"),
      expected: Phrase(
        zh: "各项之和 \(Money(fen: sum).yuan) 元",
        en: "the sum of its kinds, \(Money(fen: sum).yuan) yuan"),
      then: Phrase(zh: "请先更正收支表", en: "Correct the statement first"))
  }

  /// Source: 三(三)10 收益用于补充物业费或维修资金.
  fileprivate static let usesCovered = Guard(
    "uses-covered", "支出和用途合计不超过收入加结转", "expenses and uses are covered by income and carry-over"
  ) { attempt in
    let statement = attempt.record(IncomeStatement.self)
    let uses = [
      statement.expenses, statement.feeSupplement, statement.fundSupplement, statement.otherUse,
    ].reduce(Int64(0)) { $0 + ($1?.fen ?? 0) }
    let cover = (statement.income?.fen ?? 0) + (statement.carriedOver?.fen ?? 0)
    guard uses > cover else { return nil }
    return .why(
      Phrase(zh: "支出和用途", en: "expenses and uses"),
      found: Phrase(zh: "\(Money(fen: uses).yuan) 元", en: "\(Money(fen: uses).yuan) yuan"),
      expected: Phrase(
        zh: "不超过收入加上期结转 \(Money(fen: cover).yuan) 元",
        en: "\(Money(fen: cover).yuan) yuan at the most"),
      then: Phrase(zh: "请先更正收支表", en: "Correct the statement first"))
  }
}
