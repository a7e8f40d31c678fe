import Glibc
import Model

/// The place one running program writes from: a writer's name that no other running program uses.
///
/// The name is kept on the local disk, where locks work, and taken by the next session of the same
/// person; a second session at the same time gets another. The kernel drops the lock on death. A name
/// whose day-book cannot be trusted any more is given up for a new one, and so is the name of a session
/// that died: what it wrote last can be read and yet be on no disk.
final class Desk: @unchecked Sendable {
  /// The writer's name: the account and a random suffix.
  private(set) var writer = ""
  private let path: String
  private let who: String
  private let descriptor: Int32
  private var isTrusted = false

  /// Takes the first free desk of this person for a store in a folder. Two copies of one store on one machine
  /// have desks of their own, as two people have.
  init(
    store uuid: String, in place: String, who: String, stateFolder: String
  ) throws(StoreError) {
    let folder = Desk.folder(ofStore: uuid, in: stateFolder)
    let owner = Desk.owner(who, of: place)
    do { try SystemDisk().makeFolder(folder) } catch { throw .file(error) }
    for slot in 0..<1000 {
      let path = folder + "/desk-\(owner)-\(slot)"
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 else {
        throw .file(FileError(action: .creating, path: path, number: errno))
      }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        close(descriptor)
        continue
      }
      self.path = path
      self.who = who
      self.descriptor = descriptor
      let bytes = try? Files.read(descriptor, from: 0, path: path)
      let kept = String(decoding: bytes ?? [], as: UTF8.self)
      if let name = Desk.name(in: kept) { try take(name) } else { try renew() }
      return
    }
    throw .file(FileError(action: .creating, path: folder, number: EBUSY))
  }

  deinit {
    if isTrusted { _ = note("left") }
    // A program that is being started at this moment may hold the descriptor as well.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// What tells the files of this person for the store in a folder from those of others.
  static func owner(_ who: String, of place: String) -> String {
    String(SHA256.hex((who + "\u{0}" + Files.realPath(of: place)).utf8).prefix(12))
  }

  /// The folder for what a program remembers of a store.
  static func folder(ofStore uuid: String, in stateFolder: String) -> String {
    stateFolder + "/liangshai/" + uuid
  }

  /// Takes another name, under which nobody has written yet.
  func renew() throws(StoreError) { try take(Desk.newName(for: who)) }

  /// Lets nobody write under this name after this session: its day-book cannot be trusted.
  func giveUp() { isTrusted = false }

  private func take(_ name: String) throws(StoreError) {
    writer = name
    isTrusted = true
    guard note("here") else {
      throw .file(FileError(action: .writing, path: path, number: errno))
    }
  }

  /// Keeps the name, and whether the session is still here or left in peace.
  private func note(_ state: String) -> Bool {
    let text = Array((writer + "\t" + Desk.machine + "\t" + state + "\n").utf8)
    return ftruncate(descriptor, 0) == 0
      && text.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) } == text.count
  }

  /// The folder for a program's own state by the XDG rules, or nil.
  static func stateFolder(environment: (String) -> String?) -> String? {
    if let folder = environment("XDG_STATE_HOME"), folder.hasPrefix("/") { return folder }
    if let home = environment("HOME"), home.hasPrefix("/") { return home + "/.local/state" }
    return nil
  }

  /// The name that a desk's file keeps for the next session: a whole line, left in peace, and of this
  /// machine, since a home that was copied to another must not write there under the same name.
  private static func name(in text: String) -> String? {
    guard text.hasSuffix("\n") else { return nil }
    let cells = text.dropLast().split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count == 3, cells[1] == machine, cells[2] == "left", isPlain(String(cells[0]))
    else { return nil }
    return String(cells[0])
  }

  /// What tells this machine from others, as far as it has been told.
  private static let machine = {
    let bytes = try? Files.read("/etc/machine-id")
    let text = String(decoding: bytes ?? [], as: UTF8.self)
    return String(text.prefix { $0.isLetter || $0.isNumber })
  }()

  private static func newName(for who: String) -> String {
    var generator = SystemRandomNumberGenerator()
    let digits = Array("0123456789abcdefghijklmnopqrstuvwxyz")
    let account = String(who.unicodeScalars.filter { $0.isASCII && isPlain(String($0)) }.prefix(24))
    let suffix = String((0..<8).map { _ in digits[Int.random(in: 0..<36, using: &generator)] })
    return (account.isEmpty ? "desk" : account) + "-" + suffix
  }

  private static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 64
      && name.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
      }
  }
}

extension Store {
  /// The path that this person's files of unfinished forms begin with, on the local disk and outside the
  /// store; nil where its folder cannot be made.
  public func draftPath(of author: Author) -> String? {
    let folder = Desk.folder(ofStore: identity.uuid, in: author.stateFolder)
    guard (try? SystemDisk().makeFolder(folder)) != nil else { return nil }
    return folder + "/draft-" + Desk.owner(author.name, of: path)
  }
}
