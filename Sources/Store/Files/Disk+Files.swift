import Glibc

/// What the store does with a disk: each is durable when it returns.
extension Disk {
  /// Makes a folder and those above it, durably.
  func makeFolder(_ path: String) throws(FileError) {
    guard !path.isEmpty, !Files.exists(path) else { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    let result = mkdir(path)
    guard result >= 0 || result == -EEXIST else {
      throw FileError(action: .creating, path: path, number: -result)
    }
    do throws(FileError) { try syncFolder(of: path) } catch {
      // A later sync may succeed without the name; made anew, it is written anew.
      _ = rmdir(path)
      throw error
    }
  }

  /// Writes a new file: the bytes, then the folder that names it, reach the disk.
  ///
  /// Fails where there is a file of this name already.
  func create(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    try createUnnamed(path, bytes)
    do throws(FileError) { try syncFolder(of: path) } catch {
      _ = unlink(path)
      throw error
    }
  }

  /// Writes a new file: the bytes reach the disk, the name only with the next sync of its folder.
  ///
  /// Fails where there is a file of this name already.
  func createUnnamed(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    guard descriptor >= 0 else {
      throw FileError(action: .creating, path: path, number: -descriptor)
    }
    do throws(FileError) {
      defer { _ = close(descriptor) }
      try write(bytes, to: descriptor, path: path)
      let result = fsync(descriptor)
      guard result >= 0 else { throw FileError(action: .writing, path: path, number: -result) }
    } catch {
      // Nobody has been told of it, so nobody misses it.
      _ = unlink(path)
      throw error
    }
  }

  /// Appends to a plain file with one write; when it returns the bytes are on the disk.
  ///
  /// After a failure the file may end within the bytes, and nothing may be appended to it any more.
  ///
  /// - Parameters:
  ///   - size: What the file must hold by now, else somebody else wrote to it.
  ///   - owner: Whose file it must be; nil where anybody's will do.
  func append(
    _ bytes: [UInt8], to path: String, at size: Int, owner: uid_t? = nil
  ) throws(FileError) {
    func check(_ result: Int) throws(FileError) -> Int {
      guard result >= 0 else {
        throw FileError(action: .writing, path: path, number: Int32(-result))
      }
      return result
    }
    let descriptor = Int32(try check(Int(open(path, O_WRONLY | O_APPEND | O_NOFOLLOW))))
    defer { _ = close(descriptor) }
    var status = stat()
    _ = try check(Int(self.status(descriptor, &status)))
    guard status.st_mode & S_IFMT == S_IFREG, owner.map({ $0 == status.st_uid }) ?? true else {
      throw FileError(action: .refusing, path: path, number: EPERM)
    }
    guard Int(status.st_size) == size else {
      throw FileError(action: .writing, path: path, number: ESTALE)
    }
    let count = try check(bytes.withUnsafeBytes { write(descriptor, $0) })
    guard count == bytes.count else {
      throw FileError(action: .writing, path: path, number: ENOSPC)
    }
    _ = try check(Int(fdatasync(descriptor)))
  }

  /// Replaces a file in one step: readers see the old bytes or the new, never a mixture.
  func replace(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    let temporary = path + "." + String(getpid()) + ".new"
    _ = unlink(temporary)
    try create(temporary, bytes)
    try move(temporary, to: path)
  }

  /// Gives a file another name, durably; a file of that name is replaced.
  func move(_ path: String, to target: String) throws(FileError) {
    let result = rename(path, target)
    // A server whose answer was lost says that a renaming failed which was done.
    let isDone = result >= 0 || (Files.exists(target) && !Files.exists(path))
    guard isDone else {
      throw FileError(action: .writing, path: target, number: -result)
    }
    try syncFolder(of: target)
    if Files.folder(of: path) != Files.folder(of: target) { try syncFolder(of: path) }
  }

  /// Makes the names in the folder of `path` durable.
  func syncFolder(of path: String) throws(FileError) {
    let folder = Files.folder(of: path)
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY)
    guard descriptor >= 0 else {
      throw FileError(action: .writing, path: folder, number: -descriptor)
    }
    let result = fsync(descriptor)
    _ = close(descriptor)
    guard result >= 0 else { throw FileError(action: .writing, path: folder, number: -result) }
  }

  /// Writes all of `bytes` where the descriptor stands.
  private func write(
    _ bytes: [UInt8], to descriptor: Int32, path: String
  ) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(descriptor, UnsafeRawBufferPointer(rebasing: $0[written...]))
      }
      if count == -Int(EINTR) { continue }
      guard count > 0 else {
        throw FileError(action: .writing, path: path, number: count == 0 ? ENOSPC : Int32(-count))
      }
      written += count
    }
  }
}
