import Model

/// The tables for people under `tables/`: one file per kind, opened by double click.
///
/// A view is made from the ledger and never read back as truth. Each row carries the hash it was
/// published with, so that a change made in a spreadsheet can be told from one made here.
extension Store {
  /// The most records of a kind whose view is published without being asked for; more take seconds,
  /// and a spreadsheet would not open them with ease.
  public static let usualViewLimit = 50_000

  /// Publishes the views of these kinds, each in one step; kinds of more records are left out.
  ///
  /// Costs a pass over the records of each kind.
  public func publishViews(
    of kinds: [KindDeclaration], upTo limit: Int = Store.usualViewLimit
  ) throws(StoreError) {
    do throws(FileError) {
      try disk.makeFolder(path + "/tables")
      for kind in kinds where ledger[kind].count > 0 && ledger[kind].count <= limit {
        try disk.replace(
          path + "/tables/" + kind.identifier + ".csv",
          Views.bytes(of: kind, in: ledger, isSample: identity.isSample))
      }
    } catch { throw .file(error) }
  }
}

/// How a view is written.
enum Views {
  /// The file of a kind: Chinese headings, words for choices, names for units, by ascending row.
  static func bytes(of kind: KindDeclaration, in ledger: Ledger, isSample: Bool) -> [UInt8] {
    var writer = CSVWriter()
    let columns = kind.fields.indices.filter { kind.fields[$0].privacy != .sensitive }
    var heading = columns.map { kind.fields[$0].label.zh }
    if isSample { heading.append("数据性质") }
    writer.add(heading + ["校验"])
    for row in 0..<ledger[kind].count {
      var cells = columns.map {
        ledger.displayText(kind: kind, row: row, column: $0, language: .zh)
      }
      if isSample { cells.append("示例数据") }
      writer.add(cells + [hash(of: cells)])
    }
    return writer.bytes
  }

  /// What a row was published with: the first 48 bits of SHA-256 over its cells.
  static func hash(of cells: [String]) -> String {
    String(SHA256.hex(cells.joined(separator: "\u{1F}").utf8).prefix(12))
  }
}
