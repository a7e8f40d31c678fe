import Model

/// Deciding on what people changed in views.
extension Store {
  /// Writes what was accepted as one act; when it returns, that is on the disk. A view of which nothing is
  /// left to decide is kept in quarantine and published anew.
  ///
  /// - Parameters:
  ///   - choices: Cells, or whole rows; a row with a question is answered by choosing it as a row.
  ///   - seen: What the person saw. What reads otherwise by now is left, and said to be.
  public mutating func accept(
    _ choices: [PendingChoice], in seen: [PendingBatch], by author: Author, now: Stamp = .now()
  ) throws(StoreError) -> Reviewed {
    _ = refresh()
    var plan = ReviewPlan(choices, in: seen, now: pendingBatches(of: Store.kinds(of: seen)))
    let acts = plan.acceptance(ledger: ledger, day: now.day)
    if !acts.isEmpty {
      let files = plan.files.joined(separator: "、")
      plan.reviewed.transaction = try write(
        acts, reason: "手工修改 \(files)", by: author, now: now)
    }
    return publish(after: plan.reviewed, seen: seen)
  }

  /// Returns what was proposed: it stays in the history and is not offered again from the same file. A view of
  /// which nothing is left to decide is kept in quarantine and published anew; so is one of which there were
  /// only notes to read.
  ///
  /// - Parameters:
  ///   - choices: Cells, or whole rows.
  ///   - seen: What the person saw.
  ///   - reason: Why, in the words of the person.
  public mutating func turnDown(
    _ choices: [PendingChoice], in seen: [PendingBatch], reason: String, by author: Author,
    now: Stamp = .now()
  ) throws(StoreError) -> Reviewed {
    _ = refresh()
    var plan = ReviewPlan(choices, in: seen, now: pendingBatches(of: Store.kinds(of: seen)))
    let acts = plan.rejection()
    if !acts.isEmpty {
      plan.reviewed.transaction = try write(acts, reason: reason, by: author, now: now)
    }
    return publish(after: plan.reviewed, seen: seen)
  }

  private static func kinds(of batches: [PendingBatch]) -> [KindDeclaration] {
    batches.map { KindDeclaration.all[$0.kind] }
  }

  /// Publishes anew what is decided; a failure is told but undoes nothing.
  private func publish(after reviewed: Reviewed, seen: [PendingBatch]) -> Reviewed {
    var reviewed = reviewed
    let kinds = Store.kinds(of: seen)
    let read = Dictionary(seen.map { ($0.kind, $0.notes) }, uniquingKeysWith: +)
    do throws(StoreError) {
      reviewed.kept = try publish(kinds, upTo: .max, read: read)
    } catch {
      reviewed.kept = kinds.map { KeptView($0, reason: error.message) }
    }
    return reviewed
  }
}

extension Stamp {
  /// The day in UTC.
  fileprivate var day: Day {
    Day(number: Int32(truncatingIfNeeded: milliseconds / 86_400_000))
  }
}
