import Model

/// What lines did to one record: to its cells, and to the record as a whole.
struct RecordHistory: Sendable {
  /// A declaration that the record is void, or that it is not.
  struct Life: Sendable {
    let order: Arrival.Order
    let line: LineHash
    let who: String
    let isVoid: Bool
    /// Whether a closing stands for it, which is then believed.
    let isClosed: Bool
    /// The values its writer saw, by field identifier.
    let seen: [String: String]
  }

  /// By column.
  var cells: [Int: CellHistory] = [:]
  /// Whether a line or a batch that made the record is known.
  var isCreated = false
  /// When rows of batches brought the record, as far as its life is in question.
  var arrivals: [Arrival.Order] = []
  private var lives: [Life] = []

  /// Whether anything of the record was changed since it was made.
  var isChanged: Bool { cells.values.contains { $0.isChanged } }

  /// Takes in a declaration.
  mutating func take(_ life: Life) { lives.append(life) }

  /// Whether the record counts.
  enum Standing {
    case counts
    case void
    /// Declared void by somebody who did not know what another had written; it counts until that is settled.
    case contested(Life, latest: CellHistory.Write?)
  }

  /// Whether the record counts.
  ///
  /// - Parameter value: The value of a column before a moment.
  func standing(
    of kind: KindDeclaration, value: (_ column: Int, _ end: Arrival.Order) -> String
  ) -> Standing {
    guard let last = lives.max(by: { $0.order < $1.order }), last.isVoid else { return .counts }
    let latest = cells.values.compactMap(\.last).max { $0.order < $1.order }
    let isLater = latest.map { $0.order > last.order } ?? false
    if isLater || arrivals.contains(where: { $0 > last.order }) {
      return .contested(last, latest: latest)
    }
    if last.isClosed { return .void }
    let isUnseen = kind.fields.indices.dropFirst().contains {
      value($0, last.order) != last.seen[kind.fields[$0].identifier] ?? ""
    }
    return isUnseen ? .contested(last, latest: latest) : .void
  }
}
