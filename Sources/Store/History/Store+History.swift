import Model

extension Store {
  /// Every line, or those of one record or batch, oldest first.
  ///
  /// Costs a pass over all day-books, not over batches.
  func history(of id: String? = nil) -> [Arrival] {
    var shelf = Shelf(path: path, store: identity.uuid)
    var bodies: Set<LineHash> = []
    return shelf.arrivals()
      .filter { arrival in
        (id == nil || arrival.line.id == id) && asOf.map { arrival.line.stamp <= $0 } ?? true
      }
      .sorted { $0.order < $1.order }
      // A transaction whose first day-book failed after its bytes had reached the disk stands in two.
      .filter { bodies.insert(LineHash(after: nil, body: $0.line.body)).inserted }
  }

  /// The history of the store, oldest first: one revision a line.
  ///
  /// - Parameter id: Only the lines of this record; nil for all.
  public func revisions(of id: String? = nil) -> [Revision] {
    Transaction.all(in: history()).flatMap { transaction in
      transaction.lines.compactMap { arrival in
        id == nil || arrival.line.id == id
          ? Revision(arrival, transaction: transaction) : nil
      }
    }
  }
}

/// Lines that were written together: all of them count, or none.
struct Transaction {
  /// What tells it from all others, 12 hexadecimal digits.
  let id: String
  /// The lines in their order.
  let lines: [Arrival]

  /// Why, in the words of the person.
  var reason: String? { lines.first?.line.value("#reason") }
  /// The act it takes back, or nil.
  var undoes: String? { lines.first?.line.value("#undo") }
  /// Who wrote it.
  var who: String { lines.first?.line.who ?? "" }

  /// Those of a history that stand: taken back by none that stands itself.
  static func standing(in history: [Arrival]) -> [Transaction] {
    let all = all(in: history)
    var gone: Set<String> = []
    for transaction in all.reversed() where !gone.contains(transaction.id) {
      if let undone = transaction.undoes { gone.insert(undone) }
    }
    return all.filter { !gone.contains($0.id) }
  }

  /// The transactions of a history, oldest first.
  static func all(in history: [Arrival]) -> [Transaction] {
    var all: [Transaction] = []
    var lines: [Arrival] = []
    for arrival in history {
      if arrival.line.part == 1 { lines = [] }
      lines.append(arrival)
      if arrival.line.part == arrival.line.parts, let hash = lines.first?.line.hash {
        all.append(Transaction(id: hash.short, lines: lines))
      }
    }
    return all
  }
}

extension Revision {
  /// A line of the history as people read it; nil for a verb that is no act of a person.
  fileprivate init?(_ arrival: Arrival, transaction: Transaction) {
    let line = arrival.line
    guard let action = Action(rawValue: line.verb.rawValue) else { return nil }
    self.init(
      transaction: transaction.id, when: line.stamp.localText, who: line.who,
      writer: arrival.writer, action: action, kind: KindDeclaration.named(line.kind), id: line.id,
      changes: line.fieldChanges.map { Change(field: $0.field, old: $0.old, new: $0.new) },
      reason: transaction.reason, undoes: transaction.undoes)
  }
}
