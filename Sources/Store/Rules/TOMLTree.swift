import Model
import TOMLKit

extension RuleValue {
  /// Reads TOML text into a plain tree.
  ///
  /// Throws the words that say in which line and column the text is no TOML.
  public static func reading(toml text: String) throws(TOMLProblem) -> RuleValue {
    do {
      return tree(of: try TOMLTable(string: text))
    } catch let error as TOMLParseError {
      throw TOMLProblem(
        line: error.source.begin.line, column: error.source.begin.column,
        reason: error.description)
    } catch {
      throw TOMLProblem(line: 1, column: 1, reason: "\(error)")
    }
  }

  private static func tree(of table: TOMLTable) -> RuleValue {
    var entries: [String: RuleValue] = [:]
    for key in table.keys {
      if let value = table[key] { entries[key] = tree(of: value) }
    }
    return .table(entries)
  }

  private static func tree(of value: any TOMLValueConvertible) -> RuleValue {
    switch value.type {
    case .table: value.table.map { tree(of: $0) } ?? .other("")
    case .array: .list(value.array.map { $0.map { tree(of: $0) } } ?? [])
    case .string: .text(value.string ?? "")
    case .int: .integer(value.int ?? 0)
    case .bool: .flag(value.bool ?? false)
    default: .other(value.debugDescription)
    }
  }
}

/// Where a text is no TOML.
public struct TOMLProblem: Error, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column, from 1.
  public let column: Int
  /// The reader's own words, in English.
  public let reason: String

  /// What a reader is told.
  public var message: Phrase {
    Phrase(
      zh: "第 \(line) 行第 \(column) 列不是有效的 TOML（\(reason)）。请改正后再试。",
      en: "line \(line), column \(column): not valid TOML (\(reason)). Correct it and try again.")
  }
}
