import CNcurses
import Glibc

/// Tells when files in some folders change; hand its `descriptor` to `Terminal.wait`.
///
/// Folders inside a folder are not watched by themselves.
public final class Watch {
  /// Something that changed.
  public enum Change: Hashable, Sendable {
    /// A file of this name in this folder was made, written, moved or removed.
    case file(folder: String, name: String)
    /// The folder itself is gone and no longer watched.
    case folderGone(String)
    /// Too much happened to tell; look at everything.
    case everything
  }

  /// Readable while changes wait.
  public let descriptor: Int32
  private var folders: [Int32: String] = [:]

  /// A watch over no folder yet; nil when the system grants no more of them.
  public init?() {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    if descriptor < 0 { return nil }
  }

  deinit { Glibc.close(descriptor) }

  /// Also watches this folder; false when it is not there or the system's limit is reached.
  @discardableResult
  public func add(folder: String) -> Bool {
    let mask =
      IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_ONLYDIR
    let number = inotify_add_watch(descriptor, folder, UInt32(mask))
    if number >= 0 { folders[number] = folder }
    return number >= 0
  }

  /// What changed since the last call, in order, repetitions in a row once. Does not wait.
  public func drain() -> [Change] {
    var changes: [Change] = []
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
      while true {
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count <= 0 { return }
        var at = 0
        while at < count {
          let event = UnsafeRawBufferPointer(rebasing: buffer[at..<count])
          at += MemoryLayout<inotify_event>.size + Int(event.load(as: inotify_event.self).len)
          if let change = change(event), change != changes.last { changes.append(change) }
        }
      }
    }
    return changes
  }

  private func change(_ bytes: UnsafeRawBufferPointer) -> Change? {
    let event = bytes.load(as: inotify_event.self)
    if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { return .everything }
    guard let folder = folders[event.wd] else { return nil }
    if event.mask & UInt32(IN_IGNORED) != 0 {
      folders[event.wd] = nil
      return .folderGone(folder)
    }
    let start = MemoryLayout<inotify_event>.size
    let name = bytes[start..<start + Int(event.len)].prefix { $0 != 0 }
    return name.isEmpty ? nil : .file(folder: folder, name: String(decoding: name, as: UTF8.self))
  }
}
