extension Limit {
  /// The limits of pool.
  static let pool: [Limit] = []
}
