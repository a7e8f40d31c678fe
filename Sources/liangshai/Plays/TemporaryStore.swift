import Glibc
import Model
import Store

/// A sample store in a folder that goes away with it, for plays.
final class TemporaryStore {
  /// The store's folder.
  let path: String
  private let folder: String

  /// Makes a store for a play, with what was sent in before it begins; the person of the play writes in it.
  init(for play: Play) throws(StoreError) {
    let place = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((place + "/liangshai-play-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw .file(FileError(action: .creating, path: place, number: errno))
    }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    path = folder + "/丽水"
    setenv("LIANGSHAI_USER", play.person, 1)
    setenv("XDG_STATE_HOME", folder + "/state", 1)
    try SampleStore(scale: .prefecture).create(at: path)
    var store = try Store(path: path)
    if let period = play.frozen {
      _ = try store.freeze(
        period, on: SampleStore.today, early: nil, despiteConflicts: nil, by: Author.current())
    }
    for (name, bytes) in play.received {
      let file = try store.receive(bytes, named: name, kind: Compound.declaration.kind)
      // The afternoon before, so that the screens are the same whenever it is played.
      let handedIn = timespec(
        tv_sec: Int(SampleStore.today.number - 1) * 86_400 + 8 * 3_600, tv_nsec: 0)
      utimensat(AT_FDCWD, path + "/" + file, [handedIn, handedIn], 0)
    }
  }

  deinit { TemporaryStore.remove(folder) }

  /// Removes a folder with all that is in it.
  private static func remove(_ folder: String) {
    guard let handle = opendir(folder) else { return }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    closedir(handle)
    for name in names {
      let path = folder + "/" + name
      if unlink(path) != 0 { remove(path) }
    }
    rmdir(folder)
  }
}
