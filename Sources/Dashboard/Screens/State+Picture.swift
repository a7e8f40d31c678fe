import Canvas
import Model

extension State {
  /// What the screen shows.
  public func picture() -> Canvas {
    var canvas = Canvas(size: size, symbols: symbols)
    let frame = Frame(size)
    if let header = frame.header { HeaderLine(self).draw(in: header, on: &canvas) }
    canvas.clipped(to: frame.body) { canvas in
      drawPage(in: frame.body, on: &canvas)
    }
    FooterLine(self).draw(in: frame.footer, on: &canvas)
    return canvas
  }

  private func drawPage(in body: Rect, on canvas: inout Canvas) {
    guard !body.isEmpty else { return }
    switch page.place {
    case .overview: OverviewScreen(self).draw(in: body, on: &canvas)
    case .league: LeagueScreen(self).draw(in: body, on: &canvas)
    case .county(let id): CountyScreen(self, id: id).draw(in: body, on: &canvas)
    case .sheet: SheetScreen(self).draw(in: body, on: &canvas)
    case .card(let kind, let id):
      CardScreen(self, kind: KindDeclaration.all[kind], id: id).draw(in: body, on: &canvas)
    case .help: HelpScreen(self).draw(in: body, on: &canvas)
    }
  }
}
