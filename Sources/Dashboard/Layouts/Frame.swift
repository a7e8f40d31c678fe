import Canvas

/// The screen cut into its header, its banners, its page and its footer.
///
/// Below 18 rows there is no header: one line of twelve is all that is spent on the frame. Banners come
/// on top of that, because they say that something is not as it should be: at most three, on low
/// screens one.
struct Frame {
  /// The line with the title and the state of the figures; nil on low screens.
  let header: Rect?
  /// The lines with what the reader must know, from the top.
  let banners: [Rect]
  /// Where the page stands.
  let body: Rect
  /// The line with keys, messages and what is being typed.
  let footer: Rect

  init(_ size: Size, banners count: Int = 0) {
    let all = Rect(size)
    let (top, rest) = all.splitTop(size.rows >= 18 ? 1 : 0)
    header = top.rows > 0 ? top : nil
    let room = size.rows >= 18 ? 3 : size.rows >= 6 ? 1 : 0
    let (lines, below) = rest.splitTop(min(count, room))
    banners = (0..<lines.rows).map {
      Rect(column: lines.left, row: lines.top + $0, columns: lines.columns, rows: 1)
    }
    let (body, footer) = below.splitTop(below.rows >= 2 ? below.rows - 1 : 0)
    self.body = body
    self.footer = footer
  }

  /// The frame of a slide, which has the whole screen; what is typed stands in its last line.
  init(ofSlide size: Size) {
    header = nil
    banners = []
    (body, footer) = Rect(size).splitTop(size.rows - 1)
  }
}

extension State {
  /// The screen cut into its parts.
  var frame: Frame { showsSlide ? Frame(ofSlide: size) : Frame(size, banners: banners.count) }
}
