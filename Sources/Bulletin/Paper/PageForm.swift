/// The page a table is printed on, with the room it has there.
enum PageForm: String, Comparable {
  /// A4 upright, the type area of GB/T 9704-2012.
  case upright
  /// A4 on its side.
  case wide
  /// A3 on its side, for ledgers of many columns.
  case broad

  /// The width of the type area in millimetres.
  var millimetres: Double {
    switch self {
    case .upright: 156
    case .wide: 225
    case .broad: 348
    }
  }

  /// The size of a table's letters in points.
  var points: Double { self == .upright ? 10.5 : 8 }

  /// The columns of Chinese characters that a table of so many columns has room for, its rules and
  /// the space beside them taken off.
  func characters(columns: Int) -> Double {
    let millimetresPerPoint = 25.4 / 72
    return millimetres / millimetresPerPoint / points - Double(columns) * 7 / points
  }

  static func < (one: PageForm, other: PageForm) -> Bool { one.millimetres < other.millimetres }
}

extension Document.Grid {
  /// The page it is printed on: one on its side where it asks for that, a broad one where the cells
  /// would else run to more than six lines.
  var form: PageForm {
    guard isWide else { return .upright }
    return ColumnWidths(sheet, on: .wide).lines > 6 ? .broad : .wide
  }
}
