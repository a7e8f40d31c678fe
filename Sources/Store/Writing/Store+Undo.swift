import Model

/// An act that was taken back, or done again.
public struct Undone: Sendable {
  /// The act that was taken back.
  public let transaction: String
  /// The act that did so, which can itself be taken back.
  public let by: String
  /// The records it was about, each once, in order.
  public let ids: [String]
  /// The identifiers of the fields that have their former values again, each once, in order.
  public let fields: [String]
}

extension Store {
  /// Takes back a whole act, in one act: 37 changed records are one undo.
  ///
  /// Allowed only where everything still is as that act left it.
  ///
  /// - Parameter transaction: The act, by at least the first 4 of its digits; nil for the last act of this
  ///   person that has not been taken back.
  @discardableResult
  public mutating func undo(
    _ transaction: String? = nil, by author: Author, now: Stamp = .now()
  ) throws(StoreError) -> Undone {
    let all = Transaction.all(in: history())
    if let transaction {
      return try takeBack(try find(transaction, in: all), by: author, now: now)
    }
    guard let last = Trail(all, of: author.name).done.last else {
      throw .cannotUndo(Phrase(zh: "没有可以撤销的修改。", en: "there is nothing to undo."))
    }
    return try takeBack(last, by: author, now: now)
  }

  /// Does again what this person took back last.
  @discardableResult
  public mutating func redo(
    by author: Author, now: Stamp = .now()
  ) throws(StoreError) -> Undone {
    guard let last = Trail(Transaction.all(in: history()), of: author.name).undone.last else {
      throw .cannotUndo(Phrase(zh: "没有可以重做的修改。", en: "there is nothing to redo."))
    }
    return try takeBack(last, by: author, now: now)
  }

  private func find(
    _ transaction: String, in all: [Transaction]
  ) throws(StoreError) -> Transaction {
    let found = all.filter { transaction.utf8.count >= 4 && $0.id.hasPrefix(transaction) }
    guard found.count == 1, let only = found.first else {
      throw .cannotUndo(
        Phrase(
          zh: "“\(transaction)”：应为某次修改编号的至少前 4 位，且只对应一次修改。编号见 liangshai log。",
          en:
            "\"\(transaction)\": expected at least the first 4 digits of one act. See liangshai log."
        ))
    }
    if Transaction.takenBack(in: all).contains(only.id) {
      throw .cannotUndo(
        Phrase(zh: "\(only.id) 已经撤销过。", en: "\(only.id) has been taken back already."))
    }
    return only
  }

  private mutating func takeBack(
    _ transaction: Transaction, by author: Author, now: Stamp
  ) throws(StoreError) -> Undone {
    _ = refresh()
    var acts: [Act] = []
    for arrival in transaction.lines.reversed() {
      if fold.isClosed(arrival), arrival.line.verb == .batch || arrival.line.verb == .retract {
        throw .cannotUndo(
          Phrase(
            zh: "这次导入已经结转，不能撤销；要改的记录请逐条修改或作废。",
            en: "the import lies behind a yearly closing. Change or void its records instead."))
      }
      acts.append(try inverse(of: arrival.line))
    }
    let by = try write(acts, undoing: transaction.id, by: author, now: now)
    var ids: [String] = []
    var fields: [String] = []
    for line in transaction.lines.map(\.line) {
      if !ids.contains(line.id) { ids.append(line.id) }
      for change in line.fieldChanges where !fields.contains(change.field) {
        fields.append(change.field)
      }
    }
    return Undone(transaction: transaction.id, by: by, ids: ids, fields: fields)
  }

  /// The act that takes a line back, or why there is none.
  private func inverse(of line: Line) throws(StoreError) -> Act {
    guard let kind = KindDeclaration.named(line.kind) else { throw .unknown(id: line.kind) }
    switch line.verb {
    case .set:
      for change in line.fieldChanges { try check(kind, line.id, change.field, change.new) }
      return .set(
        kind: kind, id: line.id, values: line.fieldChanges.map { ($0.field, $0.old ?? "") })
    case .settle:
      for change in line.fieldChanges { try check(kind, line.id, change.field, change.new) }
      return .set(
        kind: kind, id: line.id,
        values: line.fieldChanges.map { ($0.field, line.value("#shown") ?? "") })
    case .new:
      for column in kind.fields.indices.dropFirst() {
        let field = kind.fields[column].identifier
        try check(kind, line.id, field, line.value(field))
      }
      return .void(kind: kind, id: line.id)
    case .void:
      guard ledger[kind].row(of: line.id) == nil else { throw .cannotUndo(changed(line.id)) }
      return .restore(kind: kind, id: line.id)
    case .restore:
      return .void(kind: kind, id: line.id)
    case .batch:
      try checkUnchanged(batch: line, kind)
      return .retract(batch: line.id)
    case .retract:
      return .readmit(batch: line.id)
    case .return:
      return .turnDown(
        kind: kind, id: line.id, values: line.fieldChanges.map { ($0.field, $0.new ?? "") })
    case .open, .close:
      throw .cannotUndo(
        Phrase(
          zh: "“\(Revision.Action(rawValue: line.verb.rawValue)?.label.zh ?? "")”没有改动数据，无从撤销。",
          en: "\"\(line.verb.rawValue)\" changed no data, so there is nothing to take back."))
    }
  }

  /// Throws where a cell does not hold what an act left in it.
  private func check(
    _ kind: KindDeclaration, _ id: String, _ field: String, _ value: String?
  ) throws(StoreError) {
    let present = present(kind, id, field)
    guard ledger[kind].row(of: id) != nil, present == value ?? "" else {
      throw .cannotUndo(changed(id))
    }
  }

  /// Throws where rows of a batch were changed since it was admitted.
  private func checkUnchanged(batch line: Line, _ kind: KindDeclaration) throws(StoreError) {
    guard let region = try? Files.map(path + "/" + (line.value("file") ?? "")) else {
      throw .unknown(id: line.id)
    }
    if line.value("form") == ChangeBatch.form {
      for change in ChangeBatch.changes(in: region.bytes) {
        try check(kind, change.id, change.field, change.new)
      }
    } else {
      for row in CSVText.rows(of: region.bytes).dropFirst() where fold.isChanged(kind, row[0]) {
        throw .cannotUndo(changed(row[0]))
      }
    }
  }

  private func changed(_ id: String) -> Phrase {
    Phrase(
      zh: "\(id)：这次修改之后又有人改过，不能直接撤销。请用 liangshai log \(id) 查看后再改。",
      en:
        "\(id): it was changed again since, so the act cannot be taken back. See liangshai log \(id)."
    )
  }
}

/// What one person did and took back, in order.
private struct Trail {
  /// Acts that can be taken back, the last one first to be.
  private(set) var done: [Transaction] = []
  /// Acts that took something back and can be taken back themselves.
  private(set) var undone: [Transaction] = []

  init(_ all: [Transaction], of who: String) {
    for transaction in all where transaction.who == who {
      switch transaction.undoes {
      case let target? where undone.contains { $0.id == target }:
        undone.removeAll { $0.id == target }
        done.append(transaction)
      case let target?:
        done.removeAll { $0.id == target }
        undone.append(transaction)
      case nil:
        done.append(transaction)
        undone = []
      }
    }
    let gone = Transaction.takenBack(in: all)
    done.removeAll { gone.contains($0.id) || !$0.canBeTakenBack }
    undone.removeAll { gone.contains($0.id) }
  }
}

extension Transaction {
  /// The acts that another act has taken back.
  static func takenBack(in all: [Transaction]) -> Set<String> {
    Set(all.compactMap(\.undoes))
  }

  /// Whether it changed or decided anything.
  var canBeTakenBack: Bool {
    lines.contains { ![.open, .close].contains($0.line.verb) }
  }
}
