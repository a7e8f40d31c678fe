import Glibc

/// Nation scale: moving in the list of all items beside what else shows a million rows in a terminal.
///
/// All programs are open at once and get each key in turn. Ours shows the table alone, as the others
/// do, and once more with the selected record beside it, as it opens.
struct Peers {
  let program: Program
  let scratch: Scratch

  /// How often each key is pressed.
  private static let presses = 100
  /// The keys: their names and what is typed.
  private static let keys = [("j: one row down", "j"), ("PgDn: one page down", "\u{1B}[6~")]

  /// A program with the rows on its screen.
  private final class Viewer {
    let name: String
    let terminal: PseudoTerminal
    var delays = Samples()
    var bytes = Samples()

    init(_ name: String, _ command: [String], environment: [String]) throws(Failure) {
      self.name = name
      terminal = try PseudoTerminal(command, environment: environment)
    }

    func press(_ keys: String) {
      let answer = terminal.type(keys)
      delays.add(answer.time)
      bytes.add(answer.bytes)
    }
  }

  /// Measures and reports.
  func run(store: String, into report: inout Report) throws(Failure) {
    let batches = Scratch.files(below: store + "/batches", ending: ".csv")
    guard let rows = batches.max(by: { $0.size < $1.size })?.path else { return }
    let viewers = try open(rows, store: store, report: report)
    defer { for viewer in viewers { _ = viewer.terminal.end(with: "\u{3}") } }
    report.begin("Nation: key → last byte, ms; every program shows all items, each key in turn")
    for (name, keys) in Peers.keys {
      for viewer in viewers {
        viewer.delays = Samples()
        viewer.bytes = Samples()
      }
      for _ in 0..<Peers.presses { for viewer in viewers { viewer.press(keys) } }
      show(name, viewers, to: &report)
    }
  }

  private func show(_ key: String, _ viewers: [Viewer], to report: inout Report) {
    guard let ours = viewers.first else { return }
    let table = viewers.first { $0.name == "C ncurses" }
    let pager = viewers.first { $0.name == "pspg" }
    report.add(
      key + ", median", ours.delays.median,
      peer: table.map { ($0.name, $0.delays.median) },
      limit: table.map { Report.Limit.own($0.delays.median + 1) })
    report.add(key + ", 99th of 100", ours.delays.quantile(0.99), limit: .own(16))
    report.add(
      key + ", bytes", ours.bytes.median, peer: pager.map { ($0.name, $0.bytes.median) },
      limit: pager.map { _ in Report.Limit.timesPeer(1) })
    for viewer in viewers.dropFirst() {
      let (median, last) = (viewer.delays.median, viewer.delays.quantile(0.99))
      report.add(
        [
          "  \(viewer.name)", Report.text(median), "99th \(Report.text(last))",
          "\(Int(viewer.bytes.median)) bytes",
        ], isMet: true)
    }
  }

  /// Opens ours first and then every program that is installed; tells which are not.
  private func open(
    _ rows: String, store: String, report: Report
  ) throws(Failure) -> [Viewer] {
    let environment = program.environment
    var viewers: [Viewer] = []
    for (name, keys) in [("ours", ["3", "+"]), ("ours, with the record", ["3"])] {
      let ours = try Viewer(
        name, [program.path, store, "--fresh", "--today", Program.today], environment: environment)
      guard ours.terminal.waitFor(Program.landmarks) != nil else {
        throw Failure("the program never showed its first picture")
      }
      ours.terminal.waitUntilQuiet(for: 2000)
      for key in keys { _ = ours.terminal.type(key, silence: 500) }
      viewers.append(ours)
    }
    if let table = try CursesTable.compile(in: scratch.path, environment: environment) {
      viewers.append(try Viewer("C ncurses", [table, rows], environment: environment))
    }
    let others = [
      ("less", ["less", rows]), ("tig", ["sh", "-c", "exec tig < '\(rows)'"]),
      ("pspg", ["pspg", "--csv", "-f", rows]), ("VisiData", ["vd", rows]),
    ]
    for (name, command) in others {
      let tool = name == "VisiData" ? "vd" : name
      guard try Child(["sh", "-c", "command -v " + tool], environment: environment).code == 0 else {
        report.note("\(name): not measured; apt install \(name.lowercased()), then run again")
        continue
      }
      viewers.append(try Viewer(name, command, environment: environment))
    }
    let landmark = try Peers.beginning(of: rows)
    for viewer in viewers where !viewer.name.hasPrefix("ours") {
      guard viewer.terminal.waitFor([landmark]) != nil else {
        throw Failure("\(viewer.name) never showed \(landmark)")
      }
    }
    for viewer in viewers { viewer.terminal.waitUntilQuiet(for: 3000) }
    return viewers
  }

  /// What the first row below the heading of a CSV file begins with, which tells that it is shown; the
  /// C program cuts cells.
  private static func beginning(of path: String) throws(Failure) -> String {
    guard let stream = fopen(path, "r") else { throw Failure("cannot open \(path)") }
    defer { fclose(stream) }
    var line = [CChar](repeating: 0, count: 4096)
    for _ in 0..<2 { fgets(&line, CInt(line.count), stream) }
    let cell = line.prefix { $0 != 0x2C && $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(String(decoding: cell, as: UTF8.self).prefix(6))
  }
}
