/// What a folder holds and what of it would survive a power loss: every file and every list of names twice,
/// as programs see them and as the platter has them.
///
/// The most that POSIX promises and no more: a file's bytes are safe once the file was synced, a name once
/// the folder that lists it was. A sync that fails drops what it should have written and calls it clean,
/// as Linux does, so that the next sync succeeds without it.
struct Platter {
  /// Changes to the names of one folder that reach the platter together: a name and its node, nil where
  /// the name went away.
  typealias Step = [(name: String, node: Int?)]

  /// A file or a folder.
  struct Node {
    var isFolder = false
    /// The bytes as programs read them.
    var live: [UInt8] = []
    /// The bytes on the platter.
    var durable: [UInt8] = []
    /// Where bytes were written that no sync has taken yet, in ascending order.
    var dirty: [Range<Int>] = []
    /// The bytes that successful syncs answered for; what stands behind them was promised to nobody.
    var promised = 0
    /// Whether a write or a sync failed: nothing written afterwards is promised any more.
    var isBroken = false
    /// The names as programs see them.
    var names: [String: Int] = [:]
    /// The names on the platter.
    var durableNames: [String: Int] = [:]
    /// What brings the platter's names to those that programs see, oldest first.
    var pending: [Step] = []
    /// Whether it has been as it is since before the operation.
    var isUntouched = false
  }

  /// The folder that holds the store is node 0.
  private(set) var nodes = [Node(isFolder: true)] {
    didSet { version += 1 }
  }
  /// Grows with every change.
  private(set) var version = 0
  /// Whether a power loss would change nothing.
  var isSettled: Bool {
    nodes.allSatisfy { $0.isFolder ? $0.names == $0.durableNames : $0.live == $0.durable }
  }

  /// The node under a path below the folder, or nil.
  func node(at path: String) -> Int? {
    var node = 0
    for name in path.split(separator: "/") {
      guard let next = nodes[node].names[String(name)] else { return nil }
      node = next
    }
    return node
  }

  subscript(node: Int) -> Node { nodes[node] }

  // MARK: What programs do

  /// Makes a file or a folder.
  mutating func make(_ path: String, isFolder: Bool) -> Int {
    nodes.append(Node(isFolder: isFolder))
    change([(path, nodes.count - 1)])
    return nodes.count - 1
  }

  /// Appends bytes to a file.
  mutating func append(_ bytes: some Collection<UInt8>, to node: Int, isWhole: Bool) {
    let start = nodes[node].live.count
    nodes[node].live += bytes
    nodes[node].isUntouched = false
    if !isWhole { nodes[node].isBroken = true }
    if !bytes.isEmpty { nodes[node].dirty.append(start..<nodes[node].live.count) }
  }

  /// Empties a file.
  mutating func empty(_ node: Int) {
    nodes[node] = Node()
  }

  /// Gives a node another name; what had that name loses it.
  mutating func rename(_ from: String, _ to: String) {
    guard let moved = node(at: from) else { return }
    change([(from, nil), (to, moved)])
  }

  /// Takes a name away.
  mutating func unlink(_ path: String) {
    change([(path, nil)])
  }

  /// Brings a file's bytes or a folder's names to the platter.
  mutating func sync(_ node: Int) {
    if nodes[node].isFolder {
      nodes[node].durableNames = names(of: nodes[node], .kept)
      nodes[node].pending = []
      return
    }
    nodes[node].durable = content(of: nodes[node], .kept)
    nodes[node].dirty = []
    if !nodes[node].isBroken { nodes[node].promised = nodes[node].live.count }
  }

  /// A sync that fails: what it should have written stays in memory, is called clean and never reaches the
  /// platter.
  mutating func failSync(_ node: Int) {
    nodes[node].isBroken = true
    nodes[node].dirty = []
    nodes[node].pending = []
  }

  /// Lets names that a failed sync dropped be written after all: a journal holds them until they are, or
  /// stops the whole file system. Only who was told of the failure must not count on it.
  mutating func recallNames() {
    for node in nodes.indices where nodes[node].isFolder && nodes[node].pending.isEmpty {
      for name in Set(nodes[node].names.keys).union(nodes[node].durableNames.keys).sorted()
      where nodes[node].names[name] != nodes[node].durableNames[name] {
        nodes[node].pending.append([(name, nodes[node].names[name])])
      }
    }
  }

  /// Marks everything as durable and as it was: the store before the operation.
  mutating func settle() {
    for node in nodes.indices {
      nodes[node].durable = nodes[node].live
      nodes[node].dirty = []
      nodes[node].isBroken = false
      nodes[node].promised = nodes[node].live.count
      nodes[node].durableNames = nodes[node].names
      nodes[node].pending = []
      nodes[node].isUntouched = true
    }
  }

  private mutating func change(_ changes: [(path: String, node: Int?)]) {
    var steps: [Int: Step] = [:]
    for (path, node) in changes {
      let cut = path.lastIndex(of: "/")
      let parent = cut.flatMap { self.node(at: String(path[..<$0])) } ?? 0
      let name = cut.map { String(path[path.index(after: $0)...]) } ?? path
      nodes[parent].names[name] = node
      nodes[parent].isUntouched = false
      steps[parent, default: []].append((name, node))
    }
    for (parent, step) in steps { nodes[parent].pending.append(step) }
  }

  // MARK: What is left

  /// The folder as programs see it.
  func seen() -> Tree { tree(names: .kept, bytes: nil) }

  /// The folder as it may be found when the power comes back.
  func after(_ loss: PowerLoss) -> Tree { tree(names: loss.names, bytes: loss.bytes) }

  private func tree(names policy: PowerLoss.Names, bytes: PowerLoss.Bytes?) -> Tree {
    var tree = Tree()
    func walk(_ node: Int, _ path: String) {
      let names = bytes == nil ? nodes[node].names : self.names(of: nodes[node], policy)
      for (name, child) in names.sorted(by: { $0.key < $1.key }) {
        let childPath = path.isEmpty ? name : path + "/" + name
        let found = nodes[child]
        if found.isFolder {
          tree.folders.append(childPath)
          walk(child, childPath)
        } else {
          let content = bytes.map { self.content(of: found, $0) } ?? found.live
          tree.files.append(
            Tree.File(
              path: childPath, bytes: content, node: child, promised: found.promised,
              isUntouched: found.isUntouched))
        }
      }
    }
    walk(0, "")
    return tree
  }

  private func names(of folder: Node, _ policy: PowerLoss.Names) -> [String: Int] {
    let steps: [Step]
    switch policy {
    case .lost: steps = []
    case .kept: steps = folder.pending
    case .first: steps = Array(folder.pending.prefix(1))
    case .last: steps = Array(folder.pending.suffix(1))
    }
    return steps.joined().reduce(into: folder.durableNames) { $0[$1.name] = $1.node }
  }

  private func content(of file: Node, _ policy: PowerLoss.Bytes) -> [UInt8] {
    guard let end = file.dirty.last?.upperBound else { return file.durable }
    let count = file.dirty.reduce(0) { $0 + $1.count }
    let half = count / 2
    /// The file with the dirty bytes of these places as written, the others as `filler` says.
    func filled(to size: Int, kept: Range<Int>, filler: (Int) -> UInt8) -> [UInt8] {
      var content = file.durable
      content += [UInt8](repeating: 0, count: max(0, end - content.count))
      var place = 0
      for range in file.dirty {
        for offset in range {
          content[offset] = kept.contains(place) ? file.live[offset] : filler(offset)
          place += 1
        }
      }
      return Array(content.prefix(max(size, file.durable.count)))
    }
    /// Where the file ends when only so many of the dirty bytes reached it.
    func place(afterDirty wanted: Int) -> Int {
      var rest = wanted
      for range in file.dirty {
        if rest <= range.count { return range.lowerBound + rest }
        rest -= range.count
      }
      return end
    }
    switch policy {
    case .lost: return file.durable
    case .kept: return filled(to: end, kept: 0..<count) { _ in 0 }
    case .zeros: return filled(to: end, kept: 0..<0) { _ in 0 }
    case .half: return filled(to: place(afterDirty: half), kept: 0..<count) { _ in 0 }
    case .laterHalf: return filled(to: end, kept: half..<count) { _ in 0 }
    case .allButOne: return filled(to: place(afterDirty: count - 1), kept: 0..<count) { _ in 0 }
    case .stale:
      return filled(to: end, kept: 0..<0) { file.live[$0 % max(1, file.dirty[0].lowerBound)] }
    case .wholeLines:
      let limit = place(afterDirty: half)
      let cut = file.live[..<limit].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      return filled(to: max(cut, file.dirty[0].lowerBound), kept: 0..<count) { _ in 0 }
    }
  }
}

/// A way in which a power loss may treat what was not synced.
struct PowerLoss: Hashable {
  /// What becomes of changes of names that no sync of the folder took.
  enum Names: CaseIterable {
    case lost, kept
    /// Only the oldest change of each folder, or only the newest, reached the platter.
    case first, last
  }

  /// What becomes of bytes that no sync of the file took.
  enum Bytes: CaseIterable {
    case lost, kept
    /// The file has its new size, but the blocks were never written.
    case zeros
    /// A first part reached the platter: half of it, half but whole lines, all but the last byte.
    case half, wholeLines, allButOne
    /// Blocks were written out of order: zeros, then the later half.
    case laterHalf
    /// The file has its new size, and its blocks hold what they held before: lines of another time.
    case stale
  }

  var names: Names
  var bytes: Bytes

  /// Every way.
  static let all = Names.allCases.flatMap { names in
    Bytes.allCases.map { PowerLoss(names: names, bytes: $0) }
  }

  /// The ways that follow a fault which was a loss already.
  static let harshest = [
    PowerLoss(names: .lost, bytes: .lost), PowerLoss(names: .kept, bytes: .zeros),
    PowerLoss(names: .kept, bytes: .wholeLines),
  ]
}
