import Foundation
import Testing

/// A store with one day-book that holds edits and nothing else, for tests that come between its lines.
struct DayBookBench {
  static let compound = "331102-0001"
  let bench: Bench
  let store: String
  /// The day-book with the edits.
  let book: URL

  /// A store in which a machine of its own has set the remark to each of the numbers from 1.
  init(edits: Int) throws {
    bench = try Bench()
    store = bench.path("库")
    try bench.makeStore(store, compounds: [Self.compound])
    let others = Set(try dayBooks(of: store))
    let bench = bench
    let store = store
    try Self.edit((1...edits).map(String.init), store, on: bench)
    book = try #require(try dayBooks(of: store).first { !others.contains($0) })
  }

  /// Sets the remark to each of the values at the machine of the day-book.
  static func edit(_ values: [String], _ store: String, on bench: Bench) throws {
    let rows = values.map { "\(compound),remark,\($0)\n" }.joined()
    let file = try bench.write("id,field,new\n" + rows, to: "修改.csv")
    let answer = try bench.answer(
      ["apply", store, file], variables: ["XDG_STATE_HOME": bench.path("另一台")])
    try #require(answer.code == 0, "\(answer.errors)")
  }

  /// The lines of the day-book, its head first.
  func lines() throws -> [String] {
    try String(contentsOf: book, encoding: .utf8).split(separator: "\n").map { $0 + "\n" }
  }

  /// Puts these lines in the place of the day-book's.
  func replace(by lines: [String]) throws { try Data(lines.joined().utf8).write(to: book) }

  /// The remarks that count, oldest first.
  func remarks() throws -> [String] {
    let log: [LogEntry] = try bench.runWell("log", store, Self.compound, "--json").json()
    return log.flatMap(\.changes).filter { $0.field == "remark" }.compactMap(\.new)
  }

  /// What `check` finds, and how it ends.
  func check() throws -> (code: Int32, damage: [Check.Damage]) {
    let answer = try bench.run("check", "--integrity", store, "--json")
    return (answer.code, try answer.json(Check.self).integrity)
  }

  /// Whether one more edit is saved and shown.
  func goesOn() throws -> Bool {
    let saved = try bench.run("set", store, Self.compound, "remark=之后")
    return try saved.code == 0 && remarks().last == "之后"
  }
}
