import Model

/// A line that has been read, with the day-book it stands in.
struct Arrival: Sendable {
  /// The line, as the present form would have it; its hash is known.
  let line: Line
  /// The writer whose day-book it stands in.
  let writer: String
  /// The file within the store.
  let file: String
  /// The line's place in the file, from 1.
  let number: Int
  /// The form of the store it was written in.
  var schema = StoreIdentity.currentSchema

  /// Where it stands among all lines of the store: lines are folded in this order.
  var order: Order {
    Order(stamp: line.stamp, writer: writer, part: line.part)
  }

  /// The place of a line among all lines of a store: by stamp, of equal stamps by the writer's name.
  struct Order: Comparable, Hashable, Sendable {
    let stamp: Stamp
    let writer: String
    let part: Int

    static func < (left: Order, right: Order) -> Bool {
      if left.stamp != right.stamp { return left.stamp < right.stamp }
      if left.writer != right.writer {
        return left.writer.utf8.lexicographicallyPrecedes(right.writer.utf8)
      }
      return left.part < right.part
    }
  }
}
