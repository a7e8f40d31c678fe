extension Limit {
  /// The limits of rechecks.
  static let rechecks: [Limit] = []
}
