import Glibc
import Model

/// How the store reads files, each way with the system call's own error; `Disk` writes them.
enum Files {
  /// All bytes of a file.
  static func read(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(action: .reading, path: path, number: errno) }
    defer { close(descriptor) }
    return try read(descriptor, from: 0, path: path)
  }

  /// Opens a file of a store: a plain file, no link, pipe or device that a name may hide.
  static func openPlain(_ path: String) throws(FileError) -> Int32 {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw FileError(action: errno == ELOOP ? .refusing : .reading, path: path, number: errno)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw FileError(action: .refusing, path: path, number: EINVAL)
    }
    return descriptor
  }

  /// All bytes of a file of a store.
  static func readPlain(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = try openPlain(path)
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
    let descriptor = try openPlain(path)
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

  /// Whether there is a folder of this name, and no link to one.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
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

  /// The one path of a file or folder, whatever links and dots it was named by; the name where there is none.
  static func realPath(of path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The folder that holds a file.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
