import Glibc
import Model

/// The day-book this process appends to. The only place that adds bytes to a day-book.
///
/// One transaction is one write and one fdatasync. On any error, unexpected size or torn tail the file
/// is abandoned for ever, never repaired, and the same transaction goes to a new file.
struct OwnDayBook {
  /// The file within the store.
  let file: String
  private let path: String

  /// The month's day-book of a writer that can be appended to; `attempt` counts abandoned files.
  init(store: String, month: Month, writer: String, attempt: Int) {
    let name = attempt == 0 ? writer : "\(writer).\(attempt + 1)"
    file = "log/" + month.iso + "/" + name + ".log"
    path = store + "/" + file
  }

  /// Whether the file is there already.
  var exists: Bool { Files.exists(path) }

  /// Makes the file with its head line, durably.
  func create(head: Line) throws(FileError) {
    if let slash = path.lastIndex(of: "/") {
      let folder = String(path[..<slash])
      if !Files.exists(folder) {
        try Files.makeFolder(folder)
        try Files.syncFolder(of: folder)
      }
    }
    var chain = Chain()
    try Files.create(path, Array(chain.append(head).utf8))
  }

  /// Appends one transaction; when it returns, the bytes are on the disk.
  ///
  /// - Parameter size: What the file must hold by now, else somebody else wrote to it.
  func append(_ bytes: [UInt8], at size: Int) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(action: .writing, path: path, number: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw FileError(action: .writing, path: path, number: errno)
    }
    guard Int(status.st_size) == size else {
      throw FileError(action: .writing, path: path, number: ESTALE)
    }
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count else {
      throw FileError(action: .writing, path: path, number: count < 0 ? errno : ENOSPC)
    }
    guard fdatasync(descriptor) == 0 else {
      throw FileError(action: .writing, path: path, number: errno)
    }
  }
}
