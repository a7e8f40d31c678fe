extension Canvas {
  /// Clears a rectangle to the popup ground, frames it, and says where its contents go.
  ///
  /// Wide glyphs that its edges cut are blanked, so nothing shows through, nor can be pointed at.
  @discardableResult
  public mutating func popup(
    _ rect: Rect, title: String? = nil, style: Style = Style(.border, on: .popup)
  ) -> Rect {
    fill(rect, style: style)
    offer(.cover, in: rect)
    box(rect, style: style, title: title, titleStyle: Style(.title, on: style.ground))
    return rect.inset(columns: 2)
  }
}
