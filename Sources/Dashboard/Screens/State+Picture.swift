import Canvas
import Model

extension State {
  /// What the screen shows.
  public func picture() -> Canvas {
    var canvas = Canvas(size: size, symbols: symbols)
    let frame = frame
    if showsSlide { SlideScreen(self).draw(in: canvas.bounds, on: &canvas) }
    if let header = frame.header { HeaderLine(self).draw(in: header, on: &canvas) }
    for (banner, line) in zip(banners, frame.banners) {
      BannerLine(banner: banner, language: language).draw(in: line, on: &canvas)
    }
    canvas.clipped(to: frame.body) { canvas in
      drawPage(in: frame.body, on: &canvas)
      PromptPanel(self)?.draw(in: frame.body, on: &canvas)
      FormPanel(self)?.draw(in: frame.body, on: &canvas)
      PalettePanel(self)?.draw(in: frame.body, on: &canvas)
    }
    if !showsSlide || prompt != nil { FooterLine(self).draw(in: frame.footer, on: &canvas) }
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
    case .conflicts: ConflictsScreen(self).draw(in: body, on: &canvas)
    case .settling: SettlingScreen(self).draw(in: body, on: &canvas)
    case .history(let id): HistoryScreen(self, id: id).draw(in: body, on: &canvas)
    case .review: ReviewScreen(self).draw(in: body, on: &canvas)
    case .report: ReportScreen(self).draw(in: body, on: &canvas)
    case .presentation: break
    case .themes: ThemesScreen(self).draw(in: body, on: &canvas)
    case .help: HelpScreen(self).draw(in: body, on: &canvas)
    }
  }
}
