import Canvas
import Model

/// A figure that both sides of a comparison have.
struct ComparedFigure {
  /// Whether more or less of it is the better, where either is.
  enum Better {
    case more, less, neither
  }

  /// What one side has.
  struct Value {
    /// A count, or hundredths; nil where there is none.
    var number: Int?
    /// The figure as it is shown.
    var text: String
    /// The page that it comes from; nil for none.
    var place: Page.Place?
  }

  /// What it is called.
  let name: String
  /// Whether its numbers are hundredths.
  let isDecimal: Bool
  /// What is the better.
  let better: Better
  /// Both sides.
  let left, right: Value

  /// The right number less the left one; nil where either is missing.
  private var difference: Int? {
    guard let left = left.number, let right = right.number else { return nil }
    return right - left
  }

  /// Whether the right is the better; nil where they are equal or neither is.
  var isBetter: Bool? {
    guard let difference, difference != 0, better != .neither else { return nil }
    return (difference > 0) == (better == .more)
  }

  /// The difference with its sign, and one that says whether it is for the better: `+2.50▲`.
  func differenceText(_ symbols: Symbols) -> String {
    guard let difference else { return "-" }
    guard difference != 0 else { return "0" }
    let amount = isDecimal ? decimal(abs(difference)) : grouped(abs(difference))
    let sign = isBetter.map { String($0 ? symbols.up : symbols.down) } ?? ""
    return (difference > 0 ? "+" : "-") + amount + sign
  }
}
