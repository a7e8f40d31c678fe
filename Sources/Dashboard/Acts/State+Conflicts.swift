import Canvas
import Model

extension State {
  /// The conflict that the list of conflicts is at, or nil.
  var selectedConflict: Conflict? {
    let all = ledger.conflicts
    guard page.scope == .conflicts, all.indices.contains(page.cursor.selected) else { return nil }
    return all[page.cursor.selected]
  }

  /// Opens the list of conflicts at the first one of the record that the reader is at.
  mutating func openConflicts() {
    let id = selectedRecord
    open(.conflicts)
    if let place = ledger.conflicts.firstIndex(where: { $0.id == id }) {
      page.cursor.selected = place
    }
  }

  /// The conflict that the settling page shows; nil once it is settled.
  var openConflict: Conflict? {
    guard case .settling(let place) = page.place else { return nil }
    return ledger.conflicts.first { $0.place == place }
  }

  /// Why the conflict shown cannot be settled now, or nil where it can.
  var settlingRefusal: Phrase? {
    if let changeRefusal { return changeRefusal }
    return openConflict == nil
      ? Phrase(zh: "这处冲突已经裁定", en: "this conflict is settled already") : nil
  }

  /// Why a value cannot be chosen, or nil where it can: 0 is the one both began from, 1 the first
  /// claim.
  func settlingRefusal(_ choice: Int) -> Phrase? {
    if let settlingRefusal { return settlingRefusal }
    guard let conflict = openConflict, value(choice, of: conflict) == nil else { return nil }
    return choice == 0
      ? Phrase(zh: "整条记录的冲突没有原值可取", en: "a record as a whole has no value to go back to")
      : Phrase(
        zh: "只有 \(conflict.claims.count) 个值", en: "there are only \(conflict.claims.count) values")
  }

  private func value(_ choice: Int, of conflict: Conflict) -> String? {
    if choice == 0 { return conflict.column == nil ? nil : conflict.base }
    return conflict.claims.indices.contains(choice - 1) ? conflict.claims[choice - 1].value : nil
  }

  /// Settles the conflict shown by one of its values.
  mutating func settle(by choice: Int) -> [Effect] {
    guard let conflict = openConflict, let value = value(choice, of: conflict) else { return [] }
    return settle(conflict, value: value)
  }

  /// Asks the program to settle a conflict.
  mutating func settle(_ conflict: Conflict, value: String) -> [Effect] {
    settling = conflict.place
    say(Phrase(zh: "正在裁定 \(conflict.id)…", en: "Settling \(conflict.id)…"), as: .dim)
    return [.settle(conflict, value: value)]
  }

  /// Opens the input line for a value that nobody claimed.
  mutating func beginSettling() {
    guard let conflict = openConflict, let column = conflict.column else { return }
    let shown =
      conflict.claims.indices.contains(conflict.shown)
      ? conflict.claims[conflict.shown].value : conflict.base
    beginEdit(
      FieldEdit(
        kind: KindDeclaration.all[conflict.kind], column: column,
        targets: [FieldEdit.Target(id: conflict.id, old: shown, shown: shown)],
        conflict: conflict))
  }

  /// Shows the next conflict where the one shown was settled here, and leaves after the last.
  mutating func goOn(after former: [Conflict]) {
    guard let settled = settling else { return }
    settling = nil
    guard page.place == .settling(settled), !cellsInConflict.contains(settled),
      let place = former.firstIndex(where: { $0.place == settled })
    else { return }
    let next = (former[place...] + former[..<place]).first { cellsInConflict.contains($0.place) }
    if let next {
      pages[pages.count - 1] = Page(.settling(next.place), in: self)
    } else {
      close()
    }
  }
}
