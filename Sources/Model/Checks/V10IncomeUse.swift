/// V10 E: more of a compound's common income was used than came in and was carried over.
enum V10IncomeUse: Check {
  static let rule = CheckRule(
    10, .error, zh: "支出合计大于收入与结转之和", en: "More was used than came in and was carried over",
    advice: Phrase(zh: "按收支凭证改正", en: "correct it from the vouchers"), clause: "三(三)10")

  static let passes = [
    CheckPass.rows(of: IncomeStatement.self) { facts, statements in
      let uses = [
        statements.column(\.expenses), statements.column(\.feeSupplement),
        statements.column(\.fundSupplement), statements.column(\.otherUse),
      ]
      let income = statements.column(\.income)
      let carried = statements.column(\.carriedOver)
      let place = statements.position(of: \.income)
      return { row, found in
        guard let income = income.number(row) else { return }
        let used = uses.reduce(0) { $0 + ($1.number(row) ?? 0) }
        let available = income + (carried.number(row) ?? 0)
        guard used > available else { return }
        let words = (FieldType.decimal(hundredths: used), FieldType.decimal(hundredths: available))
        found.add(
          row, place, found: Phrase(zh: "支出合计 \(words.0) 元", en: "\(words.0) yuan used"),
          expected: Phrase(
            zh: "不大于收入与结转之和 \(words.1) 元", en: "at most the \(words.1) yuan available"))
      }
    }
  ]
}
