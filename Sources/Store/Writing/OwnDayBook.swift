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
    try disk.append(bytes, to: path, at: size, owner: geteuid())
  }
}
