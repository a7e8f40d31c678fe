import Model

extension Store {
  /// A line of the store's history and the day-book it stands in.
  public struct HistoryLine: Sendable {
    /// The line.
    public let line: Line
    /// The writer whose day-book it stands in.
    public let writer: String
  }

  /// Every line, or those of one record, oldest first.
  ///
  /// Costs a pass over all day-books, not over batches.
  public func history(of id: String? = nil) -> [HistoryLine] {
    var lines: [HistoryLine] = []
    for file in dayBooks() {
      guard let bytes = try? Files.read(path + "/" + file) else { continue }
      var reader = DayBookReader(file: file)
      let reading = bytes.withUnsafeBytes { reader.read($0) }
      lines += reading.lines.map { HistoryLine(line: $0, writer: reader.writer) }
    }
    return lines.filter { id == nil || $0.line.id == id }.sorted {
      ($0.line.stamp, $0.writer, $0.line.part) < ($1.line.stamp, $1.writer, $1.line.part)
    }
  }
}
