/// How often each value of a column stands in some records.
///
/// Choices, flags and codes cost about a nanosecond a record, numbers and texts some hundred; large
/// lists are counted in steps, so that nothing waits for them.
public struct ColumnCounts: Sendable {
  /// The column.
  public let column: Int
  private let kind: KindDeclaration
  /// How many records were asked.
  public private(set) var asked = 0
  /// How many of them have no value.
  public private(set) var missing = 0
  /// By the stored code of a choice or flag, or by the number of a code.
  private var byCode: [Int] = []
  private var byNumber: [Int64: Int] = [:]
  private var byText: [String: Int] = [:]
  private var codes: [String] = []

  /// Nothing counted yet.
  public init(_ column: Int, of kind: KindDeclaration, in ledger: Ledger) {
    self.column = column
    self.kind = kind
    let values = ledger[kind].columns[column]
    switch values.storage {
    case .byte: byCode = [Int](repeating: 0, count: 256)
    case .code:
      codes = values.dictionary.texts
      byCode = [Int](repeating: 0, count: codes.count)
    case .word, .long, .text: break
    }
  }

  /// The values of some records.
  public init(
    _ column: Int, of kind: KindDeclaration, rows: ArraySlice<Int32>, in ledger: Ledger
  ) {
    self.init(column, of: kind, in: ledger)
    add(rows, in: ledger)
  }

  /// Counts further records.
  public mutating func add(_ rows: ArraySlice<Int32>, in ledger: Ledger) {
    let table = ledger[kind]
    let values = table.columns[column]
    asked += rows.count
    switch values.storage {
    case .byte:
      for row in rows { byCode[Int(values.bytes[Int(row)])] += 1 }
      missing = byCode[0]
    case .code:
      for row in rows {
        let code = values.words[Int(row)]
        if code == Column.missingWord { missing += 1 } else { byCode[Int(code)] += 1 }
      }
    case .word:
      for row in rows {
        let value = values.words[Int(row)]
        if value == Column.missingWord {
          missing += 1
        } else {
          byNumber[Int64(value), default: 0] += 1
        }
      }
    case .long:
      for row in rows {
        let value = values.longs[Int(row)]
        if value == Column.missingLong { missing += 1 } else { byNumber[value, default: 0] += 1 }
      }
    case .text:
      let isList = if case .references = kind.fields[column].type { true } else { false }
      for row in rows {
        let text = table.text(row: Int(row), column: column)
        if text.isEmpty {
          missing += 1
        } else if isList {
          for id in text.split(separator: " ") { byText[String(id), default: 0] += 1 }
        } else {
          byText[text, default: 0] += 1
        }
      }
    }
  }

  /// Whether the values are days.
  var isDays: Bool { if case .day = kind.fields[column].type { true } else { false } }

  /// How many records one step of counting asks so that it is done before the next key.
  public var step: Int {
    switch kind.fields[column].type.storage {
    case .byte, .code: 2_000_000
    case .word, .long: 150_000
    case .text: 16_000
    }
  }

  /// How many records hold the stored code of a choice or flag.
  func count(ofCode code: Int) -> Int { byCode.indices.contains(code) ? byCode[code] : 0 }

  /// How many different values were counted.
  public var distinct: Int {
    switch kind.fields[column].type.storage {
    case .byte: byCode.dropFirst().count { $0 > 0 }
    case .code: byCode.count { $0 > 0 }
    case .word, .long: byNumber.count
    case .text: byText.count
    }
  }

  /// The numbers counted with how often, the least first; empty for words.
  public var numbers: [(value: Int64, count: Int)] {
    byNumber.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  /// The values as canonical text with how often, the most frequent first and equals by their bytes;
  /// no more than `most`.
  public func frequent(atMost most: Int) -> [(text: String, count: Int)] {
    let type = kind.fields[column].type
    let all: [(text: String, count: Int)] =
      switch type.storage {
      case .byte:
        byCode.indices.dropFirst().filter { byCode[$0] > 0 }.map {
          (type.canonical(Int64($0)), byCode[$0])
        }
      case .code: zip(codes, byCode).filter { $1 > 0 }.map { ($0, $1) }
      case .word, .long: byNumber.map { (type.canonical($0.key), $0.value) }
      case .text: byText.map { ($0.key, $0.value) }
      }
    return ColumnCounts.first(most, of: all)
  }

  /// The most frequent values in their order. O(values), for sorting a million words takes a second.
  private static func first(
    _ most: Int, of all: [(text: String, count: Int)]
  ) -> [(text: String, count: Int)] {
    func precedes(_ one: (text: String, count: Int), _ other: (text: String, count: Int)) -> Bool {
      one.count == other.count ? utf8Order(one.text, other.text) < 0 : one.count > other.count
    }
    guard all.count > most * 4 else { return Array(all.sorted(by: precedes).prefix(most)) }
    var kept: [(text: String, count: Int)] = []
    for value in all {
      if kept.count == most * 2 {
        kept.sort(by: precedes)
        kept.removeLast(most)
      }
      guard kept.count < most || precedes(value, kept[most - 1]) else { continue }
      kept.append(value)
      if kept.count == most { kept.sort(by: precedes) }
    }
    return Array(kept.sorted(by: precedes).prefix(most))
  }
}
