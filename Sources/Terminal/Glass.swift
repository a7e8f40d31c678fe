import CNcurses
import Canvas
import Glibc

/// What the terminal shows, and how to make it show something else.
@MainActor
final class Glass {
  /// What ncurses is told of a style.
  typealias Look = (attributes: attr_t, pair: Int32)

  private let screen: UnsafeMutablePointer<WINDOW>
  private var palette: Palette
  /// What was shown last; nil when the next canvas must be written whole.
  private var shown: Canvas?
  private var theme: Theme?
  private var looks: [Style: Look] = [:]
  private var cells: [cchar_t] = []
  private var isCursorVisible = true
  private var press = Press()

  /// Whether the terminal is told to show a large frame at once, so that no half of it is seen.
  var paintsAtOnce = false

  /// The colours the terminal shows.
  var depth: ColorDepth { palette.depth }

  init(screen: UnsafeMutablePointer<WINDOW>, isMonochrome: Bool) {
    self.screen = screen
    palette = Palette(isMonochrome: isMonochrome)
  }

  /// Makes the next `show` paint everything, since a window that changes cuts what it showed.
  func forget() {
    shown = nil
    clearok(screen, true)
  }

  /// Writes the rows that differ from what is shown, and sends what ncurses finds different in them.
  func show(_ canvas: Canvas, theme: Theme, anew: Bool) {
    if theme != self.theme { change(to: theme) }
    let height = Int(getmaxy(screen))
    let width = Int(getmaxx(screen))
    let changed: [Range<Int>]
    if let shown, shown.size == canvas.size {
      changed = canvas.changedRows(from: shown)
    } else {
      werase(screen)
      changed = [0..<canvas.size.rows]
    }
    for row in changed.joined() where row < height {
      write(canvas, row: row, width: width, isLast: row == height - 1)
    }
    place(canvas.cursor)
    shown = canvas
    // Every cell is written over, and the screen is not cleared in between.
    if anew { redrawwin(screen) }
    wnoutrefresh(screen)
    paint()
  }

  /// Paints everything again, whatever the terminal has made of it.
  func repaint() {
    send(press.rest())
    press.forget()
    clearok(cn_curscr(), true)
    wnoutrefresh(screen)
    paint()
  }

  /// Sends what ncurses has to change on the terminal.
  private func paint() {
    var bytes: UnsafePointer<UInt8>?
    let count = cn_screen_paint(&bytes)
    let frame = press.pressed(UnsafeBufferPointer(start: bytes, count: count))
    // Less than that arrives at once anyway.
    let isHeld = paintsAtOnce && frame.count > 512
    send(isHeld ? Self.hold + frame + Self.release : frame)
  }

  private static let hold = Array("\u{1B}[?\(Keyboard.synchronizedMode)h".utf8)
  private static let release = Array("\u{1B}[?\(Keyboard.synchronizedMode)l".utf8)

  private func send(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes {
      cn_write(STDOUT_FILENO, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
    }
  }

  private func change(to theme: Theme) {
    // Pairs get new colours under their old numbers, which ncurses alone would not notice.
    if self.theme != nil { clearok(screen, true) }
    self.theme = theme
    looks = [:]
    palette.forget()
    shown = nil
  }

  /// Gives a row to ncurses. The last cell of the last row is blank, but of its ground: a corner of
  /// another colour would be seen from the back of the room.
  private func write(_ canvas: Canvas, row: Int, width: Int, isLast: Bool) {
    cells.removeAll(keepingCapacity: true)
    let end = isLast ? width - 1 : width
    var style: Style?
    var look: Look = (0, 0)
    for column in 0..<min(width, canvas.size.columns) {
      let cell = canvas[row: row, column: column]
      guard let scalar = cell.scalar else {
        if column == end { append(.blank, " ", look) }
        continue
      }
      if cell.style != style {
        style = cell.style
        look = self.look(cell.style)
      }
      // A wide glyph that the edge would cut is a blank.
      if column + cell.width > end {
        append(.blank, " ", look)
      } else {
        append(cell, scalar, look)
      }
    }
    wmove(screen, Int32(row), 0)
    wadd_wchnstr(screen, cells, Int32(cells.count))
  }

  private func append(_ cell: Cell, _ scalar: Unicode.Scalar, _ look: Look) {
    var written = cn_cell(scalar.value, look.attributes, look.pair)
    if cell.hasMarks {
      for (place, mark) in cell.marks.enumerated() {
        cn_mark(&written, Int32(place) + 1, mark.value)
      }
    }
    cells.append(written)
    // ncurses takes ambiguous characters for narrow; the blank keeps what follows in its column.
    if cell.width == 2, cn_columns(scalar.value) == 1 {
      cells.append(cn_cell(0x20, look.attributes, look.pair))
    }
  }

  private func look(_ style: Style) -> Look {
    if let known = looks[style] { return known }
    let look = palette.look(theme?.appearance(of: style, depth: depth) ?? Appearance())
    looks[style] = look
    return look
  }

  private func place(_ cursor: Point?) {
    let isVisible = cursor != nil
    if isVisible != isCursorVisible {
      isCursorVisible = isVisible
      curs_set(isVisible ? 1 : 0)
      // A hidden cursor need not be brought anywhere.
      leaveok(screen, !isVisible)
    }
    if let cursor { wmove(screen, Int32(cursor.row), Int32(cursor.column)) }
  }
}
