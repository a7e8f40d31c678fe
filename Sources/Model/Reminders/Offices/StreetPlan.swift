// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Streets with compounds of the register whose party organisation has no plan for this year; due at the end
/// of a month of the year (市级设定). Source: 四(二) 纳入各级党组织年度工作重点.
public enum StreetPlan: ReminderRule {
  public static let id = "street-plan"
  public static let name = Phrase(zh: "街道未列年度重点", en: "Street without a plan for the year")
  public static let clause = "四(二)"
  public static let atoms = ["S2.1"]
  public static var kind: KindDeclaration { StreetCapacity.declaration.kind }
  public static let remedies: [Remedy] = [
    .fields(\StreetCapacity.annualPlanYear, \StreetCapacity.annualPlan),
    .record(StreetCapacity.self, about: Division.self, asking: \.annualPlan, \.annualPlanYear),
  ]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let years = facts.ledger[StreetCapacity.self].column(\.annualPlanYear).words
    let year = facts.today.month.year
    let month = min(12, max(1, facts.rules.value(of: .annualPlanMonth)))
    let due = Month(year: year, month: month).lastDay
    let words = Phrase(
      zh: "纳入 \(year) 年度工作重点并登记文件", en: "Put it into the plan for \(year) and record the document")
    return facts.remindStreets(Self.self) { row in
      if let row, years[row] != Column.missingWord, Int(years[row]) >= year { return nil }
      return Notice(due: due, words: words)
    }
  }
}
