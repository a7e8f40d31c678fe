import Model

/// Deciding on what people changed in views and handed in as files.
extension Store {
  /// Writes what was accepted as one act; when it returns, that is on the disk. A view of which nothing is
  /// left to decide is kept in quarantine and published anew.
  ///
  /// - Parameters:
  ///   - choices: Cells, or whole rows; a row with a question is answered by choosing it as a row.
  ///   - seen: What the person saw. What reads otherwise by now is left, and said to be.
  ///   - today: The day that files were read for; nil for that of `now`.
  public mutating func accept(
    _ choices: [PendingChoice], in seen: [PendingBatch], today: Day? = nil, by author: Author,
    now: Stamp = .now()
  ) throws(StoreError) -> Reviewed {
    _ = refresh()
    var plan = ReviewPlan(choices, in: seen, now: touchedBatches(of: Store.kinds(of: seen)))
    var files = SubmissionPlan(
      choices, in: seen, now: submissions(today: today ?? now.day, named: Store.files(of: choices)))
    let acts = plan.acceptance(ledger: ledger, day: now.day) + files.acceptance(over: ledger)
    plan.reviewed.add(files.reviewed)
    if !acts.isEmpty {
      let names = Store.files(of: choices).sorted().joined(separator: "、")
      let words = plan.files.isEmpty ? "审核 \(names)" : "手工修改 \(names)"
      plan.reviewed.transaction = try write(
        acts, reason: words, deciding: files.marks, by: author, now: now)
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
  ///   - today: The day that files were read for; nil for that of `now`.
  public mutating func turnDown(
    _ choices: [PendingChoice], in seen: [PendingBatch], reason: String, today: Day? = nil,
    by author: Author, now: Stamp = .now()
  ) throws(StoreError) -> Reviewed {
    _ = refresh()
    var plan = ReviewPlan(choices, in: seen, now: touchedBatches(of: Store.kinds(of: seen)))
    var files = SubmissionPlan(
      choices, in: seen, now: submissions(today: today ?? now.day, named: Store.files(of: choices)))
    let acts = plan.rejection() + files.rejection()
    plan.reviewed.add(files.reviewed)
    if !acts.isEmpty {
      plan.reviewed.transaction = try write(
        acts, reason: reason, deciding: files.marks, by: author, now: now)
    }
    return publish(after: plan.reviewed, seen: seen)
  }

  private static func files(of choices: [PendingChoice]) -> Set<String> {
    Set(choices.map(\.file))
  }

  private static func kinds(of batches: [PendingBatch]) -> [KindDeclaration] {
    batches.map { KindDeclaration.all[$0.kind] }
  }

  /// Publishes anew what is decided; a failure is told but undoes nothing.
  private func publish(after reviewed: Reviewed, seen: [PendingBatch]) -> Reviewed {
    var reviewed = reviewed
    let kinds = Store.kinds(of: seen)
    let read = Dictionary(
      seen.filter { $0.origin == .view }.map { ($0.kind, $0.notes) }, uniquingKeysWith: +)
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
