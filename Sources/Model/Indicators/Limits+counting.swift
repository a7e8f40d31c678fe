extension Limit {
  /// The limits of counting.
  static let counting: [Limit] = []
}
