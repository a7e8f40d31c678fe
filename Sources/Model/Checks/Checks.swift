/// The catalogue of checks.
enum Checks {
  /// Every check by its number.
  static let all: [any Check.Type] = [
    V01Identifier.self, V02Required.self, V03UnknownCode.self, V04ImpossibleDate.self,
    V05FutureDay.self, V06DayOrder.self, V07LeaderBeforePlan.self, V08ContractSpan.self,
    V09PartOfWhole.self, V10IncomeUse.self, V11Collected.self, V12RepairApplicant.self,
    V13CurrentCommittee.self, V14VerifierIsHandler.self, V15StatedTotal.self, V16Proportion.self,
    V17SameName.self, V18UnpublishedHandover.self, V19EndedTrial.self, V20EndedTerm.self,
    V21DepartmentsDisagree.self, V22StaleFact.self, V23BuiltYear.self, V24LateEntry.self,
    V25CopiedRows.self, V26ChangeSinceFreeze.self, V27UnitMixUp.self, V28DenominatorFell.self,
    V29FullWidth.self, V30Placeholder.self, V31RateWithoutNumbers.self, V32CoverageContradicts.self,
    V33EscalationApprover.self, V34LateExtension.self, V35LongSuspension.self,
  ]

  /// The check with this code, such as `V07`, or nil.
  static func named(_ code: String) -> (any Check.Type)? { all.first { $0.rule.code == code } }
}
