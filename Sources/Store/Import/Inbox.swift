import Model

/// The folder of a store in which files wait until somebody has decided on their rows: `inbox/KIND/FILE.csv`,
/// or `inbox/FILE.csv` where its headings tell the kind.
///
/// Such a file is read and never written; what was decided of it stands in the day-books.
struct Inbox {
  /// A file that was handed in.
  struct File {
    /// Its name within the store.
    let name: String
    /// The kind that its folder names; nil where its headings must tell.
    let kind: KindDeclaration?
  }

  private let store: String

  /// The inbox of a store.
  init(of store: String) { self.store = store }

  /// The name of a file that is handed in for a kind.
  static func name(of file: String, kind: KindDeclaration) -> String {
    "inbox/" + kind.identifier + "/" + file
  }

  /// Whether a file's name within the store is that of one handed in.
  static func holds(_ name: String) -> Bool { name.hasPrefix("inbox/") }

  /// Where the rows that were returned of a file are told to its sender.
  static func answer(to name: String) -> String {
    let bare = name.dropFirst("inbox/".count)
    let stem = bare.lowercased().hasSuffix(".csv") ? bare.dropLast(4) : bare
    return "returned/" + stem + ".csv"
  }

  /// The files, in the order of their names.
  var files: [File] {
    names(in: "inbox").flatMap { name -> [File] in
      let path = "inbox/" + name
      guard Files.isFolder(store + "/" + path) else { return [File(name: path, kind: nil)] }
      guard let kind = KindDeclaration.named(name) else { return [] }
      return names(in: path).filter { !Files.isFolder(store + "/" + path + "/" + $0) }.map {
        File(name: path + "/" + $0, kind: kind)
      }
    }
  }

  /// What lies in a folder and neither hides nor belongs to a spreadsheet that has a file open.
  private func names(in folder: String) -> [String] {
    guard Files.isFolder(store + "/" + folder) else { return [] }
    return Files.names(in: store + "/" + folder).filter {
      !$0.hasPrefix(".") && !$0.hasPrefix("~$")
    }.sorted()
  }
}

extension KindDeclaration {
  /// The kind whose headings a table has: it knows most of them, three at least; nil where two know as many.
  static func told(by rows: [SourceRow]) -> KindDeclaration? {
    let matches = KindDeclaration.all.map { kind in
      (kind: kind, count: HeadingFinder(kind, named: [:]).find(in: rows)?.matches ?? 0)
    }
    guard let best = matches.max(by: { $0.count < $1.count }), best.count >= 3,
      matches.count(where: { $0.count == best.count }) == 1
    else { return nil }
    return best.kind
  }
}
