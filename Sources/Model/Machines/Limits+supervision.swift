extension Limit {
  /// The limits of supervision.
  static let supervision: [Limit] = []
}
