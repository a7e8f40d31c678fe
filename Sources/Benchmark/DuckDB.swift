import Glibc
import Model

/// DuckDB, which reads the same rows as CSV and groups them by unit.
struct DuckDB {
  /// How much of the overview is asked for.
  enum Question: String {
    /// The open, overdue and soon due items by unit.
    case items
    /// Items, compounds, projects, contracts and committees by unit.
    case all
  }

  /// One answer.
  struct Answer {
    let run: Child
    /// What it printed, by name.
    let numbers: [String: Double]
    /// The most memory its Python held, in bytes.
    var peak: Int { Int(numbers["peak_kb"] ?? 0) * 1024 }
    /// From its first query to the last row, without the start of Python.
    var queries: Duration { .microseconds(Int((numbers["query_ms"] ?? 0) * 1000)) }
  }

  private static let kinds = ["item", "compound", "project", "contract", "committee"]
  /// Bytes of the files that a question reads.
  private(set) var bytes: [Question: Int] = [.items: 0, .all: 0]
  private let folder: String
  private let script: String
  private let environment: [String]

  /// Gives DuckDB the batches of a store, which are CSV files; nil where it is not installed.
  init?(store: String, scratch: Scratch, environment: [String]) throws(Failure) {
    self.environment = environment
    guard try Child(["python3", "-c", "import duckdb"], environment: environment).code == 0
    else { return nil }
    folder = scratch.path + "/csv"
    script = scratch.path + "/peers.py"
    try Scratch.write(String(decoding: PackageResources.peers_py, as: UTF8.self), to: script)
    mkdir(folder, 0o700)
    for (number, file) in Scratch.files(below: store + "/batches", ending: ".csv").enumerated() {
      guard let kind = DuckDB.kind(of: file.path), DuckDB.kinds.contains(kind) else { continue }
      guard symlink(file.path, folder + "/\(kind)-\(number).csv") == 0 else {
        throw Failure("cannot link \(file.path): errno \(errno)")
      }
      bytes[.all, default: 0] += file.size
      if kind == "item" { bytes[.items, default: 0] += file.size }
    }
  }

  /// The kind whose fields a batch's head line names.
  private static func kind(of file: String) -> String? {
    guard let stream = fopen(file, "r") else { return nil }
    defer { fclose(stream) }
    var line = [CChar](repeating: 0, count: 4096)
    guard fgets(&line, CInt(line.count), stream) != nil else { return nil }
    let text = String(decoding: line.prefix { $0 != 0 && $0 != 10 }.map(UInt8.init), as: UTF8.self)
    let headings = Set(text.split(separator: ",").map(String.init))
    return KindDeclaration.all.first { kind in
      headings.isSubset(of: kind.fields.map(\.identifier))
    }?.identifier
  }

  /// Asks it once, in a Python of its own.
  func ask(_ question: Question, soon: Day) throws(Failure) -> Answer {
    let command = ["python3", script, question.rawValue, folder, Program.today, soon.iso]
    let run = try Child(command, environment: environment)
    let words = run.output.split(whereSeparator: { $0 == " " || $0 == "\n" })
    guard run.code == 0, words.count.isMultiple(of: 2) else {
      throw Failure("DuckDB did not answer: \(command.joined(separator: " "))")
    }
    var numbers: [String: Double] = [:]
    for place in stride(from: 0, to: words.count, by: 2) {
      numbers[String(words[place])] = Double(words[place + 1])
    }
    return Answer(run: run, numbers: numbers)
  }
}
