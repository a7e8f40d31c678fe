extension FieldDeclaration {
  /// Whether the field holds the day of something that has happened, which cannot lie ahead (V05).
  ///
  /// Every day field does unless it is named here: plans, time limits, ends, and days from which
  /// something holds.
  public var isActualDay: Bool {
    if case .day = type { !FieldDeclaration.daysAhead.contains(identifier) } else { false }
  }

  private static let daysAhead: Set<String> = [
    "active-from", "active-to", "approved-due-on", "aside-until", "correction-due-on",
    "current-due", "cutoff", "due-on", "end", "ends-on", "exemption-review-on", "forecast-on",
    "from", "lease-until", "next-on", "original-due", "patch-due-on", "planned-finish-on",
    "planned-on", "planned-start-on", "requested-due-on", "start", "term-end", "term-start",
    "until", "valid-from", "valid-until", "works-from", "works-until",
  ]
}
