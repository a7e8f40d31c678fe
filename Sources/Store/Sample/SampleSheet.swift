import Model

/// A batch of the sample in the making.
struct SampleSheet {
  private var builder: BatchBuilder
  private let kind: KindDeclaration
  private let hasLines: Bool
  private let places: [String: Int]
  private var row: [String] = []

  /// Rows with these fields, named by identifier, the id first.
  ///
  /// - Parameters:
  ///   - bytes: About how many bytes the rows will take.
  ///   - hasLines: Whether each row tells its line of a file, as an imported one does.
  init(_ kind: KindDeclaration, _ fields: [String], bytes: Int, hasLines: Bool = false) {
    self.kind = kind
    self.hasLines = hasLines
    places = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($0.element, $0.offset) })
    builder = BatchBuilder(
      kind,
      fields: fields.map { name in
        guard let position = kind.position(named: name) else {
          preconditionFailure("\(kind.identifier) has no field \(name)")
        }
        return position
      }, hasLines: hasLines)
    builder.reserve(bytes: bytes)
  }

  /// Rows of every field of a kind, filled one by one with `put`, each with its line.
  init(of kind: KindDeclaration, bytes: Int = 20_000) {
    self.init(kind, kind.fields.map(\.identifier), bytes: bytes, hasLines: true)
  }

  /// Adds a row, one canonical text per field.
  mutating func add(_ cells: [String]) {
    // The heading is the first line of a file.
    builder.add(cells, line: hasLines ? builder.count + 2 : nil)
  }

  /// Begins a row with its id.
  mutating func begin(_ id: String) {
    finishRow()
    row = [String](repeating: "", count: places.count)
    row[0] = id
  }

  /// Writes a cell of the row that was begun; nil leaves it empty.
  mutating func put(_ field: String, _ text: String?) {
    guard let place = places[field] else { preconditionFailure("no field \(field)") }
    row[place] = text ?? ""
  }

  mutating func put(_ field: String, _ day: Day?) { put(field, day?.iso) }
  mutating func put(_ field: String, _ number: Int?) { put(field, number.map { String($0) }) }
  mutating func put(_ field: String, _ flag: Bool?) {
    put(field, flag.map { $0 ? "true" : "false" })
  }
  mutating func put<Word: Choice>(_ field: String, choice: Word?) { put(field, choice?.text) }
  /// Writes an amount of money, or an area in hundredths of a square metre.
  mutating func put(_ field: String, hundredths: Int?) {
    put(field, hundredths.map { FieldType.decimal(hundredths: Int64($0)) })
  }

  private mutating func finishRow() {
    if !row.isEmpty { add(row) }
    row = []
  }

  /// The finished batch, in ascending order of the ids.
  consuming func sealed() -> SealedBatch {
    finishRow()
    return builder.sealed(origin: hasLines ? "示例-\(kind.label.zh).csv" : "示例数据")
  }
}

/// The decimal digits of a number with zeros in front up to `count`.
func serial(_ number: Int, _ count: Int) -> String {
  let digits = String(number)
  return digits.utf8.count >= count
    ? digits : String(repeating: "0", count: count - digits.utf8.count) + digits
}

/// An amount of money as batches hold it.
func yuan(fen: Int) -> String { FieldType.decimal(hundredths: Int64(fen)) }

extension Choice {
  /// The word as batches hold it.
  var text: String { rawValue }
}

extension Optional where Wrapped == Day {
  /// The day as batches hold it; empty where there is none.
  var text: String { map(\.iso) ?? "" }
}
