import Glibc

/// Held while a folder is being synced, so that two windows on one store take turns; the kernel drops it
/// on death.
struct FolderLock {
  private let descriptor: Int32

  /// Takes the lock of a repository, waiting up to ten seconds for it.
  init(_ repository: String) throws(SyncError) {
    let path = repository + "/liangshai.lock"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else {
      throw .file(FileError(action: .creating, path: path, number: errno))
    }
    for _ in 0..<200 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
      usleep(50_000)
    }
    close(descriptor)
    throw .busy
  }

  /// Lets others go on.
  func release() {
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
