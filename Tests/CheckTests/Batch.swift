import Testing

@testable import Model

/// Takes rows in as a batch holds them: one canonical text per named field, the id first, ids ascending.
func admit(
  _ name: String, _ fields: [String], _ rows: [[String]], lines: [Int], into ledger: inout Ledger
) throws {
  let kind = try kind(name)
  var bytes: [UInt8] = []
  var starts: [UInt32] = []
  for (row, line) in zip(rows, lines) {
    starts.append(UInt32(bytes.count))
    let cells = row.map { $0.contains(",") || $0.contains("\"") ? quoted($0) : $0 }
    bytes += Array((cells + ["\(line)"]).joined(separator: ",").utf8) + [0x0A]
  }
  let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
  memory.copyBytes(from: bytes)
  let region = ByteRegion(UnsafeRawBufferPointer(memory)) { $0.deallocate() }
  var columns = kind.fields.map { Column($0.type.storage) }
  let places = kind.fields.map { field in fields.firstIndex(of: field.identifier) ?? -1 }
  for (column, field) in kind.fields.enumerated() {
    columns[column].appendMissing(rows.count)
    guard places[column] >= 0 else { continue }
    for (row, cells) in rows.enumerated() {
      let text = cells[places[column]]
      if case .code = field.type.storage {
        let code = text.isEmpty ? nil : Int64(columns[column].dictionary.code(of: text))
        columns[column].set(row, to: code)
      } else {
        columns[column].set(row, to: field.type.number(canonical: text))
      }
    }
  }
  _ = ledger[kind].admit(
    Segment(
      region: region, starts: starts, places: places, linePlace: fields.count,
      source: Segment.Source(batch: "batch", origin: "台账.csv")),
    columns: columns)
}

private func quoted(_ text: String) -> String {
  "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    + "\""
}
