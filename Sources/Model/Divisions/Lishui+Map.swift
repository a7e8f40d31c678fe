extension Lishui {
  /// Where a reporting unit lies among the others on a map of equal tiles: the row from the north and the
  /// column from the west; nil for other units.
  ///
  /// Set by hand after the seats of the counties: 缙云 in the north-east, 遂昌 north-west, 庆元
  /// south-west, 青田 east; the development zone stands south of 莲都, of which it is part.
  public static func tile(ofUnit id: String) -> (row: Int, column: Int)? {
    switch id {
    case "331123": (0, 0)
    case "331122": (0, 3)
    case "331124": (1, 1)
    case "331102": (1, 2)
    case "331181": (2, 0)
    case "331125": (2, 1)
    case developmentZone.id: (2, 2)
    case "331121": (2, 3)
    case "331126": (3, 0)
    case "331127": (3, 1)
    default: nil
    }
  }
}
