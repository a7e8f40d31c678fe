import Model

/// A row on its way into a batch: its values so far, and what was seen on the way.
struct RowDraft {
  /// The row as written.
  let row: SourceRow
  /// The canonical text of each field of the kind; empty where there is none.
  var values: [String]
  /// What was seen.
  var findings: [ImportFinding] = []

  /// Whether the row cannot be taken.
  var isRejected: Bool { findings.contains { $0.severity == .error } }

  /// Whether a column has an error already.
  func hasError(in column: String) -> Bool {
    findings.contains { $0.severity == .error && $0.column == column }
  }

  /// Adds a finding of the row.
  mutating func note(
    _ severity: ImportFinding.Severity, rule: String, column: String = "", found: String,
    expected: Phrase, advice: Phrase = Phrase("")
  ) {
    findings.append(
      ImportFinding(
        file: "", sheet: "", row: row.line, column: column, rule: rule, severity: severity,
        found: found, expected: expected, advice: advice))
  }
}
