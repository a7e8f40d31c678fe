extension Transition {
  /// Whether whoever acts must say why.
  public var needsReason: Bool { guards.contains { $0.id == Guard.explained.id } }
}
