import Glibc

/// What goes wrong at one call.
enum Fault: Hashable {
  /// Nothing is done and this error is told.
  case fails(Int32)
  /// All is done and this error is told all the same, as a server's lost answer has it.
  case failsThoughDone(Int32)
  /// Only so many bytes are written, and told.
  case short(Int)
  /// Half of the bytes are written and this error is told.
  case failsHalfway(Int32)
  /// The size that is told is not the one that was left.
  case otherSize

  /// What can go wrong at a call, by the man pages of Linux and what NFS and SMB add.
  static func all(at call: CrashDisk.Call) -> [Fault] {
    let errors: [Int32]
    switch call.kind {
    case .open:
      errors = [
        EACCES, EINTR, EIO, EISDIR, ELOOP, EMFILE, ENFILE, ENOENT, ENOMEM, EPERM, EROFS, ESTALE,
      ]
    case .openFolder:
      errors = [EACCES, EINTR, EIO, EMFILE, ENFILE, ENOENT, ENOMEM, ENOTDIR, ESTALE]
    case .create:
      errors = [
        EACCES, EDQUOT, EEXIST, EINTR, EIO, EMFILE, ENAMETOOLONG, ENFILE, ENOENT, ENOMEM, ENOSPC,
        EPERM, EROFS, ESTALE,
      ]
    case .close: errors = [EDQUOT, EINTR, EIO, ENOSPC]
    case .status: errors = [EACCES, EIO, ENOMEM, EOVERFLOW, ESTALE]
    case .write: errors = [EDQUOT, EFBIG, EINTR, EIO, ENOSPC, EPERM, ESTALE]
    case .fdatasync, .fsync, .fsyncFolder: errors = [EDQUOT, EINTR, EINVAL, EIO, ENOSPC, EROFS]
    case .rename:
      errors = [
        EACCES, EBUSY, EDQUOT, EIO, ENOENT, ENOMEM, ENOSPC, EPERM, EROFS, ESTALE, EXDEV,
      ]
    case .unlink: errors = [EACCES, EBUSY, EIO, ENOMEM, EPERM, EROFS, ESTALE]
    case .rmdir: errors = [EACCES, EBUSY, EIO, ENOTEMPTY, EPERM, EROFS]
    case .mkdir:
      errors = [EACCES, EDQUOT, EIO, EMLINK, ENOENT, ENOMEM, ENOSPC, EPERM, EROFS, ESTALE]
    }
    return errors.map { .fails($0) } + special(at: call)
  }

  private static func special(at call: CrashDisk.Call) -> [Fault] {
    switch call.kind {
    case .create, .mkdir: [.failsThoughDone(EEXIST), .failsThoughDone(EIO)]
    case .rename, .unlink, .rmdir: [.failsThoughDone(EIO), .failsThoughDone(ENOENT)]
    case .fdatasync, .fsync, .fsyncFolder: [.failsThoughDone(EIO), .failsThoughDone(EINTR)]
    case .write:
      Set([0, 1, call.count / 2, call.count - 1]).sorted().map { .short($0) }
        + [.failsHalfway(EIO), .failsHalfway(ENOSPC), .failsThoughDone(EIO)]
    case .status: [.otherSize]
    case .open, .openFolder, .close: []
    }
  }

  /// Whether it can go on for as long as nobody looks after the disk.
  var canLast: Bool {
    switch self {
    case .fails(let error): [EACCES, EDQUOT, EIO, EMFILE, ENOSPC, EROFS].contains(error)
    case .short(let count): count == 0
    default: false
    }
  }
}
