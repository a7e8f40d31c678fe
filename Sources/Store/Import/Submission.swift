import Model

/// A file that was handed in, as it reads now: the preview it gives over the store, and what of it is still to
/// be decided.
struct Submission {
  /// The file's name within the store.
  let name: String
  /// The SHA-256 of its bytes.
  let hash: String
  /// What taking it would do.
  let preview: ImportPreview
  /// What is still to be decided.
  let pending: PendingBatch
  /// What was returned of it.
  let returns: [Decided.Return]

  /// A file compared with the records of a store.
  init(
    _ preview: ImportPreview, name: String, hash: String, savedAt: String, over ledger: Ledger,
    decided: Decided?
  ) {
    self.name = name
    self.hash = hash
    self.preview = preview
    let comparison = SubmissionRows(preview, over: ledger)
    let rows = comparison.rows.compactMap { row in
      decided.map { $0.open(row, kind: preview.kind) } ?? row
    }
    pending = PendingBatch(
      kind: preview.kind.ordinal, origin: .submitted, file: name, savedAt: savedAt, rows: rows,
      notes: !rows.isEmpty
        ? comparison.notes : decided?.isDone == true ? [] : [Submission.nothingNew])
    returns = decided?.returns ?? []
  }

  /// The rows that were returned as they were written, each with its line, the reasons and who returned it.
  func answer(_ language: Language) -> [UInt8] {
    var writer = CSVWriter()
    let byLine = Dictionary(grouping: returns, by: \.line)
    let rows = preview.sourceRows.filter { byLine[$0.line] != nil }
    let width = max(preview.headings.count, rows.map(\.cells.count).max() ?? 0)
    func padded(_ cells: [String]) -> [String] {
      cells + Array(repeating: "", count: width - cells.count)
    }
    writer.add(
      padded(preview.headings)
        + [
          Phrase(zh: "行号", en: "line"), Phrase(zh: "退回原因", en: "reason"),
          Phrase(zh: "审核人", en: "returned by"),
        ].map { $0(language) })
    for row in rows {
      let returns = byLine[row.line] ?? []
      var people: [String] = []
      for name in returns.map(\.who) where !people.contains(name) { people.append(name) }
      writer.add(
        padded(row.cells) + [
          String(row.line), returns.map { words(of: $0, language) }.joined(separator: "；"),
          people.joined(separator: "、"),
        ])
    }
    return writer.bytes
  }

  private func words(of entry: Decided.Return, _ language: Language) -> String {
    let labels = entry.fields.compactMap { name in
      preview.kind.position(named: name).map { preview.kind.fields[$0].label(language) }
    }
    return labels.isEmpty
      ? entry.reason : labels.joined(separator: "、") + "：" + entry.reason
  }

  private static let nothingNew = Phrase(
    zh: "没有待裁决的行，可以删去或移走这个文件",
    en: "nothing of it waits for a decision; the file may be removed")
}

/// The rows of a file that say something new, with the store's values beside them.
struct SubmissionRows {
  private let preview: ImportPreview
  private let table: Table
  /// The column of the file for each field that has one.
  private var columns: [Int: Int] = [:]
  private var findings: [Int: [ImportFinding]] = [:]
  private let written: [Int: [String]]
  /// The rows, in the order of the file.
  private(set) var rows: [PendingBatch.Row] = []
  /// What concerns the file as a whole.
  private(set) var notes: [Phrase] = []

  /// Compares a file with the records there are.
  init(_ preview: ImportPreview, over ledger: Ledger) {
    self.preview = preview
    table = ledger[preview.kind]
    written = Dictionary(
      preview.sourceRows.map { ($0.line, $0.cells) }, uniquingKeysWith: { first, _ in first })
    for entry in preview.mapping {
      guard let field = preview.kind.position(named: entry.field),
        let column = preview.headings.firstIndex(of: entry.heading)
      else { continue }
      columns[field] = column
    }
    findings = Dictionary(
      grouping: preview.findings.filter { $0.severity != .info }, by: \.row)
    let taken = preview.acceptedRows.compactMap { accepted($0) }
    let same = preview.acceptedRows.count - taken.count
    rows = (taken + preview.rejectedRows.map { rejected($0) }).sorted { $0.line < $1.line }
    notes = (findings[0] ?? []).map(\.message)
    if same > 0, !rows.isEmpty {
      notes.append(
        Phrase(zh: "另有 \(same) 行与库中相同，不用裁决", en: "\(same) more rows say nothing new"))
    }
  }

  /// A row that can be taken; nil where it says nothing new.
  private func accepted(_ accepted: ImportPreview.Accepted) -> PendingBatch.Row? {
    let id = accepted.values[0]
    let place = table.row(of: id)
    let cells = zip(preview.fields, accepted.values).compactMap {
      column, value -> PendingBatch.Cell? in
      let current = place.map { table.canonicalText(row: $0, column: column) } ?? ""
      guard column > 0 || place == nil, !value.isEmpty, value != current else { return nil }
      return PendingBatch.Cell(
        column: column, published: current, current: current, proposed: value,
        typed: typed(accepted.line, column), remarks: remarks(accepted.line, column))
    }
    guard !cells.isEmpty else { return nil }
    return PendingBatch.Row(
      line: accepted.line, change: place == nil ? .new : .changed, id: id, cells: cells,
      remarks: remarks(accepted.line, nil), question: nil)
  }

  /// A row that cannot be taken, with what is wrong at its cells.
  private func rejected(_ rejected: ImportPreview.Rejected) -> PendingBatch.Row {
    let place = table.row(of: rejected.values[0])
    let errors = (findings[rejected.line] ?? []).filter { $0.severity == .error }
    let cells = columns.keys.sorted().compactMap { column -> PendingBatch.Cell? in
      let typed = typed(rejected.line, column)
      let error = errors.first { isAbout($0, column) }
      guard !typed.allSatisfy(\.isWhitespace) || error != nil else { return nil }
      let current = place.map { table.canonicalText(row: $0, column: column) } ?? ""
      return PendingBatch.Cell(
        column: column, published: current, current: current, proposed: rejected.values[column],
        typed: typed, problem: error?.reason, brokenRule: error?.catalogueRule)
    }
    let atCells = errors.filter { error in cells.contains { isAbout(error, $0.column) } }
    let others = errors.filter { !atCells.contains($0) }
    return PendingBatch.Row(
      line: rejected.line, change: .refused, id: rejected.values[0], cells: cells,
      remarks: others.compactMap { error in
        error.catalogueRule.map {
          PendingBatch.Remark(rule: $0, severity: .error, words: error.placedReason)
        }
      },
      question: SubmissionRows.cannotBeTaken)
  }

  private func remarks(_ line: Int, _ column: Int?) -> [PendingBatch.Remark] {
    (findings[line] ?? []).filter { finding in
      finding.severity == .warning
        && (column.map { isAbout(finding, $0) } ?? finding.column.isEmpty)
    }.map { PendingBatch.Remark(rule: $0.rule, severity: .warning, words: $0.reason) }
  }

  private func isAbout(_ finding: ImportFinding, _ column: Int) -> Bool {
    guard let place = columns[column], !finding.column.isEmpty else { return false }
    return preview.headings[place] == finding.column
  }

  private func typed(_ line: Int, _ column: Int) -> String {
    guard let place = columns[column], let cells = written[line], cells.indices.contains(place)
    else { return "" }
    return cells[place]
  }

  private static let cannotBeTaken = Phrase(
    zh: "这一行不能接收", en: "this row cannot be taken")
}

extension ImportFinding {
  /// The rule where it is one of the catalogue.
  fileprivate var catalogueRule: String? { CheckRule.named(rule) == nil ? nil : rule }

  /// The sentence with the heading it is about.
  fileprivate var placedReason: Phrase {
    guard !column.isEmpty else { return reason }
    return Phrase(zh: "“\(column)”" + reason.zh, en: "“\(column)” " + reason.en)
  }
}
