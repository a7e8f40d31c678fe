import Model

/// The columns of a kind's view: every field that is not sensitive, under its Chinese label.
///
/// A cell shows a name where a field holds the id of a unit or a street; the journal keeps the id behind
/// the cells, so that it is known which of two streets of one name was meant.
struct ViewLayout {
  /// The kind.
  let kind: KindDeclaration
  /// The fields that are shown, in the kind's order; the id is the first.
  let columns: [Int]
  /// Of those, the ones that are shown by a name.
  let named: [Int]
  /// Whether a column says that everything is invented.
  let isSample: Bool

  /// The heading of the check.
  static let checkHeading = "校验"
  /// The heading of the column that says that everything is invented.
  static let sampleHeading = "数据性质"

  /// The layout of a kind's view.
  init(_ kind: KindDeclaration, isSample: Bool) {
    self.kind = kind
    self.isSample = isSample
    columns = kind.columns(openTo: .internal)
    named = columns.filter {
      if case .code(of: .some) = kind.fields[$0].type { true } else { false }
    }
  }

  /// The headings of the view without that of the check.
  var headings: [String] {
    columns.map { kind.fields[$0].label.zh } + (isSample ? [ViewLayout.sampleHeading] : [])
  }

  /// The headings of the journal without that of the check: those of the view, then of the ids.
  var journalHeadings: [String] {
    headings + named.map { kind.fields[$0].label.zh + ViewLayout.idMark }
  }

  /// What the heading of an id ends in.
  static let idMark = "#"

  /// The cells of a row and the ids behind its names.
  func cells(of row: Int, in ledger: Ledger) -> (shown: [String], ids: [String]) {
    let shown = columns.map {
      ledger.displayText(kind: kind, row: row, column: $0, language: .zh)
    }
    let ids = named.map { ledger[kind].canonicalText(row: row, column: $0) }
    return (isSample ? shown + ["示例数据"] : shown, ids)
  }
}
