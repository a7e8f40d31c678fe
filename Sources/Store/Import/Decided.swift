import Model

/// What was decided on the rows of one file that was handed in, told by the day-books.
///
/// An act that decides says so in a word of its own, `#decided`: the hash of the file, then the lines and cells
/// (`12 14.households`), and `.` at the end where nothing of the file was left. An act that was taken back decides
/// nothing.
struct Decided {
  /// Why a row or some of its cells were returned.
  struct Return {
    /// The line of the file.
    let line: Int
    /// The fields; empty for the whole row.
    let fields: [String]
    /// Why, in the words of the reviewer.
    let reason: String
    /// Who returned it.
    let who: String
  }

  /// The word by which an act tells what it decides.
  static let word = "#decided"

  private var rows: Set<Int> = []
  private var cells: Set<String> = []
  /// What was returned, the oldest first.
  private(set) var returns: [Return] = []
  /// Whether nothing of the file was left.
  private(set) var isDone = false

  /// What was decided on each file, by its hash.
  static func all(in history: [Arrival]) -> [String: Decided] {
    var all: [String: Decided] = [:]
    for transaction in Transaction.standing(in: history) where transaction.undoes == nil {
      let first = transaction.lines.first?.line
      for change in first?.changes ?? [] where change.field == word {
        let words = (change.new ?? "").split(separator: " ")
        guard let hash = words.first else { continue }
        let isReturn = first?.verb == .return
        all[String(hash), default: Decided()].take(
          words.dropFirst(), returned: isReturn ? transaction : nil)
      }
    }
    return all
  }

  /// The word for what is decided of a file.
  static func text(
    _ hash: String, _ choices: [(line: Int, fields: [String])], isDone: Bool
  ) -> String {
    let words = choices.flatMap { choice in
      choice.fields.isEmpty
        ? [String(choice.line)] : choice.fields.map { "\(choice.line).\($0)" }
    }
    return ([hash] + words + (isDone ? ["."] : [])).joined(separator: " ")
  }

  /// What of a row is still to be decided; nil where nothing is.
  func open(_ row: PendingBatch.Row, kind: KindDeclaration) -> PendingBatch.Row? {
    if rows.contains(row.line) { return nil }
    var row = row
    row.cells.removeAll {
      cells.contains("\(row.line).\(kind.fields[$0.column].identifier)")
    }
    return row.cells.isEmpty && row.question == nil ? nil : row
  }

  private mutating func take(
    _ words: some Collection<Substring>, returned transaction: Transaction?
  ) {
    for word in words {
      if word == "." {
        isDone = true
        continue
      }
      let parts = word.split(separator: ".", maxSplits: 1)
      guard let line = parts.first.flatMap({ Int($0) }) else { continue }
      let field = parts.count > 1 ? String(parts[1]) : nil
      if field != nil { cells.insert(String(word)) } else { rows.insert(line) }
      guard let transaction else { continue }
      returns.append(
        Return(
          line: line, fields: field.map { [$0] } ?? [], reason: transaction.reason ?? "",
          who: transaction.who))
    }
  }
}
