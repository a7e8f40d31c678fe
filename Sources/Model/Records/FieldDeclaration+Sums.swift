extension FieldDeclaration {
  /// Whether adding up its values over records means something: counts of things and people, areas
  /// and amounts, but no years, points, spans of days, prices or limits.
  public var isSummed: Bool {
    switch unit {
    case .households, .buildings, .people, .squareMetres, .share: true
    case .fen: !FieldDeclaration.amountsForOne.contains(identifier)
    case .years, .days, .workingDays, .points, nil: false
    }
  }

  /// Amounts that are paid or allowed for one unit of something.
  private static let amountsForOne: Set<String> = [
    "fee", "price", "price-from", "price-to", "resident-fee", "spend-limit",
  ]
}

extension KindDeclaration {
  /// Whether the kind has a field whose values are added up.
  public var hasSums: Bool { fields.contains(where: \.isSummed) }
}
