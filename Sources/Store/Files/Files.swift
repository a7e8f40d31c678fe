import Glibc
import Model

/// The few things the store does with files, each with the system call's own error.
enum Files {
  /// All bytes of a file.
  static func read(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(action: .reading, path: path, number: errno) }
    defer { close(descriptor) }
    return try read(descriptor, from: 0, path: path)
  }

  /// All bytes of an open file behind `offset`.
  static func read(
    _ descriptor: Int32, from offset: Int, path: String
  ) throws(FileError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw FileError(action: .reading, path: path, number: errno)
    }
    var bytes = [UInt8](repeating: 0, count: max(0, Int(status.st_size) - offset))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress?.advanced(by: filled), $0.count - filled, offset + filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileError(action: .reading, path: path, number: errno) }
      if count == 0 { break }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// A file's bytes mapped into memory, unmapped when nobody reads them any more.
  static func map(_ path: String) throws(FileError) -> ByteRegion {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(action: .reading, path: path, number: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw FileError(action: .reading, path: path, number: errno)
    }
    let count = Int(status.st_size)
    guard count > 0 else {
      return ByteRegion(UnsafeRawBufferPointer(start: nil, count: 0)) { _ in }
    }
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { throw FileError(action: .reading, path: path, number: errno) }
    return ByteRegion(UnsafeRawBufferPointer(start: start, count: count)) { bytes in
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }
  }

  /// Whether there is anything under this name; links are not followed.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The size of a file in bytes, or nil.
  static func size(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  /// The names in a folder, in order, without hidden ones; empty where there is no such folder.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws(FileError) {
    guard !path.isEmpty, !exists(path) else { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw FileError(action: .creating, path: path, number: errno)
    }
  }

  /// Writes a new file durably: the bytes, then the folder that names it, reach the disk.
  ///
  /// Fails where there is a file of this name already.
  static func create(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(action: .creating, path: path, number: errno) }
    defer { close(descriptor) }
    do throws(FileError) {
      try write(bytes, to: descriptor, path: path)
      guard fsync(descriptor) == 0 else {
        throw FileError(action: .writing, path: path, number: errno)
      }
      try syncFolder(of: path)
    } catch {
      // Nobody has been told of it, so nobody misses it.
      unlink(path)
      throw error
    }
  }

  /// Replaces a file in one step: readers see the old bytes or the new, never a mixture.
  static func replace(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    let temporary = path + "." + String(getpid()) + ".new"
    unlink(temporary)
    try create(temporary, bytes)
    guard rename(temporary, path) == 0 else {
      let number = errno
      unlink(temporary)
      throw FileError(action: .writing, path: path, number: number)
    }
    try syncFolder(of: path)
  }

  /// Makes the names in the folder of `path` durable.
  static func syncFolder(of path: String) throws(FileError) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(action: .writing, path: folder, number: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw FileError(action: .writing, path: folder, number: errno)
    }
  }

  /// Writes all of `bytes` where the descriptor stands.
  static func write(
    _ bytes: [UInt8], to descriptor: Int32, path: String
  ) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileError(action: .writing, path: path, number: errno) }
      written += count
    }
  }
}
