public import Canvas
public import Model

/// What the screen shows while a store is being read: the program's name, and what it is doing.
public struct OpeningScreen {
  private let size: Size
  private let symbols: Symbols
  private let language: Language

  /// A screen of this size.
  public init(size: Size, symbols: Symbols, language: Language) {
    self.size = size
    self.symbols = symbols
    self.language = language
  }

  /// The picture.
  public func picture() -> Canvas {
    var canvas = Canvas(size: size, symbols: symbols)
    guard size.rows > 0, size.columns > 0 else { return canvas }
    let head = Rect(column: 0, row: 0, columns: size.columns, rows: 1)
    canvas.fill(head, style: Style(on: .bar))
    canvas.write(
      Phrase(zh: " 晾晒台 ", en: " Liangshai ")(language), in: head,
      style: Style(.accent, on: .bar, bold: true), alignment: .left)
    if size.rows > 2 {
      let middle = Rect(column: 0, row: size.rows / 2, columns: size.columns, rows: 1)
      canvas.write(
        Phrase(zh: "正在读取…", en: "Reading …")(language), in: middle, style: Style(.dim),
        alignment: .center)
    }
    return canvas
  }
}
