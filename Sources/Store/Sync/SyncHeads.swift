import Model

/// How far each day-book had grown, as every commit of a sync records it in its message: the witness by
/// which a day-book that was cut off later is found out.
enum SyncHeads {
  /// The line that the section of the message begins with.
  private static let title = "heads"

  /// The section for a commit of a tree.
  ///
  /// Only day-books that are not as one of the parent commits recorded them are read.
  static func section(of tree: String, parents: [String], _ git: Git) throws(SyncError) -> String {
    var known: [String: Heads.Head] = [:]
    for parent in parents {
      for head in Heads(text: try git.run(["log", "-1", "--format=%B", parent]).text).all {
        known["\(head.file)\t\(head.bytes)"] = head
      }
    }
    let books = try git.files(of: tree, in: "log").filter { SharedFile(path: $0.path) == .dayBook }
    let fresh = books.filter { known["\($0.path)\t\($0.size)"] == nil }
    let blobs = try git.blobs(Set(fresh.map(\.blob)))
    let heads = books.compactMap { book in
      known["\(book.path)\t\(book.size)"] ?? blobs[book.blob].flatMap { head(of: book.path, $0) }
    }
    return title + "\n" + Heads(heads).text
  }

  /// What the last sync of a folder recorded; nil where it was never synced or git cannot say.
  static func recorded(in store: String) -> Heads? {
    guard Files.exists(store + "/.git") else { return nil }
    let answer = try? Git(folder: store).run(["log", "-1", "--grep=^\(title)$", "--format=%B"])
    return answer.flatMap { $0.text.isEmpty ? nil : Heads(text: $0.text) }
  }

  /// The end of the last whole line; nil where there is none.
  private static func head(of file: String, _ bytes: [UInt8]) -> Heads.Head? {
    guard let end = bytes.lastIndex(of: 0x0A) else { return nil }
    let start = bytes[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return Heads.Head(
      file: file, bytes: end + 1,
      hash: String(decoding: bytes[start..<end].prefix(32), as: UTF8.self))
  }
}
