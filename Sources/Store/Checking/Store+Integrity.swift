import Model

extension Store {
  /// Looks at every byte of the store: chains of day-books, hashes, counts and order of batches, closings,
  /// what was frozen and published of periods, and whether every day-book still goes as far as was ever recorded.
  ///
  /// Costs a pass over all batches and all lines. Nothing is repaired; see each damage's message for what to do.
  public func integrity() -> [Damage] {
    let history = history()
    var found = damage.filter { $0.reason != .abandoned }
    found += batchDamage(history)
    found += forks(history)
    found += aheadOfClock(history, now: .now())
    found += closingDamage(history)
    found += periodDamage()
    found += shortened()
    var seen: [Damage] = []
    return found.filter { damage in
      if seen.contains(damage) { return false }
      seen.append(damage)
      return true
    }
  }

  // MARK: Batches

  private func batchDamage(_ history: [Arrival]) -> [Damage] {
    var found: [Damage] = []
    for arrival in history where arrival.line.verb == .batch || arrival.line.verb == .close {
      let file = arrival.line.value("file") ?? ""
      guard Batches.isPlainName(file) else { continue }
      guard let region = try? Files.map(path + "/" + file) else {
        found.append(Damage(file: file, line: nil, reason: .missingBatch))
        continue
      }
      if SHA256.hex(region.bytes) != arrival.line.id {
        found.append(Damage(file: file, line: nil, reason: .wrongHash))
      } else if arrival.line.value("form") == nil,
        let line = Store.firstUnsortedLine(of: region.bytes)
      {
        found.append(Damage(file: file, line: line, reason: .unsorted))
      }
    }
    return found
  }

  /// The first line whose id does not come after the one before, counted from 1; nil where all do.
  private static func firstUnsortedLine(of bytes: UnsafeRawBufferPointer) -> Int? {
    var isInside = false
    var line = 1
    var last: Slice<UnsafeRawBufferPointer>?
    var start: Int?
    for position in bytes.indices {
      let byte = bytes[position]
      if byte == 0x22 { isInside.toggle() }
      if let begin = start, byte == 0x2C || byte == 0x0A, !isInside {
        let id = bytes[begin..<position]
        if let last, !last.lexicographicallyPrecedes(id) { return line }
        last = id
        start = nil
      }
      if byte == 0x0A {
        line += 1
        if !isInside { start = position + 1 }
      }
    }
    return nil
  }

  // MARK: Lines

  /// Lines of one writer that two copies of a day-book went on with, each in a file of its own.
  private func forks(_ history: [Arrival]) -> [Damage] {
    let files = Dictionary(grouping: history, by: \.writer).mapValues { Set($0.map(\.file)) }
    return files.values.flatMap { names -> [Damage] in
      // One file a month; a second of the same month is a copy that was written to.
      let months = Dictionary(grouping: names) { $0.split(separator: "/").dropLast().last ?? "" }
      return months.values.filter { $0.count > 1 }.map {
        Damage(file: $0.sorted().last ?? "", line: nil, reason: .forked)
      }
    }
  }

  private func aheadOfClock(_ history: [Arrival], now: Stamp) -> [Damage] {
    let limit = now.milliseconds + 86_400_000
    return history.first { $0.line.stamp.milliseconds > limit }.map {
      [
        Damage(
          file: $0.file, line: $0.number, reason: .ahead(of: $0.line.stamp.localText))
      ]
    } ?? []
  }

  // MARK: Closings

  /// Closings that do not hold what the lines before them give.
  private func closingDamage(_ history: [Arrival]) -> [Damage] {
    guard let closing = fold.closing, let first = closing.lines.first else { return [] }
    let covered = Fold(
      history.filter { closing.covers($0) },
      library: { [path] file in try? Files.map(path + "/" + file) })
    let expected = KindDeclaration.all.compactMap {
      Closing.batch(of: $0, in: covered.ledger)?.hash
    }
    guard Set(expected) != Set(closing.lines.map(\.line.id)) else { return [] }
    return [Damage(file: first.file, line: first.number, reason: .wrongClosing)]
  }

  // MARK: Heads

  /// Day-books that do not hold the line any more that was their last when somebody recorded it: an exchange,
  /// a closing, a freeze or a correction.
  private func shortened() -> [Damage] {
    let folder = path + "/periods/"
    let files = Files.names(in: path + "/periods").flatMap { period in
      [Closing.headsFile(of: period)]
        + Files.names(in: folder + period).map { "periods/\(period)/\($0)/heads" }
    }
    var records = files.compactMap { file -> (String, Heads)? in
      guard let bytes = try? Files.readPlain(path + "/" + file) else { return nil }
      return (file, Heads(text: String(decoding: bytes, as: UTF8.self)))
    }
    if let synced = SyncHeads.recorded(in: path) { records.append(("git", synced)) }
    guard !records.isEmpty else { return [] }
    let claims = shelf.claims()
    return records.flatMap { record, heads in
      heads.all.filter { head in LineHash(head.hash.utf8).map { !claims.contains($0) } ?? false }
        .map { Damage(file: $0.file, line: nil, reason: .shortened(recorded: record)) }
    }
  }
}
