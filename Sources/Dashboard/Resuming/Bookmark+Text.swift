import Model

extension Bookmark {
  /// The first line of the text: what it is, and the version of its form.
  private static let head = "liangshai-session\t1"

  /// The bookmark as a text of its own form: a line a fact, its cells set apart by tabs.
  ///
  /// What follows a `page` line is of that page, what follows a `list` line of that list.
  public var text: String {
    var lines = [["language", language.rawValue], ["theme", themeName]]
    if overviewForm != .fitting { lines.append(["overview", overviewForm.rawValue]) }
    if isZoomed { lines.append(["zoom"]) }
    lines += arrangements.text.split(separator: "\n").map { ["sheet", String($0)] }
    for leaf in leaves { lines += leaf.lines }
    return ([Bookmark.head] + lines.map { $0.map(Bookmark.escaped).joined(separator: "\t") })
      .map { $0 + "\n" }.joined()
  }

  /// Reads a bookmark; nil for a text that is not wholly one, of this version.
  public init?(text: String) {
    guard text.hasSuffix("\n") else { return nil }
    let lines = text.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
    guard let head = lines.first, head == Bookmark.head, lines.count <= Bookmark.mostLines
    else { return nil }
    self.init(language: .zh, themeName: "")
    for line in lines.dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        .map(Bookmark.unescaped)
      guard take(cells.compactMap { $0 }), !cells.contains(nil) else { return nil }
    }
    guard !themeName.isEmpty, !leaves.isEmpty else { return nil }
  }

  /// More than anybody leaves open.
  private static let mostLines = 2_000

  /// Takes in a line; false for one that says nothing here.
  private mutating func take(_ cells: [String]) -> Bool {
    let values = Array(cells.dropFirst())
    switch (cells.first, values.count) {
    case ("language", 1):
      guard let language = Language(rawValue: values[0]) else { return false }
      self.language = language
    case ("theme", 1): themeName = values[0]
    case ("overview", 1):
      guard let form = State.OverviewForm(rawValue: values[0]) else { return false }
      overviewForm = form
    case ("zoom", 0): isZoomed = true
    case ("sheet", 1): arrangements = SheetArrangements(text: arrangements.text + values[0])
    case ("page", _):
      guard let place = Page.Place(words: values) else { return false }
      leaves.append(Leaf(place: place))
    default:
      guard let last = leaves.indices.last else { return false }
      return leaves[last].take(cells)
    }
    return true
  }

  private static func escaped(_ cell: String) -> String {
    var text = ""
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "\\": text += "\\\\"
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// What was escaped; nil where that is no escape of ours.
  private static func unescaped(_ cell: Substring) -> String? {
    var text = ""
    var scalars = cell.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard scalar == "\\" else {
        text.unicodeScalars.append(scalar)
        continue
      }
      switch scalars.next() {
      case "\\": text += "\\"
      case "t": text += "\t"
      case "n": text += "\n"
      case "r": text += "\r"
      default: return nil
      }
    }
    return text
  }
}

extension Bookmark.Leaf {
  /// Its lines, the page's first; none for a page that has no words.
  fileprivate var lines: [[String]] {
    guard let words = place.words else { return [] }
    var lines = [["page"] + words]
    if focus != 0 { lines.append(["focus", "\(focus)"]) }
    if let unitOrder { lines.append(["units", unitOrder.rawValue]) }
    if !filter.isEmpty { lines.append(["filter", filter]) }
    if column != 0 { lines.append(["column", "\(column)"]) }
    switch mark {
    case .nothing: break
    case .line(let number): lines.append(["line", "\(number)"])
    case .unit(let id): lines.append(["unit", id])
    case .place(let place): if let words = place.words { lines.append(["at"] + words) }
    }
    for list in lists {
      lines.append(["list"])
      if !list.filter.isEmpty { lines.append(["filter", list.filter]) }
      for key in list.order {
        lines.append(["order", key.field, key.isDescending ? "down" : "up"])
      }
      if list.column != 0 { lines.append(["column", "\(list.column)"]) }
      if !list.id.isEmpty { lines.append(["record", list.id]) }
    }
    return lines
  }

  /// Takes in a line about the page, or about its last list.
  fileprivate mutating func take(_ cells: [String]) -> Bool {
    let values = Array(cells.dropFirst())
    switch (cells.first, values.count) {
    case ("focus", 1):
      guard let number = Int(values[0]), (0...9).contains(number) else { return false }
      focus = number
    case ("units", 1):
      guard let order = UnitOrder(rawValue: values[0]) else { return false }
      unitOrder = order
    case ("filter", 1):
      if let last = lists.indices.last {
        lists[last].filter = values[0]
      } else {
        filter = values[0]
      }
    case ("column", 1):
      guard let number = Int(values[0]), (0...999).contains(number) else { return false }
      if let last = lists.indices.last { lists[last].column = number } else { column = number }
    case ("line", 1):
      guard let number = Int(values[0]), number >= 0 else { return false }
      mark = .line(number)
    case ("unit", 1): mark = .unit(values[0])
    case ("at", _):
      guard let place = Page.Place(words: values) else { return false }
      mark = .place(place)
    case ("list", 0): lists.append(Bookmark.List())
    case ("order", 2):
      guard let last = lists.indices.last, ["up", "down"].contains(values[1]) else { return false }
      lists[last].order.append(
        Bookmark.Key(field: values[0], isDescending: values[1] == "down"))
    case ("record", 1):
      guard let last = lists.indices.last else { return false }
      lists[last].id = values[0]
    default: return false
    }
    return true
  }
}
