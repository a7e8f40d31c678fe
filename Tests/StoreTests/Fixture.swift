import Glibc
import Model
import Testing

@testable import Store

/// A folder of its own for one test, removed when the test is over.
final class Folder {
  let path: String

  init() throws {
    var template = Array((temporaryFolder + "/liangshai-test-XXXXXX").utf8CString)
    let made = mkdtemp(&template)
    path = String(cString: try #require(made))
  }

  deinit { removeTree(path) }

  /// The store of the test's folder.
  var store: String { path + "/store" }

  /// A person who writes from this machine.
  func author(_ name: String = "zhang") -> Author {
    Author(name: name, stateFolder: path + "/state")
  }

  /// A new empty store.
  func makeStore(_ batches: [SealedBatch] = []) throws -> Store {
    try Store.create(
      at: store, rules: RuleSet.defaultText, isSample: false, batches: batches, by: author())
  }

  /// The day-books, as they stand on the disk.
  func dayBooks() -> [String] {
    Files.names(in: store + "/log").flatMap { month in
      Files.names(in: store + "/log/" + month).map { store + "/log/" + month + "/" + $0 }
    }
  }
}

/// Removes a folder with all that is in it.
func removeTree(_ path: String) {
  guard let stream = opendir(path) else {
    unlink(path)
    return
  }
  while let entry = readdir(stream) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != ".", name != ".." { removeTree(path + "/" + name) }
  }
  closedir(stream)
  rmdir(path)
}

/// A batch of compounds with these ids and names.
func compounds(_ rows: [(id: String, name: String)], origin: String = "台账.csv") -> SealedBatch {
  let kind = Compound.declaration.kind
  let fields = ["id", "name", "unit", "households"].compactMap { kind.position(named: $0) }
  var builder = BatchBuilder(kind, fields: fields, hasLines: true)
  for (index, row) in rows.enumerated() {
    builder.add([row.id, row.name, "331102", "100"], line: index + 2)
  }
  return builder.sealed(origin: origin)
}

let compoundKind = Compound.declaration.kind

/// Where tests may put files.
let temporaryFolder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"

/// A small generator of numbers that follow from a seed.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to, not including, `end`.
  mutating func below(_ end: Int) -> Int { Int(next() % UInt64(end)) }
}
