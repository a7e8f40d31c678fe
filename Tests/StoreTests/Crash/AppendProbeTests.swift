import Glibc
import Testing

@testable import Store

/// Whether a disk on which day-books would not be safe is refused, with the reason.
@Suite struct AppendProbeTests {
  /// A disk on which one kind of call goes wrong.
  private final class OddDisk: Disk, @unchecked Sendable {
    var openError: Int32 = 0
    var writeError: Int32 = 0
    var syncError: Int32 = 0
    var overwrites = false
    private(set) var calls = 0

    func open(_ path: String, _ flags: Int32) -> Int32 {
      calls += 1
      if openError != 0 { return -openError }
      return SystemDisk().open(path, overwrites ? flags & ~O_APPEND : flags)
    }
    func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
      calls += 1
      return writeError != 0 ? -Int(writeError) : SystemDisk().write(descriptor, bytes)
    }
    func fdatasync(_ descriptor: Int32) -> Int32 {
      calls += 1
      return syncError != 0 ? -syncError : SystemDisk().fdatasync(descriptor)
    }
    func status(_ descriptor: Int32, _ status: inout stat) -> Int32 {
      calls += 1
      return SystemDisk().status(descriptor, &status)
    }
    func close(_ descriptor: Int32) -> Int32 { SystemDisk().close(descriptor) }
    func unlink(_ path: String) -> Int32 { SystemDisk().unlink(path) }
    func fsync(_ descriptor: Int32) -> Int32 { -EIO }
    func rename(_ from: String, _ to: String) -> Int32 { -EIO }
    func mkdir(_ path: String) -> Int32 { -EIO }
    func rmdir(_ path: String) -> Int32 { -EIO }
  }

  private func refusal(_ change: (OddDisk) -> Void) throws -> (words: String?, folder: Folder) {
    let folder = try Folder()
    _ = try folder.makeStore()
    let disk = OddDisk()
    change(disk)
    let refusal = AppendProbe.refusal(store: folder.store, author: folder.author(), disk: disk)
    #expect(!namesAlsoHidden(in: folder.store + "/log").contains { $0.hasPrefix(".probe") })
    return (refusal?.en, folder)
  }

  @Test func `a disk that appends is taken, and not asked again`() throws {
    let (words, folder) = try refusal { _ in }
    #expect(words == nil)
    let disk = OddDisk()
    disk.openError = EROFS
    #expect(AppendProbe.refusal(store: folder.store, author: folder.author(), disk: disk) == nil)
    #expect(disk.calls == 0)
  }

  @Test func `a disk on which appended bytes overwrite each other is refused, each time`() throws {
    let (words, folder) = try refusal { $0.overwrites = true }
    #expect(words?.contains("overwrite each other") == true)
    let disk = OddDisk()
    disk.overwrites = true
    #expect(AppendProbe.refusal(store: folder.store, author: folder.author(), disk: disk) != nil)
    #expect(disk.calls > 0)
  }

  @Test(arguments: [
    (EACCES, "no permission"), (EPERM, "no permission"), (EROFS, "mounted read-only"),
    (ENOSPC, "no space or quota"), (EDQUOT, "no space or quota"), (EIO, "Input/output error"),
  ])
  func `a disk that refuses a new file is told with its reason`(
    error: Int32, words: String
  ) throws {
    #expect(try refusal { $0.openError = error }.words?.contains(words) == true)
  }

  @Test(arguments: [
    (ENOSPC, EIO, "no space or quota"), (0, EIO, "Input/output error"),
    (0, EINVAL, "does not support"), (0, EROFS, "mounted read-only"),
  ])
  func `a disk that refuses bytes or a sync is told with its reason`(
    writeError: Int32, syncError: Int32, words: String
  ) throws {
    let found = try refusal {
      $0.writeError = writeError
      $0.syncError = syncError
    }
    #expect(found.words?.contains(words) == true)
  }

  @Test func `what stands from another start of the machine is not believed`() throws {
    let (words, folder) = try refusal { _ in }
    #expect(words == nil)
    let memory = folder.path + "/state/liangshai/appends"
    let file = try #require(namesAlsoHidden(in: memory).first)
    writeFile(Array("another start\n".utf8), to: memory + "/" + file)
    let disk = OddDisk()
    disk.openError = EROFS
    #expect(AppendProbe.refusal(store: folder.store, author: folder.author(), disk: disk) != nil)
  }
}
