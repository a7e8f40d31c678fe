import Model

/// A batch of the sample in the making.
struct SampleSheet {
  private var builder: BatchBuilder

  /// Rows with these fields, named by identifier, the id first.
  ///
  /// - Parameter bytes: About how many bytes the rows will take.
  init(_ kind: KindDeclaration, _ fields: [String], bytes: Int) {
    builder = BatchBuilder(
      kind,
      fields: fields.map { name in
        guard let position = kind.position(named: name) else {
          preconditionFailure("\(kind.identifier) has no field \(name)")
        }
        return position
      })
    builder.reserve(bytes: bytes)
  }

  /// Adds a row, one canonical text per field; rows come in ascending order of their ids.
  mutating func add(_ cells: String...) { builder.add(cells) }

  /// The finished batch.
  consuming func sealed() -> SealedBatch { builder.sealed(origin: "示例数据") }
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
