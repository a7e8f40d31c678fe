import Glibc

@testable import Store

/// A folder's content as plain values.
struct Tree {
  /// A file and how much of it was promised to somebody.
  struct File {
    var path: String
    var bytes: [UInt8]
    /// Its place in the order in which files were made.
    var node = 0
    var promised = 0
    var isUntouched = false
    var isBook: Bool { path.hasSuffix(".log") }
  }

  /// Folders, each behind the one that holds it.
  var folders: [String] = []
  var files: [File] = []

  subscript(path: String) -> [UInt8]? { files.first { $0.path == path }?.bytes }

  /// Files as they are, none of them known from before.
  init(_ files: [File], _ folders: [String]) {
    self.folders = folders
    self.files = files.map { File(path: $0.path, bytes: $0.bytes) }.sorted { $0.path < $1.path }
  }

  /// Reads a folder; hidden files count.
  init(of folder: String = "") {
    if !folder.isEmpty { walk(folder, "") }
  }

  private mutating func walk(_ folder: String, _ path: String) {
    for name in namesAlsoHidden(in: folder) {
      let full = folder + "/" + name
      let inner = path.isEmpty ? name : path + "/" + name
      if Files.isFolder(full) {
        folders.append(inner)
        walk(full, inner)
      } else {
        let bytes = (try? Files.read(full)) ?? []
        files.append(File(path: inner, bytes: bytes))
      }
    }
  }

  /// Makes the folder real.
  func write(to folder: String) {
    mkdir(folder, 0o700)
    for inner in folders { mkdir(folder + "/" + inner, 0o700) }
    for file in files { writeFile(file.bytes, to: folder + "/" + file.path) }
  }

  /// Tells folders apart that differ in more than the chance in a writer's name.
  func key(_ desk: [String: [UInt8]], said: String) -> String {
    let changed = files.filter { !$0.isUntouched }.sorted { $0.node < $1.node }
    let chance = changed.compactMap { file -> [UInt8]? in
      file.isBook ? file.path.split(separator: "/").last.map { Array($0.dropLast(4).utf8) } : nil
    }
    var text = Array((said + folders.joined(separator: "\n")).utf8)
    for file in changed {
      text += plain(Array(file.path.utf8), chance)
      if !file.path.hasSuffix(".state") {
        text += Array(" \(file.promised) \(file.bytes.count)\n".utf8)
      }
      // What is kept about a published view names its inode and its time, which are chance too.
      if file.path.hasSuffix(".state") {
        text += file.bytes.filter { !(0x30...0x39).contains($0) }
      } else {
        text += plain(file.isBook ? withoutHashes(file.bytes) : file.bytes, chance)
      }
    }
    text += Array(files.filter(\.isUntouched).map(\.path).joined(separator: "\n").utf8)
    for (name, bytes) in desk.sorted(by: { $0.key < $1.key }) {
      // A name under which nothing was written yet is as good as any other.
      let writer = String(decoding: bytes.prefix { $0 != 0x09 }, as: UTF8.self)
      let isKnown = files.contains { $0.path.hasSuffix("/" + writer + ".log") }
      text += Array(name.utf8) + (isKnown ? plain(bytes, chance) : [])
    }
    return SHA256.hex(text)
  }

  /// The bytes with the names that chance made replaced by their numbers; of the same length.
  private func plain(_ bytes: [UInt8], _ chance: [[UInt8]]) -> [UInt8] {
    var bytes = bytes
    bytes.withUnsafeMutableBytes { all in
      guard let first = all.baseAddress else { return }
      for (index, name) in chance.enumerated() {
        var start = 0
        while start + name.count <= all.count,
          let hit = memchr(first + start, Int32(name[0]), all.count - start - name.count + 1)
        {
          start = hit - first + 1
          if memcmp(hit, name, name.count) == 0 { memset(hit, 0x30 + Int32(index), name.count) }
        }
      }
    }
    return bytes
  }

  /// The lines of a day-book with their hashes, which rest on its writer's name, made equal.
  private func withoutHashes(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    bytes.withUnsafeMutableBytes { all in
      var start = 0
      while start < all.count, let first = all.baseAddress {
        memset(first + start, 0x2D, min(32, all.count - start))
        guard let end = memchr(first + start, 0x0A, all.count - start) else { return }
        start = end - first + 1
      }
    }
    return bytes
  }
}

/// Writes a file as it is, without syncing.
func writeFile(_ bytes: [UInt8], to path: String) {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  close(descriptor)
}

/// The names in a folder, hidden ones too.
func namesAlsoHidden(in folder: String) -> [String] {
  guard let stream = opendir(folder) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}

/// A folder of its own in memory where the machine offers one, since thousands of small trees are made;
/// removed with the value.
final class Ground {
  let path: String
  private var count = 0

  init() throws {
    let memory = "/dev/shm"
    let parent = access(memory, W_OK) == 0 ? memory : temporaryFolder
    var template = Array((parent + "/liangshai-crash-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else {
      throw FileError(action: .creating, path: parent, number: errno)
    }
    path = String(cString: made)
  }

  deinit { removeTree(path) }

  /// A new folder in it.
  func next() -> String {
    count += 1
    let folder = path + "/\(count)"
    mkdir(folder, 0o700)
    return folder
  }
}
