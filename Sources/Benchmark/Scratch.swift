import Glibc

/// A folder for the run; gone when the run is over.
struct Scratch {
  /// The folder.
  let path: String

  /// Makes the folder below `TMPDIR`, or below `/tmp`.
  init() throws(Failure) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((parent + "/liangshai-benchmark-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure("cannot make a folder in \(parent): errno \(errno)")
    }
    path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  /// Removes the folder and what is in it.
  func remove(environment: [String]) {
    _ = try? Child(["rm", "-r", "-f", "--", path], environment: environment)
  }

  /// A store that shares the batches of `store` but has day-books of its own: writing to it leaves
  /// the other as it was.
  func twin(of store: String, named name: String, environment: [String]) throws(Failure) -> String {
    let twin = path + "/" + name
    guard let whole = realpath(store, nil) else { throw Failure("there is no store at \(store)") }
    defer { free(whole) }
    let original = String(cString: whole)
    mkdir(twin, 0o700)
    for copied in ["STORE", "log"] {
      let copy = ["cp", "-R", original + "/" + copied, twin]
      guard try Child(copy, environment: environment).code == 0 else {
        throw Failure("cannot copy \(original)/\(copied)")
      }
    }
    for shared in ["batches", "rules", "periods"] {
      guard symlink(original + "/" + shared, twin + "/" + shared) == 0 else {
        throw Failure("cannot link \(original)/\(shared): errno \(errno)")
      }
    }
    return twin
  }

  /// The files below a folder whose names end so, with their sizes in bytes.
  static func files(below folder: String, ending: String) -> [(path: String, size: Int)] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var found: [(path: String, size: Int)] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      let path = folder + "/" + name
      var status = stat()
      guard !name.hasPrefix("."), stat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        found += files(below: path, ending: ending)
      } else if name.hasSuffix(ending) {
        found.append((path, Int(status.st_size)))
      }
    }
    return found
  }

  /// Writes a small file.
  static func write(_ text: String, to path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    var text = text
    let count = text.withUTF8 { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    guard count == text.utf8.count else { throw Failure("cannot write \(path): errno \(errno)") }
  }
}
