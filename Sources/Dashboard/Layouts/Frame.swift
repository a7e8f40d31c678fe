import Canvas

/// The screen cut into its header, its page and its footer.
///
/// Below 18 rows there is no header: one line of twelve is all that is spent on the frame.
struct Frame {
  /// The line with the title and the state of the figures; nil on low screens.
  let header: Rect?
  /// Where the page stands.
  let body: Rect
  /// The line with keys, messages and what is being typed.
  let footer: Rect

  init(_ size: Size) {
    let all = Rect(size)
    let (top, rest) = all.splitTop(size.rows >= 18 ? 1 : 0)
    header = top.rows > 0 ? top : nil
    let (body, footer) = rest.splitTop(rest.rows >= 2 ? rest.rows - 1 : 0)
    self.body = body
    self.footer = footer
  }
}
