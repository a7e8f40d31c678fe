import Foundation

/// The rows of a store's batches as plain CSV, read without the program: what tests count from.
struct BatchRows {
  private let tables: [String: [[String: String]]]

  /// Reads every batch that the day-books of a store name.
  init(of store: String) throws {
    let folder = URL(filePath: store)
    let books = try FileManager.default.subpathsOfDirectory(atPath: store + "/log")
      .filter { $0.hasSuffix(".log") }
    var tables: [String: [[String: String]]] = [:]
    for book in books {
      let text = try String(contentsOf: folder.appending(path: "log/" + book), encoding: .utf8)
      for line in text.split(separator: "\n") {
        let words = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard let verb = words.firstIndex(of: "batch"), let file = words.firstIndex(of: "file")
        else { continue }
        let bytes = try Data(contentsOf: folder.appending(path: words[file + 2]))
        tables[words[verb + 1], default: []] += try BatchRows.rows(bytes)
      }
    }
    self.tables = tables
  }

  private static func rows(_ bytes: Data) throws -> [[String: String]] {
    let table = try cells(ofCSV: Data([0xEF, 0xBB, 0xBF]) + bytes)
    guard let heading = table.first else { return [] }
    return table.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(heading, $0)) }
  }

  /// The rows of a kind by the identifiers of its fields; none where there is no batch of it.
  subscript(kind: String) -> [[String: String]] { tables[kind] ?? [] }

  /// The kinds that have a batch.
  var kinds: Set<String> { Set(tables.keys) }
}

/// The sample's own, read once.
extension Sample {
  /// The rows of its batches.
  static let rows = Result { try BatchRows(of: store.get().path) }
  /// The day it is made for.
  static let today = "2026-11-20"
  /// The option that takes that day for today.
  static let day = ["--today", today]

  /// The items that are overdue on its day, by the cells alone.
  static func overdueItems() throws -> [[String: String]] {
    let settled: Set = ["closed", "archived", "revoked", "suspended"]
    return try rows.get()["item"].filter {
      !settled.contains($0["state"] ?? "") && $0["current-due"] ?? "" < today
    }
  }
}
