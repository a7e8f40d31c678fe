/// A screen of the dashboard that requirements of the notice are shown on.
public enum ScreenName: String, CaseIterable, Sendable {
  case overview, league, county, morning, score, targets, observed, periods
  case poolBoard = "pool-board"
  case poolChecklist = "pool-checklist"
  case poolTimeline = "pool-timeline"
  case poolPlan = "pool-plan"
  case poolLog = "pool-log"
}

/// A document that carries records or figures out of the program.
public enum DocumentName: String, CaseIterable, Sendable {
  case bulletin, slip, report, agenda, minutes, card
}
