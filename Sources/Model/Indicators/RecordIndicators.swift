/// The indicators that can be counted from records.
public enum RecordIndicators {
  /// Every one, by its code.
  public static let all: [any RecordIndicator.Type] = [
    ProfessionalServiceCoverage.self, CommitteeCoverage.self, PartyMembers.self,
    PartyOrganisations.self, PlanStarted.self, MilestonesOnTime.self, RollingBackfill.self,
    OpenCompoundsEnclosed.self, ItemsClosedOnTime.self, FirstReportsOnTime.self,
    PassedAtFirstCheck.self, IncomeDisclosed.self, InspectionsPublished.self, FundsFilled.self,
    RepairsOnTime.self, PlatformCoverage.self,
  ]

  /// The indicator with this code, or nil where it can only be reported.
  public static func named(_ code: String) -> (any RecordIndicator.Type)? {
    all.first { $0.code == code }
  }
}
