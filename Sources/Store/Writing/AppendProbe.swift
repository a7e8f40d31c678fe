import Glibc
import Model

/// Whether appending really appends where a store lies: the one thing that day-books rest on.
///
/// Some shared folders let two writers overwrite each other's bytes. Two descriptors write in turn to a
/// hidden file of its own, and all must be there. A success is remembered for the mount until the machine
/// starts anew; a failure never is.
struct AppendProbe {
  private let folder: String
  private let disk: any Disk

  /// Why nothing can be written to a store; nil where it can.
  ///
  /// Costs a look at two small files where the mount was probed before, else one durable file.
  static func refusal(store: String, author: Author, disk: any Disk) -> Phrase? {
    let folder = store + "/log"
    // A disk that was found to append may be mounted read-only since.
    guard access(folder, W_OK) == 0 else {
      return phrase(FileError(action: .writing, path: folder, number: errno))
    }
    guard let boot = try? Files.read("/proc/sys/kernel/random/boot_id"),
      let mount = Files.mount(of: folder)
    else { return AppendProbe(folder: folder, disk: disk).refusal() }
    let memory = author.stateFolder + "/liangshai/appends"
    let file = memory + "/" + String(mount, radix: 16)
    if (try? Files.read(file)) == boot { return nil }
    if let refusal = AppendProbe(folder: folder, disk: disk).refusal() { return refusal }
    // Where this cannot be kept, the next start looks again.
    try? SystemDisk().makeFolder(memory)
    try? SystemDisk().replace(file, boot)
    return nil
  }

  private func refusal() -> Phrase? {
    var generator = SystemRandomNumberGenerator()
    let suffix = String(UInt64.random(in: .min ... .max, using: &generator), radix: 36)
    let path = folder + "/.probe-" + suffix
    do throws(FileError) {
      defer { _ = disk.unlink(path) }
      let pieces = [Array("1\n".utf8), Array("22\n".utf8), Array("333\n".utf8)]
      let size = try write(pieces, to: path)
      if size == pieces.joined().count, try Files.readPlain(path) == Array(pieces.joined()) {
        return nil
      }
      return Phrase(
        zh: "\(folder)：两次追加互相覆盖，在这里写入会丢失修改，现在只能查看。请把数据文件夹放到支持追加写入的磁盘或共享上。",
        en:
          "\(folder): appended bytes overwrite each other, so edits would be lost here; read-only. "
          + "Put the store on a disk or a share where appending works.")
    } catch { return AppendProbe.phrase(error) }
  }

  /// Appends pieces by two descriptors in turn; the size that the file then has.
  private func write(_ pieces: [[UInt8]], to path: String) throws(FileError) -> Int {
    let append = O_WRONLY | O_APPEND | O_NOFOLLOW
    let descriptors = [
      Int32(try check(Int(disk.open(path, append | O_CREAT | O_EXCL)))),
      disk.open(path, append),
    ]
    defer { for descriptor in descriptors where descriptor >= 0 { _ = disk.close(descriptor) } }
    _ = try check(Int(descriptors[1]))
    for (index, piece) in pieces.enumerated() {
      let count = try check(piece.withUnsafeBytes { disk.write(descriptors[index % 2], $0) })
      guard count == piece.count else {
        throw FileError(action: .writing, path: folder, number: ENOSPC)
      }
    }
    _ = try check(Int(disk.fdatasync(descriptors[0])))
    var status = stat()
    _ = try check(Int(disk.status(descriptors[0], &status)))
    return Int(status.st_size)
  }

  private func check(_ result: Int) throws(FileError) -> Int {
    guard result >= 0 else {
      throw FileError(action: .writing, path: folder, number: Int32(-result))
    }
    return result
  }

  private static func phrase(_ error: FileError) -> Phrase {
    let (cause, advice) = (error.cause, error.advice)
    // The cause comes first: a banner may have no room for a long path.
    return Phrase(
      zh: "\(cause.zh)，现在只能查看。\(advice.zh)（\(error.path)）",
      en: "\(cause.en), so the store is read-only. \(advice.en) (\(error.path))")
  }
}

extension Files {
  /// The number of the mount that a folder lies on; nil where there is no such folder.
  fileprivate static func mount(of folder: String) -> UInt? {
    var status = stat()
    return stat(folder, &status) == 0 ? UInt(status.st_dev) : nil
  }
}
