import Glibc

/// The system calls that change a store: everything the program writes passes here, so that tests can
/// count the calls, let the k-th fail, write short, stop at it, and forget what was never synced.
///
/// Each call answers what the system's answers, or minus the error number.
public protocol Disk: Sendable {
  /// Opens a file, or makes it where the flags say so.
  func open(_ path: String, _ flags: Int32) -> Int32
  /// Closes a descriptor.
  func close(_ descriptor: Int32) -> Int32
  /// What kind of file a descriptor is of, whose, and how large.
  func status(_ descriptor: Int32, _ status: inout stat) -> Int32
  /// Writes bytes; the number that were written.
  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int
  /// Brings the bytes of a file, and what is needed to find them, to the disk.
  func fdatasync(_ descriptor: Int32) -> Int32
  /// Brings a file or a folder to the disk.
  func fsync(_ descriptor: Int32) -> Int32
  /// Gives a file another name, replacing the file of that name.
  func rename(_ from: String, _ to: String) -> Int32
  /// Takes a name away.
  func unlink(_ path: String) -> Int32
  /// Makes a folder.
  func mkdir(_ path: String) -> Int32
  /// Takes an empty folder away.
  func rmdir(_ path: String) -> Int32
}

/// The machine's own disk.
public struct SystemDisk: Disk {
  /// The machine's own disk.
  public init() {}

  /// Opens a file; a new one belongs to the group of its folder, as far as that is allowed.
  public func open(_ path: String, _ flags: Int32) -> Int32 {
    let descriptor = answer(Glibc.open(path, flags | O_CLOEXEC, 0o666))
    if descriptor >= 0, flags & O_EXCL != 0 { adoptGroup(descriptor, path) }
    return descriptor
  }

  /// Closes a descriptor.
  public func close(_ descriptor: Int32) -> Int32 { answer(Glibc.close(descriptor)) }

  /// What kind of file a descriptor is of, whose, and how large.
  public func status(_ descriptor: Int32, _ status: inout stat) -> Int32 {
    answer(fstat(descriptor, &status))
  }

  /// Writes bytes; the number that were written.
  public func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    let count = Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    return count < 0 ? -Int(errno) : count
  }

  /// Brings the bytes of a file to the disk.
  public func fdatasync(_ descriptor: Int32) -> Int32 { answer(Glibc.fdatasync(descriptor)) }

  /// Brings a file or a folder to the disk.
  public func fsync(_ descriptor: Int32) -> Int32 { answer(Glibc.fsync(descriptor)) }

  /// Gives a file another name.
  public func rename(_ from: String, _ to: String) -> Int32 { answer(Glibc.rename(from, to)) }

  /// Takes a name away.
  public func unlink(_ path: String) -> Int32 { answer(Glibc.unlink(path)) }

  /// Makes a folder; it belongs to the group of the one above, as far as that is allowed.
  public func mkdir(_ path: String) -> Int32 {
    let result = answer(Glibc.mkdir(path, 0o777))
    let descriptor =
      result < 0 ? -1 : Glibc.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if descriptor >= 0 {
      adoptGroup(descriptor, path)
      _ = Glibc.close(descriptor)
    }
    return result
  }

  /// Takes an empty folder away.
  public func rmdir(_ path: String) -> Int32 { answer(Glibc.rmdir(path)) }

  private func answer(_ result: Int32) -> Int32 { result < 0 ? -errno : result }

  /// In a shared folder everybody of its group must be able to read what one of them writes.
  private func adoptGroup(_ descriptor: Int32, _ path: String) {
    var own = Glibc.stat()
    var folder = Glibc.stat()
    guard fstat(descriptor, &own) == 0, lstat(Files.folder(of: path), &folder) == 0,
      own.st_gid != folder.st_gid
    else { return }
    // Refused where the writer is no member of the group; the file then keeps the writer's own.
    _ = fchown(descriptor, uid_t.max, folder.st_gid)
  }
}
