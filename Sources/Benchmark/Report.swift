import Glibc

/// The table of figures as it grows.
struct Report {
  /// What a figure must not exceed.
  enum Limit {
    /// So many times the peer's.
    case timesPeer(Double)
    /// This figure itself.
    case own(Double)
  }

  private static let widths = [52, 12, 30, 8, 10]
  /// Whether every limit was kept.
  private(set) var isMet = true

  /// Begins a table.
  mutating func begin(_ title: String) {
    Report.show("\n" + title)
    Report.row(["figure", "ours", "peer", "ratio", "limit", "met"])
  }

  /// Prints one figure beside a peer's and judges it.
  mutating func add(
    _ figure: String, _ ours: Double, peer: (name: String, value: Double)? = nil,
    limit: Limit? = nil
  ) {
    let ratio = peer.flatMap { $0.value > 0 ? ours / $0.value : nil }
    var met = ""
    var bound = ""
    switch limit {
    case .timesPeer(let times):
      bound = "≤ \(Report.text(times))×"
      met = ratio.map { $0 <= times ? "yes" : "NO" } ?? "?"
    case .own(let value):
      bound = "≤ \(Report.text(value))"
      met = ours <= value ? "yes" : "NO"
    case nil: break
    }
    if met == "NO" { isMet = false }
    Report.row([
      figure, Report.text(ours), peer.map { "\(Report.text($0.value)) \($0.name)" } ?? "",
      ratio.map { Report.text($0) + "×" } ?? "", bound, met,
    ])
  }

  /// Begins a table of other columns.
  func begin(_ title: String, columns: [String]) {
    Report.show("\n" + title)
    Report.row(columns)
  }

  /// Prints a row of such a table; a row that must not be makes the limits exceeded.
  mutating func add(_ cells: [String], isMet: Bool) {
    if !isMet { self.isMet = false }
    Report.row(cells)
  }

  /// Prints a line that is no figure.
  func note(_ text: String) { Report.show("  " + text) }

  private static func row(_ cells: [String]) {
    var line = ""
    for (cell, width) in zip(cells, widths + [0]) {
      line += cell + String(repeating: " ", count: max(1, width - cell.count))
    }
    while line.last == " " { line.removeLast() }
    show(line)
  }

  /// Prints a line at once, also into a file, for a run takes minutes.
  private static func show(_ line: String) {
    print(line)
    fflush(nil)
  }

  /// A number with as many decimals as its size deserves.
  static func text(_ value: Double) -> String {
    let decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2
    let scale = [1.0, 10, 100][decimals]
    let scaled = Int((value * scale).rounded())
    guard decimals > 0 else { return "\(scaled)" }
    let rest = String(scaled % Int(scale))
    return "\(scaled / Int(scale))." + String(repeating: "0", count: decimals - rest.count) + rest
  }
}
