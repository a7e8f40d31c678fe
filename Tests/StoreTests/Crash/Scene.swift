import Glibc
import Model

@testable import Store

/// The values of a store that are looked at: `kind/id/field` → canonical text.
typealias Values = [String: String]

/// Where steps are done on one disk, and what came of each.
final class Scene {
  /// What stands between the store and its disk: nothing, or what a broken variant does wrong.
  typealias Wrapper = @Sendable (CrashDisk) -> any Disk

  let disk: CrashDisk
  private let folder: String
  private let wrapped: any Disk
  private let author: Author
  private var sessions: [Int: Store] = [:]
  /// Why steps were refused.
  private(set) var refusals: [Int: String] = [:]

  var path: String { disk.root + "/store" }

  /// A scene in an empty folder, with this on its disk; the folder goes when the scene does.
  init(
    in folder: String, platter: Platter, desk: [String: [UInt8]], wrapper: Wrapper
  ) {
    self.folder = folder
    platter.seen().write(to: folder + "/disk")
    writeDesk(desk, to: folder + "/state", of: folder + "/disk/store")
    disk = CrashDisk(root: folder + "/disk", stateFolder: folder + "/state", platter: platter)
    wrapped = wrapper(disk)
    author = Author(name: "zhang", stateFolder: folder + "/state")
  }

  deinit { removeTree(folder) }

  /// Does a step; whether it was acknowledged.
  @discardableResult
  func perform(_ step: Operation.Step, number: Int) -> Bool {
    let now = Stamp(milliseconds: Operation.clock + step.after)
    disk.begun.insert(number)
    do {
      if let act = step.act {
        var session =
          try sessions.removeValue(forKey: step.session) ?? Store(path: path, disk: wrapped)
        defer { sessions[step.session] = session }
        try act(&session, author, now)
      } else {
        sessions[step.session] = try Store.create(
          at: path, rules: RuleSet.defaultText, isSample: false, uuid: Operation.uuid,
          batches: [compounds(Operation.Step.firstBatch.map { ($0, "小区" + $0.suffix(2)) })],
          by: author, now: now, disk: wrapped)
      }
    } catch {
      refusals[number] = (error as? StoreError)?.message.en ?? "\(error)"
      return false
    }
    disk.acknowledged.insert(number)
    return true
  }

  /// Closes all windows in peace.
  func leave() { sessions = [:] }

  /// What a window shows; nil where it did not open.
  func values(session: Int) -> Values? { sessions[session].map { Scene.values(of: $0) } }

  /// What a store holds.
  static func values(of store: Store) -> Values {
    var values: Values = [:]
    for kind in KindDeclaration.all {
      let table = store.ledger[kind]
      for row in 0..<table.count {
        let record = kind.identifier + "/" + table.id(row) + "/"
        for field in Operation.fields {
          guard let column = kind.position(named: field) else { continue }
          let text = table.canonicalText(row: row, column: column)
          if !text.isEmpty { values[record + field] = text }
        }
      }
    }
    if !store.ledger.conflicts.isEmpty { values["conflicts"] = "\(store.ledger.conflicts.count)" }
    return values
  }
}

/// Puts the files that keep writer names where a program looks for them that opens a store at `path`.
func writeDesk(_ desk: [String: [UInt8]], to stateFolder: String, of path: String) {
  let owner = SHA256.hex(("zhang\u{0}" + Files.realPath(of: path)).utf8).prefix(12)
  mkdir(stateFolder, 0o700)
  for (name, bytes) in desk {
    let folders = name.split(separator: "/").dropLast()
    for count in 0..<folders.count {
      mkdir(stateFolder + "/" + folders[...count].joined(separator: "/"), 0o700)
    }
    let named = name.split(separator: "#", omittingEmptySubsequences: false).joined(
      separator: owner)
    writeFile(bytes, to: stateFolder + "/" + named)
  }
}
