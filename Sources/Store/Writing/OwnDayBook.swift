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

  /// A writer's day-book of a month.
  init(store: String, month: Month, writer: String) {
    file = "log/" + month.iso + "/" + writer + ".log"
    path = store + "/" + file
  }

  /// Whether the file is there already.
  var exists: Bool { Files.exists(path) }

  /// Makes the file with its head line, durably.
  func create(head: Line, on disk: any Disk) throws(FileError) {
    let folder = Files.folder(of: path)
    try disk.makeFolder(folder)
    // Another process may have made the month or the store and not have lived to make its name durable.
    try disk.syncFolder(of: folder)
    try disk.syncFolder(of: Files.folder(of: folder))
    var chain = Chain()
    try disk.create(path, Array(chain.append(head).utf8))
  }

  /// Appends one transaction with one write; when it returns, the bytes are on the disk.
  ///
  /// - Parameter size: What the file must hold by now, else somebody else wrote to it.
  func append(_ bytes: [UInt8], at size: Int, on disk: any Disk) throws(FileError) {
    func check(_ result: Int) throws(FileError) -> Int {
      guard result >= 0 else {
        throw FileError(action: .writing, path: path, number: Int32(-result))
      }
      return result
    }
    let descriptor = Int32(try check(Int(disk.open(path, O_WRONLY | O_APPEND | O_NOFOLLOW))))
    defer { _ = disk.close(descriptor) }
    var status = stat()
    _ = try check(Int(disk.status(descriptor, &status)))
    guard status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid() else {
      throw FileError(action: .refusing, path: path, number: EPERM)
    }
    guard Int(status.st_size) == size else {
      throw FileError(action: .writing, path: path, number: ESTALE)
    }
    let count = try check(bytes.withUnsafeBytes { disk.write(descriptor, $0) })
    guard count == bytes.count else {
      throw FileError(action: .writing, path: path, number: ENOSPC)
    }
    _ = try check(Int(disk.fdatasync(descriptor)))
  }
}
