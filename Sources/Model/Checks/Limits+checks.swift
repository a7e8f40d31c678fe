extension Limit {
  /// The limits of checks.
  static let checks: [Limit] = []
}
