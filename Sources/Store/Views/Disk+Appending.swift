import Glibc

extension Disk {
  /// Appends to a file of `size` bytes; when it returns the bytes are on the disk.
  ///
  /// Fails where the file has another size by now, and leaves a torn tail where it is cut off.
  func append(_ bytes: [UInt8], to path: String, at size: Int) throws(FileError) {
    func failure(_ number: Int32) -> FileError {
      FileError(action: .writing, path: path, number: number)
    }
    let descriptor = open(path, O_WRONLY | O_APPEND | O_NOFOLLOW)
    guard descriptor >= 0 else { throw failure(-descriptor) }
    defer { _ = close(descriptor) }
    var status = stat()
    let looked = self.status(descriptor, &status)
    guard looked >= 0 else { throw failure(-looked) }
    guard status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == size else {
      throw failure(ESTALE)
    }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(descriptor, UnsafeRawBufferPointer(rebasing: $0[written...]))
      }
      if count == -Int(EINTR) { continue }
      guard count > 0 else { throw failure(count == 0 ? ENOSPC : Int32(-count)) }
      written += count
    }
    let synced = fdatasync(descriptor)
    guard synced >= 0 else { throw failure(-synced) }
  }
}
