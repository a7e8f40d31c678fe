import Model

@testable import Store

/// Does an operation with everything going wrong that can, and judges what is left each time.
struct Crashes {
  let operation: Operation
  let wrapper: Scene.Wrapper
  private let ground: Ground
  private var tally = Tally()
  private var seen: Set<String> = []
  /// The store before the operation.
  private var start: (platter: Platter, desk: [String: [UInt8]], values: Values)
  /// The bytes of the file that may not vanish.
  private var kept: [UInt8]? { operation.keeps.flatMap { startTree[$0] } }
  private var startTree = Tree()
  /// The bytes that a view may have.
  private var views: [String: Set<[UInt8]>] = [:]
  /// The steps, and two that show that everything goes on.
  private let steps: [Operation.Step]

  /// Everything that can go wrong with an operation; what was found.
  ///
  /// - Parameter stopAtFirst: Whether one thing that must not be is enough.
  static func all(
    _ operation: Operation, stopAtFirst: Bool = false,
    wrapper: @escaping Scene.Wrapper = { $0 }
  ) throws -> Tally {
    var crashes = try Crashes(operation, wrapper)
    try crashes.run(stopAtFirst)
    return crashes.tally
  }

  private init(_ operation: Operation, _ wrapper: @escaping Scene.Wrapper) throws {
    self.operation = operation
    self.wrapper = wrapper
    ground = try Ground()
    let end = operation.steps.map(\.after).max() ?? 0
    steps = operation.steps + [.further(after: end + 10), .next(after: end + 20)]
    start = (Platter(), [:], [:])
    guard !operation.before.isEmpty else { return }
    let scene = Scene(in: ground.next(), platter: Platter(), desk: [:], wrapper: { $0 })
    for (number, step) in operation.before.enumerated() {
      guard scene.perform(step, number: number) else {
        throw Unusable(what: scene.refusals[number] ?? "")
      }
    }
    scene.leave()
    var platter = scene.disk.platter
    platter.settle()
    startTree = platter.seen()
    start = (
      platter, deskFiles(in: scene.disk.stateFolder),
      Scene.values(of: try Store(path: scene.path))
    )
  }

  /// What a test cannot begin from.
  struct Unusable: Error { var what: String }

  /// An operation without a fault.
  ///
  /// - Parameters:
  ///   - deathAt: The call at which the process dies; nil for none.
  ///   - look: What is done with the disk before it is cleared away.
  static func plain(
    _ operation: Operation, deathAt: Int? = nil, look: (CrashDisk) throws -> Void
  ) throws {
    let crashes = try Crashes(operation) { $0 }
    let scene = crashes.scene()
    scene.disk.deathAt = deathAt
    for number in operation.steps.indices {
      scene.perform(operation.steps[number], number: number)
    }
    scene.disk.remember()
    try look(scene.disk)
  }

  // MARK: Going through all that can happen

  private mutating func run(_ stopAtFirst: Bool) throws {
    let plain = scene()
    for number in operation.steps.indices where !plain.perform(steps[number], number: number) {
      throw Unusable(what: plain.refusals[number] ?? "")
    }
    plain.disk.remember()
    tally.calls = plain.disk.calls.count
    for file in start.platter.seen().files + plain.disk.platter.seen().files
    where file.path.contains("/tables/") {
      views[file.path, default: []].insert(file.bytes)
    }
    judge(plain.disk.moments, losses: PowerLoss.all, "no fault")
    for (number, call) in plain.disk.calls.enumerated() {
      for fault in Fault.all(at: call) {
        for lasts in fault.canLast ? [false, true] : [false] {
          if stopAtFirst, !tally.violations.isEmpty { return }
          fail(number, call, fault, lasts: lasts)
        }
      }
    }
  }

  private func scene() -> Scene {
    Scene(in: ground.next(), platter: start.platter, desk: start.desk, wrapper: wrapper)
  }

  /// Does the operation with one fault, goes on, and judges all kills and power losses behind it.
  private mutating func fail(
    _ number: Int, _ call: CrashDisk.Call, _ fault: Fault, lasts: Bool
  ) {
    tally.faults += 1
    let what = "call \(number) \(call) \(fault)" + (lasts ? " for good" : "")
    let scene = scene()
    scene.disk.watchFrom = number + 1
    scene.disk.fault = (number, fault, lasts)
    for step in operation.steps.indices {
      scene.perform(steps[step], number: step)
      guard let shown = scene.values(session: steps[step].session) else { continue }
      judge(shown, scene.disk.begun, scene.disk.acknowledged, what + ", on the screen")
    }
    scene.disk.fault = nil
    let further = operation.steps.count
    if scene.values(session: 0) != nil, !scene.perform(steps[further], number: further) {
      note(.stuck, what + ": " + (scene.refusals[further] ?? ""))
    }
    scene.disk.remember()
    judge(scene.disk.moments, losses: PowerLoss.harshest, what)
  }

  private mutating func judge(
    _ moments: [CrashDisk.Moment], losses: [PowerLoss], _ what: String
  ) {
    var before: CrashDisk.Moment?
    for moment in moments {
      tally.kills += 1
      if let before, before.isLike(moment) {
        tally.folders += losses.count + 1
        continue
      }
      before = moment
      var place = what + ", killed at \(moment.done)"
      if let written = moment.written { place += " behind \(written) bytes" }
      judgeKill(moment, place)
      let isSettled = moment.platter.isSettled
      for loss in losses {
        if isSettled, loss != losses[0] {
          tally.folders += 1
          continue
        }
        let tree = moment.platter.after(loss)
        let lossy = place + ", power lost: names \(loss.names), bytes \(loss.bytes)"
        judge(tree, moment.desk, moment, lossy)
        if loss == losses[0], losses.count == PowerLoss.all.count {
          judge(tree, [:], moment, lossy + ", desk lost")
          judge(tree, moment.desk.mapValues { Array($0.prefix(5)) }, moment, lossy + ", desk torn")
        }
      }
    }
  }

  /// What the next process finds and does, and what a power loss then leaves of that.
  private mutating func judgeKill(_ moment: CrashDisk.Moment, _ what: String) {
    let tree = moment.platter.seen()
    let losses = PowerLoss.harshest.prefix(2).map { moment.platter.after($0).key([:], said: "") }
    guard isNew(tree, moment.desk, moment, "killed" + losses.joined()) else { return }
    var platter = moment.platter
    platter.recallNames()
    let scene = Scene(in: ground.next(), platter: platter, desk: moment.desk, wrapper: wrapper)
    scene.disk.begun = moment.begun
    scene.disk.acknowledged = moment.acknowledged
    if let store = open(scene.path, tree, moment, what) {
      judge(Scene.values(of: store), moment.begun, moment.acknowledged, what)
      judge(store, tree, what)
    } else if !Files.names(in: scene.path).isEmpty || !scene.perform(steps[0], number: 0) {
      // Nothing was made, and what is left of the attempt must be put away by hand.
      return
    }
    let next = steps.count - 1
    guard scene.perform(steps[next], number: next) else {
      return note(.stuck, what + ": " + (scene.refusals[next] ?? ""))
    }
    scene.disk.remember()
    guard let moment = scene.disk.moments.last else { return }
    for loss in PowerLoss.harshest.prefix(2) {
      let lossy = what + ", edited by the next process, power lost: \(loss.names), \(loss.bytes)"
      judge(moment.platter.after(loss), moment.desk, moment, lossy, goesOn: false)
    }
  }

  /// Whether no folder like this one was judged before.
  private mutating func isNew(
    _ tree: Tree, _ desk: [String: [UInt8]], _ moment: CrashDisk.Moment, _ mode: String
  ) -> Bool {
    tally.folders += 1
    let said = "\(mode) \(moment.begun.sorted()) \(moment.acknowledged.sorted())"
    guard seen.insert(tree.key(desk, said: said)).inserted else { return false }
    tally.distinct += 1
    return true
  }

  // MARK: Judging

  /// Judges a folder that a power loss left, and goes on in it.
  private mutating func judge(
    _ tree: Tree, _ desk: [String: [UInt8]], _ moment: CrashDisk.Moment, _ what: String,
    goesOn: Bool = true
  ) {
    guard isNew(tree, desk, moment, "lost") else { return }
    let folder = ground.next()
    defer { removeTree(folder) }
    tree.write(to: folder + "/disk")
    writeDesk(desk, to: folder + "/state", of: folder + "/disk/store")
    let path = folder + "/disk/store"
    guard var store = open(path, tree, moment, what) else { return }
    judge(Scene.values(of: store), moment.begun, moment.acknowledged, what)
    judge(store, tree, what)
    guard goesOn else { return }
    let next = steps.count - 1
    do {
      try steps[next].act?(
        &store, Author(name: "zhang", stateFolder: folder + "/state"),
        Stamp(milliseconds: Operation.clock + steps[next].after + 10))
      judge(
        Scene.values(of: try Store(path: path)), moment.begun.union([next]),
        moment.acknowledged.union([next]), what + ", edited, opened again")
    } catch { note(.stuck, what + ": \(error)") }
  }

  /// Opens what is left; nil where there is no store, which only an unfinished making may leave.
  private mutating func open(
    _ path: String, _ tree: Tree, _ moment: CrashDisk.Moment, _ what: String
  ) -> Store? {
    judgeFiles(tree, what)
    do { return try Store(path: path) } catch {
      if !start.values.isEmpty || !moment.acknowledged.isEmpty { note(.unopened, what) }
      return nil
    }
  }

  /// Judges values: all of what was acknowledged, and each other step that began wholly or not at all.
  private mutating func judge(
    _ values: Values, _ begun: Set<Int>, _ acknowledged: Set<Int>, _ what: String
  ) {
    let open = begun.subtracting(acknowledged).sorted()
    for choice in 0..<(1 << open.count) {
      // A store that opens is a whole one.
      if open.first == 0, steps[0].act == nil, choice & 1 == 0 { continue }
      let done = acknowledged.union(open.indices.filter { choice >> $0 & 1 == 1 }.map { open[$0] })
      if values == expected(done) { return }
    }
    let promised = expected(acknowledged)
    let touched = Set(open.flatMap { steps[$0].effects.keys })
    let missing = acknowledged.flatMap { steps[$0].effects.keys }.filter {
      !touched.contains($0) && values[$0] != promised[$0]
    }
    note(missing.isEmpty ? .half : .lost, what + difference(values, promised))
  }

  private func expected(_ done: Set<Int>) -> Values {
    done.sorted().reduce(into: start.values) { values, step in
      for (cell, text) in steps[step].effects { values[cell] = text }
    }
  }

  private func difference(_ values: Values, _ promised: Values) -> String {
    let cells = Set(values.keys).union(promised.keys).filter { values[$0] != promised[$0] }.sorted()
    return ": "
      + cells.prefix(3).map { "\($0) is \(values[$0] ?? "absent")" }.joined(separator: ", ")
  }

  /// Judges files that are old or new and nothing between, and the one that may not vanish.
  private mutating func judgeFiles(_ tree: Tree, _ what: String) {
    if let kept, !tree.files.contains(where: { $0.bytes == kept }) {
      note(.lost, what + ": " + (operation.keeps ?? ""))
    }
    for file in tree.files where file.path.hasSuffix(".csv") && !file.path.contains("/.") {
      if let known = views[file.path], !known.contains(file.bytes) {
        note(.mixed, what + ": " + file.path)
      }
      if file.path.contains("/batches/"), !file.path.contains(SHA256.hex(file.bytes)) {
        note(.mixed, what + ": " + file.path)
      }
    }
  }

  /// Judges what a check of every byte says: damage may only stand behind what was promised.
  private mutating func judge(_ store: Store, _ tree: Tree, _ what: String) {
    for damage in store.integrity() {
      let file = tree.files.first { $0.path == "store/" + damage.file }
      let promised = file.map { $0.bytes.prefix($0.promised).count { $0 == 0x0A } }
      if let promised, let line = damage.line, line > promised { continue }
      note(.damage, what + ": \(damage.file) \(damage.line ?? 0) \(damage.message.en)")
    }
  }

  private mutating func note(_ kind: Tally.Violation.Kind, _ what: String) {
    tally.violations.append(Tally.Violation(kind: kind, what: operation.name + ", " + what))
  }
}
