import Model
import Store

/// The rows of a batch as dictionaries of field identifiers, read by a plain CSV reader of the tests.
struct Rows {
  let rows: [[String: String]]

  init(_ batch: SealedBatch) {
    var records: [[String]] = [[]]
    var field: [UInt8] = []
    var isQuoted = false
    var previousWasQuote = false
    for byte in batch.bytes {
      if isQuoted {
        if byte == 0x22 {
          isQuoted = false
          previousWasQuote = true
        } else {
          field.append(byte)
        }
        continue
      }
      switch byte {
      case 0x22:
        if previousWasQuote { field.append(0x22) }
        isQuoted = true
        previousWasQuote = false
      case 0x2C, 0x0A:
        records[records.count - 1].append(String(decoding: field, as: UTF8.self))
        field = []
        previousWasQuote = false
        if byte == 0x0A { records.append([]) }
      default:
        field.append(byte)
        previousWasQuote = false
      }
    }
    let heading = records[0]
    rows = records.dropFirst().dropLast().map { Dictionary(uniqueKeysWithValues: zip(heading, $0)) }
  }

  /// The values of a field, without the empty ones.
  func values(_ field: String) -> [String] { rows.compactMap { $0[field] }.filter { !$0.isEmpty } }
}

/// The prefecture's batches by kind.
struct Sample {
  let batches: [SealedBatch]
  private let tables: [String: Rows]

  init(_ batches: [SealedBatch]) {
    self.batches = batches
    tables = Dictionary(uniqueKeysWithValues: batches.map { ($0.kind.identifier, Rows($0)) })
  }

  static let prefecture = Sample(SampleStore(scale: .prefecture).batches())

  func rows(_ kind: String) -> [[String: String]] { tables[kind]?.rows ?? [] }
  func values(_ kind: String, _ field: String) -> [String] { tables[kind]?.values(field) ?? [] }
}

/// A day of a row; nil where it is missing.
func day(_ row: [String: String], _ field: String) -> Day? { row[field].flatMap { Day(iso: $0) } }

/// A whole number of a row; nil where it is missing.
func number(_ row: [String: String], _ field: String) -> Int? { row[field].flatMap { Int($0) } }

extension FieldType {
  /// The kind whose records a field names; nil for any other field.
  var kind: String? {
    switch self {
    case .reference(let kind), .references(let kind): kind
    case .code(let kind): kind
    default: nil
    }
  }
}
