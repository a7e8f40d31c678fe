/// A sheet as its reader filtered, sorted and arranged it, to be written to a file outside the store.
public struct SheetExport: Equatable, Sendable {
  /// A column.
  public struct Column: Equatable, Sendable {
    /// The key in JSON: the field's identifier, with `-shown` where the column is computed from it.
    public let key: String
    /// The heading on the screen.
    public let heading: String
    /// Whether its cells are numbers.
    public let isNumeric: Bool
  }

  /// The file; its ending says the form: csv, xlsx or json.
  public var path: String
  /// Whether a file of the same name may be replaced.
  public var replaces: Bool
  /// What the sheet is called.
  public let title: String
  /// The columns from the left.
  public let columns: [Column]
  /// The texts row by row; numbers without commas.
  public let rows: [[String]]
}
