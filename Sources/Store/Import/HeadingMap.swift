import Model

/// Which column of a file holds which field.
struct HeadingMap {
  /// What a column of the file holds.
  enum Target: Equatable {
    /// A field, and the power of ten its heading asks for.
    case field(Int, shift: Int?)
    /// Two days of one span, such as 合同起止.
    case span(Int, Int)
    /// A share without its two numbers, which is never taken.
    case rate
    /// Headings that several fields go by.
    case ambiguous([Int])
    /// Nothing the kind knows.
    case unknown
    /// A field that a better heading holds already.
    case second(Int)
  }

  /// The headings, as written.
  let headings: [String]
  /// What each column holds.
  let targets: [Target]
  /// The row of `rows` in which the data begin.
  let firstRow: Int
  /// The physical line of the headings.
  let line: Int

  /// The number of columns that hold a field.
  var matches: Int {
    targets.count {
      switch $0 {
      case .field, .span: true
      default: false
      }
    }
  }

  /// The column of the file that holds a field, or nil.
  func column(of field: Int) -> Int? {
    targets.firstIndex {
      switch $0 {
      case .field(let position, _): position == field
      case .span(let start, let end): start == field || end == field
      default: false
      }
    }
  }

  /// The fields that the file holds.
  var fields: Set<Int> {
    var fields: Set<Int> = []
    for target in targets {
      switch target {
      case .field(let position, _): fields.insert(position)
      case .span(let start, let end): fields.formUnion([start, end])
      default: break
      }
    }
    return fields
  }

  /// Whether a row repeats the headings, as the top of a printed page does.
  func isRepeated(_ row: SourceRow) -> Bool {
    matches > 1 && row.cells.count >= headings.count
      && row.cells.first { !$0.isEmpty } == headings.first { !$0.isEmpty }
      && row.cells.prefix(headings.count).elementsEqual(headings)
  }
}
