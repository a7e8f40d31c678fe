import Model

extension Store {
  /// Closes the store for a year (结转): writes every record as batches of one act, and how far each
  /// day-book goes. Nothing is taken away, no line is rewritten, and the same records show as before.
  ///
  /// Refused while anything is contested or damaged. Costs a pass over all records.
  @discardableResult
  public mutating func closeYear(
    _ year: Int, by author: Author, now: Stamp = .now()
  ) throws(StoreError) -> String {
    _ = refresh()
    if let refusal = timelessRefusal { throw refusal }
    let name = String(year)
    let file = Closing.headsFile(of: name)
    if Files.exists(path + "/" + file) {
      throw .refused(
        Phrase(
          zh: "\(name) 年已经结转过（\(file)）。", en: "\(name) has been closed already (\(file))."))
    }
    guard ledger.conflicts.isEmpty else {
      throw .refused(
        Phrase(
          zh: "还有 \(ledger.conflicts.count) 处冲突待裁定，不能结转。请先用 conflicts 查看并裁定。",
          en: "\(ledger.conflicts.count) values are contested. Settle them first; see conflicts."))
    }
    if let found = integrity().first(where: { !$0.isInFlight }) {
      throw .refused(
        Phrase(
          zh: "数据有问题，不能结转：\(found.file) \(found.message.zh)",
          en: "the store is damaged and cannot be closed: \(found.file): \(found.message.en)"))
    }
    let heads = shelf.actHeads.text
    do {
      try disk.makeFolder(path + "/periods/" + name)
      try disk.create(path + "/" + file, Array(heads.utf8))
    } catch { throw .file(error) }
    let batches = KindDeclaration.all.compactMap { Closing.batch(of: $0, in: ledger) }
    return try write(
      batches.map { .close($0) },
      marks: [
        .init(field: "#year", old: nil, new: name),
        .init(field: "#heads", old: nil, new: SHA256.hex(heads.utf8)),
        .init(field: "#lines", old: nil, new: String(shelf.lineCount)),
      ], by: author, now: now)
  }
}

extension Closing {
  /// Every record of a kind, sealed; nil where there is none. Each row tells the file and line it came from.
  static func batch(of kind: KindDeclaration, in ledger: Ledger) -> SealedBatch? {
    let table = ledger[kind]
    guard table.count > 0 else { return nil }
    var builder = BatchBuilder(kind, hasLines: true, hasOrigins: true)
    for row in 0..<table.count {
      let origin = table.origin(row)
      builder.add(
        kind.fields.indices.map { table.canonicalText(row: row, column: $0) },
        line: origin?.line, origin: origin?.source.origin)
    }
    return builder.sealed(origin: "结转")
  }
}
