import Model

/// A file that differs between two trees.
struct TreeChange: Sendable, Equatable {
  /// Its name within the tree.
  let path: String
  /// Its mode before, in octal digits; zeros where it was not there.
  let oldMode: String
  /// Its mode after; zeros where it is no more.
  let newMode: String
  /// The id of its bytes before; zeros where it was not there.
  let old: String
  /// The id of its bytes after; zeros where it is no more.
  let new: String

  /// The mode of a plain file that nobody can run.
  static let plain = "100644"

  /// Whether it is a new file.
  var isAdded: Bool { oldMode == "000000" }
  /// Whether it is there no more.
  var isRemoved: Bool { newMode == "000000" }
}

extension Git {
  /// The files that differ between two trees; all of `to` where there is nothing before.
  func changes(from: String?, to: String) throws(SyncError) -> [TreeChange] {
    let base: String
    if let from {
      base = from
    } else {
      base = try run(["hash-object", "-t", "tree", "--stdin"]).text
    }
    let records = try run(["diff-tree", "-r", "--raw", "-z", "--no-renames", base, to]).records
    var changes: [TreeChange] = []
    var index = 0
    while index + 1 < records.count {
      // :100644 100644 old new M, then the path
      let facts = records[index].dropFirst().split(separator: " ").map(String.init)
      if facts.count == 5 {
        changes.append(
          TreeChange(
            path: records[index + 1], oldMode: facts[0], newMode: facts[1], old: facts[2],
            new: facts[3]))
      }
      index += 2
    }
    return changes
  }

  /// The bytes of files by their ids.
  func blobs(_ ids: Set<String>) throws(SyncError) -> [String: [UInt8]] {
    guard !ids.isEmpty else { return [:] }
    let request = Array((ids.sorted().joined(separator: "\n") + "\n").utf8)
    let output = try run(["cat-file", "--batch"], input: request).output
    var blobs: [String: [UInt8]] = [:]
    var position = 0
    while let end = output[position...].firstIndex(of: 0x0A) {
      // id blob size, then as many bytes and a newline
      let facts = String(decoding: output[position..<end], as: UTF8.self).split(separator: " ")
      guard facts.count == 3, let size = Int(facts[2]), end + 1 + size < output.count else {
        throw .git(command: "cat-file", said: facts.joined(separator: " "))
      }
      blobs[String(facts[0])] = Array(output[end + 1..<end + 1 + size])
      position = end + size + 2
    }
    return blobs
  }

  /// The plain files below a folder of a tree with their sizes in bytes.
  func files(of tree: String, in folder: String) throws(SyncError) -> [TreeFile] {
    try run(["ls-tree", "-r", "-l", "-z", tree, folder + "/"]).records.compactMap { record in
      // mode blob id size⇥path
      let parts = record.split(separator: "\t", maxSplits: 1)
      let facts = parts[0].split(separator: " ")
      guard parts.count == 2, facts.count == 4, let size = Int(facts[3]) else { return nil }
      return TreeFile(path: String(parts[1]), blob: String(facts[2]), size: size)
    }
  }
}

/// A file of a tree.
struct TreeFile {
  /// Its name within the tree.
  let path: String
  /// The id of its bytes.
  let blob: String
  /// How many bytes it has.
  let size: Int
}
