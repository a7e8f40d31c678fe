import Model

/// What changed from one tree of a store to the next, with the bytes of every file that differs.
struct TreeStep: Sendable {
  /// The files that differ.
  let changes: [TreeChange]
  private let blobs: [String: [UInt8]]

  /// How strictly day-books are held to what was there.
  enum Strictness {
    /// Every line is still in some day-book.
    case keepsLines
    /// Every day-book begins with all its old bytes.
    case onlyGrows
  }

  /// The step between two trees; from nothing where there is none before.
  init(_ git: Git, from: String?, to: String) throws(SyncError) {
    changes = try git.changes(from: from, to: to)
    var ids: Set<String> = []
    for change in changes {
      if change.oldMode == TreeChange.plain { ids.insert(change.old) }
      if change.newMode == TreeChange.plain { ids.insert(change.new) }
    }
    blobs = try git.blobs(ids)
  }

  /// The bytes of a file before the step; empty where it was not there.
  func before(_ change: TreeChange) -> [UInt8] { blobs[change.old] ?? [] }

  /// The bytes of a file after the step; empty where it is no more.
  func after(_ change: TreeChange) -> [UInt8] { blobs[change.new] ?? [] }

  /// What is wrong with the step: something lost, changed that never changes, or that does not belong.
  func objections(_ strictness: Strictness) -> [Objection] {
    changes.flatMap { objections(to: $0, strictness) }
  }

  private func objections(to change: TreeChange, _ strictness: Strictness) -> [Objection] {
    let path = change.path
    guard let file = SharedFile(path: path) else {
      return change.isRemoved ? [] : [Objection(path, .noSharedFile)]
    }
    if change.isRemoved { return [Objection(path, .fileMissing)] }
    guard change.newMode == TreeChange.plain else { return [Objection(path, .noPlainFile)] }
    let (old, new) = (before(change), after(change))
    switch file {
    case .batch:
      guard change.isAdded else { return [Objection(path, .bytesChanged)] }
      let name = path.split(separator: "/").last?.dropLast(4) ?? ""
      return SHA256.hex(new) == name ? [] : [Objection(path, .wrongHash)]
    case .period:
      return change.isAdded ? [] : [Objection(path, .bytesChanged)]
    case .identity:
      let uuids = [old, new].map { StoreIdentity(text: String(decoding: $0, as: UTF8.self))?.uuid }
      let isSame = uuids[1] != nil && (change.isAdded || uuids[0] == uuids[1])
      return isSame ? [] : [Objection(path, .otherStore)]
    case .settings, .rules:
      return TreeStep.conflictMarks(in: new, of: path)
    case .dayBook:
      let marks = TreeStep.conflictMarks(in: new, of: path)
      if !marks.isEmpty || new.starts(with: old) { return marks }
      if strictness == .onlyGrows {
        let same = zip(old, new).prefix { $0 == $1 }.count
        return [Objection(path, line: old[..<same].count { $0 == 0x0A } + 1, .notAppended)]
      }
      return linesMissing(from: old, path: path)
    }
  }

  /// Old lines that no day-book of the step holds any more.
  private func linesMissing(from old: [UInt8], path: String) -> [Objection] {
    var lines: Set<ArraySlice<UInt8>> = []
    for change in changes where SharedFile(path: change.path) == .dayBook {
      lines.formUnion(after(change).split(separator: 0x0A))
    }
    var number = 0
    var missing: [Objection] = []
    for line in old.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      number += 1
      if !line.isEmpty, !lines.contains(line) {
        missing.append(Objection(path, line: number, .lineMissing))
      }
    }
    return missing
  }

  /// The lines that git writes around what it could not merge.
  private static func conflictMarks(in bytes: [UInt8], of path: String) -> [Objection] {
    let marks = ["<<<<<<<", "|||||||", ">>>>>>>"].map { Array($0.utf8) }
    var objections: [Objection] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where marks.contains(where: { line.starts(with: $0) }) {
      objections.append(Objection(path, line: index + 1, .conflictMark))
    }
    return objections
  }

  /// How much the step adds.
  var amount: SyncAmount {
    var amount = SyncAmount()
    for change in changes {
      switch SharedFile(path: change.path) {
      case .dayBook:
        amount.lines += after(change).count { $0 == 0x0A } - before(change).count { $0 == 0x0A }
      case .batch: amount.batches += change.isAdded ? 1 : 0
      default: break
      }
    }
    return amount
  }
}

/// How much was exchanged.
public struct SyncAmount: Sendable, Equatable {
  /// Commits of git.
  public var commits = 0
  /// Lines of day-books, heads included.
  public var lines = 0
  /// Batches.
  public var batches = 0

  /// Nothing.
  public init() {}
}
