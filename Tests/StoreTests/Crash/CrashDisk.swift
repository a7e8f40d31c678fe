import Glibc

@testable import Store

/// A disk that does what it is told in a folder of its own, counts the calls, lets one of them or all from
/// one on fail, and remembers before every call what a kill or a power loss would leave.
///
/// A kill at call k leaves what calls before k have done, so one run shows all kills: `moments` holds the
/// state at each. Used by one thread.
final class CrashDisk: Disk, @unchecked Sendable {
  /// A call as it was made.
  struct Call: Hashable, CustomStringConvertible {
    enum Kind: String {
      case open, openFolder, create, close, status, write, fdatasync, fsync, fsyncFolder, rename,
        unlink, mkdir, rmdir
    }
    var kind: Kind
    var path: String
    /// The number of bytes to be written.
    var count = 0

    var description: String {
      kind.rawValue + " " + path + (count > 0 ? " (\(count) bytes)" : "")
    }
  }

  /// What a kill would leave at one moment.
  struct Moment {
    /// The number of calls that were done.
    var done: Int
    /// The bytes of the call after those that were written already; nil where it had not begun.
    var written: Int?
    var platter: Platter
    /// The files that keep this person's writer names, on the local disk.
    var desk: [String: [UInt8]]
    /// The steps that had begun.
    var begun: Set<Int>
    /// The steps that had been acknowledged.
    var acknowledged: Set<Int>

    /// Whether a kill leaves the same at both.
    func isLike(_ other: Moment) -> Bool {
      written == nil && other.written == nil && platter.version == other.platter.version
        && desk == other.desk && begun == other.begun && acknowledged == other.acknowledged
    }
  }

  /// The folder that holds the store.
  let root: String
  /// The folder that holds the writer names.
  let stateFolder: String
  private(set) var calls: [Call] = []
  private(set) var moments: [Moment] = []
  private(set) var platter: Platter
  /// The steps that began so far.
  var begun: Set<Int> = []
  /// The steps that were acknowledged so far.
  var acknowledged: Set<Int> = []
  /// What goes wrong, at which call, and whether at all later calls of the kind.
  var fault: (call: Int, fault: Fault, lasts: Bool)?
  /// The call at which the process dies: it and all later ones do nothing.
  var deathAt: Int?
  /// The first call whose moment is remembered.
  var watchFrom = 0
  private var faultyKind: Call.Kind?
  private var nodes: [Int32: Int] = [:]
  private var paths: [Int32: String] = [:]

  /// A disk with what `platter` holds; the folder must hold that already.
  init(root: String, stateFolder: String, platter: Platter) {
    self.root = root
    self.stateFolder = stateFolder
    self.platter = platter
  }

  /// Remembers the moment as it is, when all calls are over.
  func remember() { remember(nil, platter) }

  private func remember(_ written: Int?, _ platter: Platter) {
    guard deathAt == nil, calls.count >= watchFrom else { return }
    moments.append(
      Moment(
        done: calls.count, written: written, platter: platter, desk: deskFiles(in: stateFolder),
        begun: begun, acknowledged: acknowledged))
  }

  /// Counts a call; what goes wrong with it, if anything. `.fails(0)` is the silence of the dead.
  private func begin(_ call: Call) -> Fault? {
    remember(nil, platter)
    defer { calls.append(call) }
    if let deathAt, calls.count >= deathAt { return .fails(0) }
    guard let fault else { return nil }
    if calls.count == fault.call {
      if fault.lasts { faultyKind = call.kind }
      return fault.fault
    }
    return call.kind == faultyKind ? fault.fault : nil
  }

  private func inner(_ path: String) -> String {
    path == root ? "" : String(path.dropFirst(root.utf8.count + 1))
  }

  /// Does a call unless it fails.
  private func perform(_ call: Call, _ action: () -> Int32) -> Int32 {
    switch begin(call) {
    case .fails(let error): return error == 0 ? -EIO : -error
    case .failsThoughDone(let error):
      let result = action()
      return result < 0 ? result : -error
    default: return action()
    }
  }

  // MARK: Disk

  func open(_ path: String, _ flags: Int32) -> Int32 {
    let isNew = flags & O_CREAT != 0
    let kind: Call.Kind = isNew ? .create : flags & O_DIRECTORY != 0 ? .openFolder : .open
    let fault = begin(Call(kind: kind, path: inner(path)))
    if case .fails(let error) = fault { return error == 0 ? -EIO : -error }
    let descriptor = SystemDisk().open(path, flags)
    guard descriptor >= 0 else { return descriptor }
    let known = platter.node(at: inner(path))
    let node = known ?? platter.make(inner(path), isFolder: false)
    if flags & O_TRUNC != 0, known != nil { platter.empty(node) }
    if case .failsThoughDone(let error) = fault {
      _ = SystemDisk().close(descriptor)
      return -error
    }
    nodes[descriptor] = node
    paths[descriptor] = inner(path)
    return descriptor
  }

  func close(_ descriptor: Int32) -> Int32 {
    let fault = begin(Call(kind: .close, path: paths[descriptor] ?? "?"))
    nodes[descriptor] = nil
    paths[descriptor] = nil
    let result = SystemDisk().close(descriptor)
    if case .fails(let error) = fault { return error == 0 ? -EIO : -error }
    return result
  }

  func status(_ descriptor: Int32, _ status: inout stat) -> Int32 {
    let fault = begin(Call(kind: .status, path: paths[descriptor] ?? "?"))
    if case .fails(let error) = fault { return error == 0 ? -EIO : -error }
    let result = SystemDisk().status(descriptor, &status)
    if case .otherSize = fault { status.st_size += 1 }
    return result
  }

  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    let call = Call(kind: .write, path: paths[descriptor] ?? "?", count: bytes.count)
    guard let node = nodes[descriptor] else { return -Int(EBADF) }
    let fault = begin(call)
    rememberParts(of: bytes, to: node)
    switch fault {
    case .fails(let error): return error == 0 ? -Int(EIO) : -Int(error)
    case .short(let count): return put(bytes.prefix(count), to: descriptor, node, isWhole: false)
    case .failsHalfway(let error):
      _ = put(bytes.prefix(bytes.count / 2), to: descriptor, node, isWhole: false)
      return -Int(error)
    case .failsThoughDone(let error):
      _ = put(bytes[...], to: descriptor, node, isWhole: false)
      return -Int(error)
    case .otherSize, nil: return put(bytes[...], to: descriptor, node, isWhole: true)
    }
  }

  /// The moments within a write: after a byte, half, the whole lines within half, all but a byte; with a
  /// fault elsewhere only half.
  private func rememberParts(of bytes: UnsafeRawBufferPointer, to node: Int) {
    let half = bytes.count / 2
    let lines = bytes.prefix(half).lastIndex(of: 0x0A).map { $0 + 1 } ?? 1
    let counts = fault == nil && watchFrom == 0 ? [1, half, lines, bytes.count - 1] : [half]
    for count in Set(counts).sorted() where count < bytes.count {
      var part = platter
      part.append(Array(bytes.prefix(count)), to: node, isWhole: false)
      remember(count, part)
    }
  }

  private func put(
    _ bytes: Slice<UnsafeRawBufferPointer>, to descriptor: Int32, _ node: Int, isWhole: Bool
  ) -> Int {
    let count = SystemDisk().write(descriptor, UnsafeRawBufferPointer(rebasing: bytes))
    guard count >= 0 else { return count }
    platter.append(Array(bytes.prefix(count)), to: node, isWhole: isWhole && count == bytes.count)
    return count
  }

  func fdatasync(_ descriptor: Int32) -> Int32 { sync(descriptor, .fdatasync) }

  func fsync(_ descriptor: Int32) -> Int32 { sync(descriptor, .fsync) }

  private func sync(_ descriptor: Int32, _ kind: Call.Kind) -> Int32 {
    guard let node = nodes[descriptor] else { return -EBADF }
    let kind = platter[node].isFolder ? .fsyncFolder : kind
    switch begin(Call(kind: kind, path: paths[descriptor] ?? "?")) {
    case .fails(let error):
      // Interrupted or refused before it began, it loses nothing; otherwise what was dirty is gone.
      if ![0, EINTR, EINVAL].contains(error) { platter.failSync(node) }
      return error == 0 ? -EIO : -error
    case .failsThoughDone(let error):
      platter.sync(node)
      return -error
    default:
      platter.sync(node)
      return 0
    }
  }

  func rename(_ from: String, _ to: String) -> Int32 {
    perform(Call(kind: .rename, path: inner(from) + " → " + inner(to))) {
      let result = SystemDisk().rename(from, to)
      if result >= 0 { platter.rename(inner(from), inner(to)) }
      return result
    }
  }

  func unlink(_ path: String) -> Int32 {
    perform(Call(kind: .unlink, path: inner(path))) {
      let result = SystemDisk().unlink(path)
      if result >= 0 { platter.unlink(inner(path)) }
      return result
    }
  }

  func rmdir(_ path: String) -> Int32 {
    perform(Call(kind: .rmdir, path: inner(path))) {
      let result = SystemDisk().rmdir(path)
      if result >= 0 { platter.unlink(inner(path)) }
      return result
    }
  }

  func mkdir(_ path: String) -> Int32 {
    perform(Call(kind: .mkdir, path: inner(path))) {
      let result = SystemDisk().mkdir(path)
      if result >= 0 { _ = platter.make(inner(path), isFolder: true) }
      return result
    }
  }
}

/// The files under a state folder that keep writer names, by their path within it; the part of a name that
/// tells where the store lies is `#`.
func deskFiles(in stateFolder: String) -> [String: [UInt8]] {
  Tree(of: stateFolder).files.reduce(into: [:]) { desk, file in
    var parts = file.path.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count > 2 { parts[parts.count - 2] = "#" }
    desk[parts.joined(separator: "-")] = file.bytes
  }
}
