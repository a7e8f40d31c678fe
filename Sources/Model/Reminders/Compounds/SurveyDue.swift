// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation
// What a protocol asks for is documented there.

/// Compounds of the register whose survey is as old as one holds (市级设定), or soon will be. Source: 二(二)
/// 底数摸排; 二(三) 动态调研.
///
/// One that was never surveyed counts from the day it came into the register, else from the baseline.
public enum SurveyDue: ReminderRule {
  public static let id = "survey-due"
  public static let name = Phrase(zh: "摸排到期", en: "Survey due")
  public static let clause = "二(二)"
  public static let atoms = ["P2.1", "P3.6"]
  public static var kind: KindDeclaration { Compound.declaration.kind }
  public static let remedies: [Remedy] = [.fields(\Compound.surveyedOn)]

  public static func reminders(_ facts: ReminderFacts) -> [Reminder] {
    let compounds = facts.ledger[Compound.self]
    let registers = compounds.column(\.register).bytes
    let surveyed = compounds.column(\.surveyedOn).words
    let registered = compounds.column(\.registeredOn).words
    let baseline = facts.rules.span.baseline.lastDay
    let months = facts.rules.value(of: .surveyMonths)
    let last = facts.today + facts.rules.value(of: .surveyLeadDays)
    // No survey after this day can be due yet; most rows need no more than that.
    let fresh = last.advanced(months: -months).number + 3
    let again = Phrase(zh: "开展动态调研，更新摸排表", en: "Survey again and renew the form")
    let never = Phrase(zh: "尚未摸排：开展底数摸排", en: "Never surveyed: survey it")
    return facts.remind(Self.self, each: Compound.self) { row in
      guard RegisterStatus.isInRegister(registers[row]), surveyed[row] <= fresh else { return nil }
      let start = facts.day(surveyed[row]) ?? facts.day(registered[row]) ?? baseline
      let due = start.advanced(months: months)
      guard due <= last else { return nil }
      return Notice(
        due: due, words: surveyed[row] == Column.missingWord ? never : again,
        lateDaysMost: facts.paperDaysMost)
    }
  }
}
