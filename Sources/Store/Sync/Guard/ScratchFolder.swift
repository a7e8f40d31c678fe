import Glibc

/// A folder for files that nobody needs afterwards; it goes with its last user.
final class ScratchFolder: Sendable {
  /// The folder.
  let path: String

  /// Makes one within a folder.
  init(in folder: String) throws(SyncError) {
    var template = Array((folder + "/liangshai-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else {
      throw .file(FileError(action: .creating, path: folder, number: errno))
    }
    path = String(cString: made)
  }

  deinit { ScratchFolder.remove(path) }

  private static func remove(_ path: String) {
    guard Files.isFolder(path) else {
      unlink(path)
      return
    }
    for name in Files.names(in: path) { remove(path + "/" + name) }
    for name in [".gitattributes", ".gitignore"] { unlink(path + "/" + name) }
    rmdir(path)
  }
}
