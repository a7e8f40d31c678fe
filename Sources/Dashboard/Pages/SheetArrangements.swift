import Model

/// How a reader arranged the sheets, kind by kind; written as text, one line a kind.
///
/// `compound order=name,id hidden=street widths=name:30 frozen=name sort=unit,-households`: fields by
/// identifier, an asterisk before what is computed from a field, a minus before a key from large to
/// small, and a minus alone where nothing is frozen.
public struct SheetArrangements: Hashable, Sendable {
  private var byKind: [Int: SheetArrangement] = [:]

  /// Every kind as it comes.
  public init() {}

  /// Reads what ``text`` wrote; lines, fields and widths that mean nothing are left out.
  public init(text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ")
      guard let name = words.first, let kind = KindDeclaration.named(String(name)) else { continue }
      var arrangement = self[kind]
      for word in words.dropFirst() { arrangement.take(word, of: kind) }
      self[kind] = arrangement
    }
  }

  /// One line for each kind that is not as it comes, in the order of the kinds.
  public var text: String {
    byKind.keys.sorted().compactMap { ordinal in
      byKind[ordinal].map { arrangement in
        let kind = KindDeclaration.all[ordinal]
        return kind.identifier + arrangement.words(of: kind).map { " " + $0 }.joined() + "\n"
      }
    }.joined()
  }

  /// How the sheets of a kind are arranged.
  subscript(kind: KindDeclaration) -> SheetArrangement {
    get { byKind[kind.ordinal] ?? SheetArrangement() }
    set { byKind[kind.ordinal] = newValue == SheetArrangement() ? nil : newValue }
  }
}

extension SheetArrangement {
  /// The arrangement in words such as `hidden=street`, each without a space.
  fileprivate func words(of kind: KindDeclaration) -> [String] {
    func name(_ place: Place) -> String {
      (place.isComputed ? "*" : "") + kind.fields[place.field].identifier
    }
    func list(_ places: some Sequence<Place>) -> String {
      places.map(name).joined(separator: ",")
    }
    let frozen =
      switch freeze {
      case .usual: ""
      case .nothing: "-"
      case .through(let place): name(place)
      }
    let parts = [
      ("order", list(order)), ("shown", list(shown.inOrder)), ("hidden", list(hidden.inOrder)),
      (
        "widths",
        Set(widths.keys).inOrder.map { "\(name($0)):\(widths[$0] ?? 0)" }.joined(separator: ",")
      ), ("frozen", frozen),
      (
        "sort",
        keys.map { ($0.isDescending ? "-" : "") + kind.fields[$0.column].identifier }
          .joined(separator: ",")
      ),
    ]
    return parts.filter { !$0.1.isEmpty }.map { $0 + "=" + $1 }
  }

  /// Takes in one of the words that ``words(of:)`` writes.
  fileprivate mutating func take(_ word: Substring, of kind: KindDeclaration) {
    let halves = word.split(separator: "=", maxSplits: 1)
    guard halves.count == 2 else { return }
    let items = halves[1].split(separator: ",")
    func place(_ name: Substring) -> Place? {
      let isComputed = name.first == "*"
      return kind.position(named: isComputed ? name.dropFirst() : name).map {
        Place(field: $0, isComputed: isComputed)
      }
    }
    switch halves[0] {
    case "order":
      var taken: Set<Place> = []
      order = items.compactMap(place).filter { taken.insert($0).inserted }
    case "shown": shown = Set(items.compactMap(place))
    case "hidden": hidden = Set(items.compactMap(place))
    case "widths":
      for item in items {
        let parts = item.split(separator: ":")
        guard parts.count == 2, let place = place(parts[0]), let width = Int(parts[1]),
          SheetArrangement.widths.contains(width)
        else { continue }
        widths[place] = width
      }
    case "frozen":
      freeze = halves[1] == "-" ? .nothing : place(halves[1]).map(Freeze.through) ?? freeze
    case "sort":
      var taken: Set<Int> = []
      keys = items.compactMap { item in
        let isDescending = item.first == "-"
        return kind.position(named: isDescending ? item.dropFirst() : item).map {
          SortOrder.Key(column: $0, isDescending: isDescending)
        }
      }.filter { taken.insert($0.column).inserted }
    default: break
    }
  }
}

extension Set<SheetArrangement.Place> {
  /// The places by their fields, so that the same set is always written the same.
  fileprivate var inOrder: [SheetArrangement.Place] {
    sorted { ($0.field, $0.isComputed ? 1 : 0) < ($1.field, $1.isComputed ? 1 : 0) }
  }
}
