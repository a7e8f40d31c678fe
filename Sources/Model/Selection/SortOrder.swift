/// The order of a list: fields, each upward or downward, `current-due,-households`.
public struct SortOrder: Sendable, Hashable {
  /// One field of an order.
  public struct Key: Sendable, Hashable {
    /// The column.
    public var column: Int
    /// Whether large values come first.
    public var isDescending: Bool

    /// A column, upward or downward.
    public init(column: Int, isDescending: Bool = false) {
      self.column = column
      self.isDescending = isDescending
    }
  }

  /// The fields, the deciding one first.
  public var keys: [Key]

  /// An order by these fields.
  public init(keys: [Key]) { self.keys = keys }

  /// Reads `field,-field`; fields are named by identifier, label or alias, a minus means downward.
  public init(_ text: String, kind: KindDeclaration) throws(FilterError) {
    keys = []
    var column = 1
    for part in text.split(omittingEmptySubsequences: false, whereSeparator: { ",，、".contains($0) })
    {
      let name = part.drop { $0 == " " }
      let sign = name.first
      let isSigned = sign == "-" || sign == "+" || sign == "－"
      var bare = String(isSigned ? name.dropFirst() : name)
      while bare.last == " " { bare.removeLast() }
      if !bare.isEmpty {
        guard let position = kind.position(called: bare) else {
          throw .noField(bare, of: kind, column: column)
        }
        keys.append(Key(column: position, isDescending: isSigned && sign != "+"))
      } else if isSigned {
        throw .noField(String(name), of: kind, column: column)
      }
      column += part.count + 1
    }
  }
}
