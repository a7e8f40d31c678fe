import Glibc

@testable import Store

/// A disk as a careless program would use it; the crash tests must find out each.
struct BrokenDisk: Disk {
  /// What it does wrong.
  enum Flaw: String, CaseIterable {
    /// Says that the bytes of an edit are on the disk without asking for it.
    case noDataSync = "no fdatasync"
    /// Never syncs the folder that names a file.
    case noFolderSync = "no folder fsync"
    /// Never syncs a new file before others can find it.
    case noFileSync = "no fsync of new files"
    /// Asks again where a sync failed, and believes the second answer.
    case retriesSync = "a failed fsync tried again"
    /// Writes all again, behind what a write that failed left.
    case appendsAfterTear = "append after a torn tail"
    /// Writes over the old file where the new one should take its name.
    case copies = "copy instead of rename"
  }

  let disk: CrashDisk
  let flaw: Flaw

  func open(_ path: String, _ flags: Int32) -> Int32 { disk.open(path, flags) }
  func close(_ descriptor: Int32) -> Int32 { disk.close(descriptor) }
  func status(_ descriptor: Int32, _ status: inout stat) -> Int32 {
    disk.status(descriptor, &status)
  }
  func unlink(_ path: String) -> Int32 { disk.unlink(path) }
  func mkdir(_ path: String) -> Int32 { disk.mkdir(path) }
  func rmdir(_ path: String) -> Int32 { disk.rmdir(path) }

  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    let count = disk.write(descriptor, bytes)
    guard flaw == .appendsAfterTear, count != bytes.count else { return count }
    return disk.write(descriptor, bytes)
  }

  func fdatasync(_ descriptor: Int32) -> Int32 {
    if flaw == .noDataSync { return 0 }
    let result = disk.fdatasync(descriptor)
    return result < 0 && flaw == .retriesSync ? disk.fdatasync(descriptor) : result
  }

  func fsync(_ descriptor: Int32) -> Int32 {
    var status = stat()
    let isFolder = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    if flaw == (isFolder ? .noFolderSync : .noFileSync) { return 0 }
    let result = disk.fsync(descriptor)
    return result < 0 && flaw == .retriesSync ? disk.fsync(descriptor) : result
  }

  func rename(_ from: String, _ to: String) -> Int32 {
    guard flaw == .copies, Files.exists(to), let bytes = try? Files.read(from) else {
      return disk.rename(from, to)
    }
    let descriptor = disk.open(to, O_WRONLY | O_TRUNC)
    guard descriptor >= 0 else { return descriptor }
    let half = bytes.count / 2
    _ = bytes.withUnsafeBytes {
      disk.write(descriptor, UnsafeRawBufferPointer(rebasing: $0[..<half]))
    }
    _ = bytes.withUnsafeBytes {
      disk.write(descriptor, UnsafeRawBufferPointer(rebasing: $0[half...]))
    }
    _ = disk.fsync(descriptor)
    _ = disk.close(descriptor)
    return disk.unlink(from)
  }
}
