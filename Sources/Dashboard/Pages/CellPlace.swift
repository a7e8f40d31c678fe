import Canvas
import Model

/// A cell of any table by what never changes about it, or a record as a whole.
struct CellPlace: Hashable, Sendable {
  /// The kind of record, by its ordinal.
  var kind: Int
  /// The record.
  var id: String
  /// The column; nil for the record as a whole.
  var column: Int?

  /// What contradicts itself in a ledger.
  static func inConflict(in ledger: Ledger) -> Set<CellPlace> {
    Set(ledger.conflicts.map(\.place))
  }
}

extension Conflict {
  /// What it is about.
  var place: CellPlace { CellPlace(kind: kind, id: id, column: column) }
}

extension Edit {
  /// The cell it changes; nil where the kind has no such field.
  var place: CellPlace? {
    guard KindDeclaration.all.indices.contains(kind),
      let column = KindDeclaration.all[kind].position(named: field)
    else { return nil }
    return CellPlace(kind: kind, id: id, column: column)
  }
}

/// What a reader must know of a cell before believing it.
enum CellMark: Sendable {
  /// Two people wrote different values.
  case conflict
  /// The value on the screen is not saved.
  case unsaved

  /// The sign before a cell, so that the mark does not hang on colour.
  var sign: String {
    switch self {
    case .conflict: "!"
    case .unsaved: "*"
    }
  }

  /// The words behind a card's value.
  var words: Phrase {
    switch self {
    case .conflict: Phrase(zh: "! 有冲突，e 裁定", en: "! in conflict, e settles it")
    case .unsaved: Phrase(zh: "* 没有保存", en: "* not saved")
    }
  }

  /// The colour.
  var role: Role {
    switch self {
    case .conflict: .warning
    case .unsaved: .error
    }
  }
}

extension State {
  /// What must be known of a cell, or nil; column nil is the record as a whole.
  func mark(_ kind: KindDeclaration, row: Int, column: Int?) -> CellMark? {
    guard !cellsInConflict.isEmpty || !unsaved.isEmpty else { return nil }
    let place = CellPlace(kind: kind.ordinal, id: ledger[kind].id(row), column: column)
    if unsaved.text(at: place) != nil { return .unsaved }
    return cellsInConflict.contains(place) ? .conflict : nil
  }

  /// The columns of a kind in which a cell has a mark.
  func markedColumns(of kind: KindDeclaration) -> Set<Int> {
    let ordinal = kind.ordinal
    let places = cellsInConflict.filter { $0.kind == ordinal }
    let unsavedPlaces = unsaved.edits.lazy.filter { $0.kind == ordinal }.compactMap(\.place)
    return Set(places.compactMap(\.column)).union(unsavedPlaces.compactMap(\.column))
  }
}
