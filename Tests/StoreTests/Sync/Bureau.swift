import Glibc
import Model
import Testing

@testable import Store

/// An empty repository that offices share.
func makeRemote(in folder: Folder, _ name: String = "shared.git") throws -> String {
  let path = folder.path + "/" + name
  try Git(folder: folder.path).run(["init", "--quiet", "--bare", "-b", "main", path])
  return path
}

/// The bureau of one office: its folder, and the account of its only desk on a machine of its own.
struct Bureau {
  let path: String
  let author: Author

  /// An office whose folder is there already or will be cloned.
  init(_ folder: Folder, _ name: String) {
    path = folder.path + "/" + name
    author = Author(name: name, stateFolder: folder.path + "/state-" + name)
  }

  /// The office that makes the store.
  static func founding(_ folder: Folder, _ name: String, compounds count: Int = 2) throws -> Bureau
  {
    let office = Bureau(folder, name)
    _ = try Store.create(
      at: office.path, rules: RuleSet.defaultText, isSample: false,
      batches: [
        compounds((1...count).map { (number($0), "小区\($0)") })
      ], by: office.author)
    return office
  }

  /// An office that joins by a plain `git clone`.
  static func joining(_ folder: Folder, _ name: String, from remote: String) throws -> Bureau {
    let office = Bureau(folder, name)
    try Git(folder: folder.path).run(["clone", "--quiet", remote, office.path])
    return office
  }

  var git: Git { Exchange(store: path, by: author).git }

  func open() throws -> Store { try Store(path: path) }

  func sync(remote: String? = nil) throws(SyncError) -> Exchanged {
    try Exchange(store: path, by: author).run(remote: remote)
  }

  /// What a sync fails with.
  func failure(remote: String? = nil) -> SyncError? {
    do throws(SyncError) { _ = try sync(remote: remote) } catch { return error }
    return nil
  }

  func write(_ field: String, _ text: String, of compound: Int = 1) throws {
    var store = try open()
    try store.write(
      [.set(kind: compoundKind, id: number(compound), values: [(field, text)])], by: author)
  }

  /// Every whole line of every day-book, sorted.
  func lines() throws -> [String] {
    try books().flatMap { book in
      try Files.read(path + "/" + book).split(separator: 0x0A).map {
        String(decoding: $0, as: UTF8.self)
      }
    }.sorted()
  }

  /// The day-books by their names within the store.
  func books() -> [String] {
    SharedFile.names(in: path).filter { SharedFile(path: $0) == .dayBook }
  }

  /// Replaces a file by other bytes, as nobody should.
  func overwrite(_ file: String, _ text: String) throws {
    unlink(path + "/" + file)
    try SystemDisk().create(path + "/" + file, Array(text.utf8))
  }

  func text(_ file: String) throws -> String {
    String(decoding: try Files.read(path + "/" + file), as: UTF8.self)
  }

  /// The bytes of every view, as a window shows them that opens now.
  func views() throws -> [[UInt8]] { viewBytes(of: try open()) }
}

/// The bytes of every view of a store.
func viewBytes(of store: Store) -> [[UInt8]] {
  KindDeclaration.all.map {
    View(ViewLayout($0, isSample: store.identity.isSample), of: store.ledger).bytes
  }
}

/// The id of the n-th compound of a test.
func number(_ index: Int) -> String {
  let digits = String(index)
  return "331102-" + String(repeating: "0", count: 4 - digits.count) + digits
}
