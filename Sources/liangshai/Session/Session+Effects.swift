import Dashboard
import Model
import Store

/// What the dashboard asks for, done; only what is on the disk does the state hear of as saved.
extension Session {
  /// The most lines of a history that are shown.
  private static let historyLength = 2_000

  /// Carries out an effect.
  func carryOut(_ effect: Effect) {
    switch effect {
    case .quit: isOver = true
    case .suspend: terminal.suspend()
    case .refresh:
      lookAtViews()
      if !follow() { take(.note(Phrase(zh: "已是最新", en: "up to date"))) }
    case .write(let edits, let reason): write(edits, reason: reason)
    case .retry(let edits): write(edits, reason: nil)
    case .saveElsewhere(let path, let edits): save(edits, elsewhere: path)
    case .settle(let conflict, let value): settle(conflict, value: value)
    case .undo: takeBack { (store, author) throws(StoreError) in try store.undo(by: author) }
    case .redo:
      takeBack(isRedo: true) { (store, author) throws(StoreError) in
        try store.redo(by: author)
      }
    case .undoTransaction(let id):
      takeBack { (store, author) throws(StoreError) in try store.undo(id, by: author) }
    case .loadHistory(let id):
      let revisions = (past?.store ?? store).revisions(of: id)
      take(.historyLoaded(id, revisions.suffix(Session.historyLength)))
    case .loadReview: loadReview()
    case .decide(let choices, let isAccepting, let reason):
      decide(choices, isAccepting: isAccepting, reason: reason)
    case .viewAsOf(let day): look(backTo: day)
    case .nextTheme(let name): changeTheme(to: ThemeShelf.name(after: name))
    case .copy(let text): terminal.copy(text)
    }
  }

  // MARK: Editing

  /// Saves edits as one act; what cannot be saved stays on the screen.
  private func write(_ edits: [Edit], reason: String?) {
    var acts: [Act] = []
    var places: [String: Int] = [:]
    for edit in edits {
      let kind = KindDeclaration.all[edit.kind]
      if let place = places[edit.id], case .set(_, _, var values, var seen) = acts[place] {
        values.append((edit.field, edit.text))
        seen[edit.field] = edit.old
        acts[place] = .set(kind: kind, id: edit.id, values: values, seen: seen)
      } else {
        places[edit.id] = acts.count
        acts.append(
          .set(
            kind: kind, id: edit.id, values: [(edit.field, edit.text)],
            seen: [edit.field: edit.old]))
      }
    }
    do throws(StoreError) {
      try store.write(acts, reason: reason, by: try Author.current())
      changedKinds.formUnion(edits.map(\.kind))
      reckon()
      take(.saved(Array(Set(edits.map(\.id))).sorted()))
    } catch {
      if error.isRefusal {
        take(.refused(error.message))
      } else {
        take(.unsaved(edits, reason: error.message))
      }
    }
  }

  private func save(_ edits: [Edit], elsewhere path: String) {
    let lines = edits.map {
      EditFile.Line(id: $0.id, field: $0.field, old: $0.old, new: $0.text)
    }
    do throws(StoreError) {
      try UserFile.write(EditFile.bytes(of: lines), to: path)
      take(.savedElsewhere(path))
    } catch {
      take(.refused(error.message))
    }
  }

  private func settle(_ conflict: Conflict, value: String) {
    do throws(StoreError) {
      try store.write([.settle(conflict, value: value)], by: try Author.current())
      changedKinds.insert(conflict.kind)
      reckon()
      take(.saved([conflict.id]))
    } catch {
      take(.refused(error.message))
    }
  }

  private func takeBack(
    isRedo: Bool = false, _ act: (inout Store, Author) throws(StoreError) -> Undone
  ) {
    do throws(StoreError) {
      let undone = try act(&store, try Author.current())
      changedKinds.formUnion(undone.ids.compactMap { store.ledger.place(of: $0)?.kind.ordinal })
      reckon()
      take(.undone(undone.words(in: store.ledger, isRedo: isRedo)))
    } catch {
      take(.refused(error.message))
    }
  }

  // MARK: Reviewing

  private func loadReview() {
    pending = store.pendingBatches(today: opening.today)
    take(.reviewLoaded(pending))
  }

  private func decide(_ choices: [ReviewChoice], isAccepting: Bool, reason: String?) {
    let choices = choices.map {
      PendingChoice(file: $0.file, line: $0.line, id: $0.id, column: $0.column)
    }
    do throws(StoreError) {
      let author = try Author.current()
      let reviewed =
        isAccepting
        ? try store.accept(choices, in: pending, by: author)
        : try store.turnDown(choices, in: pending, reason: reason ?? "", by: author)
      reckon()
      take(.saved(reviewed.ids))
      if let left = reviewed.left.first { take(.refused(left)) }
    } catch {
      take(.refused(error.message))
    }
    loadReview()
    lookAtViews()
  }

  // MARK: Looking

  private func look(backTo day: Day?) {
    guard let day else {
      past = nil
      take(.minute(opening.today))
      reckon()
      take(.asOf(nil))
      return
    }
    do throws(StoreError) {
      past = Past(day: day, store: try Store(path: store.path, asOf: Stamp(endOf: day)))
      take(.minute(day))
      reckon()
      take(.asOf(day))
    } catch {
      take(.refused(error.message))
    }
  }

  private func changeTheme(to name: String) {
    do throws(ThemeProblem) {
      theme = try ThemeShelf.theme(name)
      take(.themeLoaded(name))
    } catch {
      take(.refused(error.message))
    }
  }
}

extension Undone {
  /// What was taken back, in words.
  func words(in ledger: Ledger, isRedo: Bool) -> Phrase {
    let kind = ids.lazy.compactMap { ledger.place(of: $0)?.kind }.first
    let labels = fields.map { field in
      kind?.fields.first { $0.identifier == field }?.label ?? Phrase(field)
    }
    let what =
      ids.count == 1 ? Phrase(ids[0]) : Phrase(zh: "\(ids.count) 条", en: "\(ids.count) records")
    return Phrase(
      zh: (isRedo ? "已重做：" : "已撤销：") + what.zh
        + (labels.isEmpty ? "" : " " + labels.map(\.zh).joined(separator: "、")),
      en: (isRedo ? "done again: " : "taken back: ") + what.en
        + (labels.isEmpty ? "" : " " + labels.map(\.en).joined(separator: ", ")))
  }
}
