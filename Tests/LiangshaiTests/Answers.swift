import Foundation

/// What `league --json` answers.
struct League: Decodable, Equatable {
  struct Unit: Decodable, Equatable {
    var unit: String
    var name: String
    var rank: Int?
    var previousRank: Int?
    var score: String?
    var base: String?
    var bonus: String
    var malus: String
    var applicableWeight: Int
    var indicators: [Indicator]
  }

  struct Indicator: Decodable, Equatable {
    var code: String
    var numerator: String?
    var denominator: String?
    var score: String?
    var absence: String?
  }

  var period: String
  var ruleSet: String
  var units: [Unit]
  var sample: Bool?

  /// The row of a unit.
  func unit(_ id: String) -> Unit? { units.first { $0.unit == id } }
}

/// What `import --json` answers.
struct ImportAnswer: Decodable {
  struct Finding: Decodable, Equatable {
    var file: String
    var row: Int
    var column: String
    var rule: String
    var severity: String
    var found: String
    var expected: String
  }

  var rows: Int
  var accepted: Int
  var rejected: Int
  var warnings: Int
  var rejects: String?
  var findings: [Finding]
}

/// What every row of a list says of itself.
struct Row: Decodable, Equatable {
  var id: String?
  var unit: String?
  var indicator: String?
  var title: String?
  var sample: Bool?
}

/// What `log --json` answers.
struct LogEntry: Decodable {
  struct Change: Decodable, Equatable {
    var field: String
    var old: String?
    var new: String?
  }

  var id: String
  var verb: String
  var changes: [Change]
  var writer: String
}

/// What `deadline --json` answers.
struct Deadline: Decodable {
  struct Day: Decodable {
    var day: String
    var number: Int?
    var reason: String
  }

  var due: String
  var provisional: Bool
  var days: [Day]
}

/// What `check --json` answers.
struct Check: Decodable {
  struct Damage: Decodable {
    var file: String
    var line: Int?
    var message: String
  }

  var integrity: [Damage]
}

/// The files that tests give to the program.
enum Fixture {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The path of a fixture of this target.
  static func path(_ name: String) -> String {
    tests.appending(path: "LiangshaiTests/Fixtures/" + name).path
  }

  /// The path of a fixture of the import tests.
  static func table(_ name: String) -> String {
    tests.appending(path: "ImportTests/Fixtures/" + name).path
  }
}

/// The cells of a CSV file, with the mark at its beginning taken off.
func cells(ofCSV bytes: Data) throws -> [[String]] {
  guard bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { throw NoMark() }
  var rows: [[String]] = [[]]
  var cell = ""
  var isQuoted = false
  let text = Array(String(decoding: bytes.dropFirst(3), as: UTF8.self).unicodeScalars)
  for (index, scalar) in text.enumerated() {
    switch scalar {
    case "\"":
      // The second of two quotes within quotes is one.
      if !isQuoted, index > 0, text[index - 1] == "\"", !cell.isEmpty { cell += "\"" }
      isQuoted.toggle()
    case "," where !isQuoted:
      rows[rows.count - 1].append(cell)
      cell = ""
    case "\n" where !isQuoted:
      rows[rows.count - 1].append(cell)
      cell = ""
      rows.append([])
    case "\r" where !isQuoted: break
    default: cell.unicodeScalars.append(scalar)
    }
  }
  return rows.last?.isEmpty == true ? rows.dropLast() : rows
}

/// A CSV file does not begin with the mark that Excel and WPS need.
struct NoMark: Error {}
