import Model

/// What a file of a store is to those who exchange it, by its name.
enum SharedFile: Sendable, Equatable {
  /// `STORE`: grows never, and always names the same store.
  case identity
  /// `.gitattributes` and `.gitignore`.
  case settings
  /// A rule set.
  case rules
  /// A day-book: grows only at its end.
  case dayBook
  /// A batch: never changes, and its name is the hash of its bytes.
  case batch
  /// What was frozen or published for a period: never changes.
  case period

  /// What a name stands for; nil where offices exchange no such file.
  init?(path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let last = parts.last, parts.allSatisfy({ SharedFile.isPlain($0) }) else { return nil }
    switch (parts[0], parts.count) {
    case ("STORE", 1): self = .identity
    case (".gitattributes", 1), (".gitignore", 1): self = .settings
    case ("rules", 2) where last.hasSuffix(".toml"): self = .rules
    case ("log", 3) where last.hasSuffix(".log"): self = .dayBook
    case ("batches", 3) where Batches.isPlainName(path): self = .batch
    case ("periods", 3...4) where !last.hasSuffix(".new"): self = .period
    default: return nil
    }
  }

  /// The files of a store that are exchanged, by their names within it.
  static func names(in store: String) -> [String] {
    let top = ["STORE", ".gitattributes", ".gitignore"].filter { Files.exists(store + "/" + $0) }
    let folders = ["rules", "log", "batches", "periods"]
    return top
      + folders.flatMap { files(below: $0, in: store) }.filter { SharedFile(path: $0) != nil }
  }

  private static func files(below folder: String, in store: String) -> [String] {
    guard Files.isFolder(store + "/" + folder) else { return [] }
    return Files.names(in: store + "/" + folder).flatMap { name in
      let path = folder + "/" + name
      return Files.isFolder(store + "/" + path) ? files(below: path, in: store) : [path]
    }
  }

  /// Whether a part of a name is one that a person can see whole, and no hidden file but git's own two.
  private static func isPlain(_ part: Substring) -> Bool {
    guard !part.isEmpty, !part.hasPrefix(".") || part == ".gitattributes" || part == ".gitignore"
    else { return false }
    return part.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0x5C }
      && !part.unicodeScalars.contains("\u{FFFD}")
  }
}
