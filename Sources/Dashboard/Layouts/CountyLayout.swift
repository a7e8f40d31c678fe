import Canvas

/// Where the panes of a unit's page stand; a pane without room is nil.
struct CountyLayout {
  /// The line with the unit's rank and score.
  let summary: Rect
  /// The line with what there is to do and the pool; nil on low screens.
  let status: Rect?
  /// The targets of 2027.
  let targets: Rect?
  /// The scores of the indicators.
  let scores: Rect?
  /// The stages of the projects.
  let stages: Rect?
  /// The line that names the lists where only one is shown.
  let tabs: Rect?
  /// The lists: items, projects, compounds.
  let listings: [Rect?]
  /// Whether the panes stand in frames.
  let isFramed: Bool

  init(_ body: Rect, focus: Int, isZoomed: Bool) {
    let (summary, below) = body.splitTop(1)
    self.summary = summary
    let (line, rest) = below.splitTop(body.rows >= 17 ? 1 : 0)
    status = line.isEmpty ? nil : line
    func alone(_ rect: Rect) -> [Rect?] { (1...3).map { $0 == focus ? rect : nil } }
    if isZoomed {
      isFramed = false
      (targets, scores) = (nil, nil)
      let (tabs, pane) = rest.splitTop(1)
      self.tabs = tabs
      stages = focus == 0 ? pane : nil
      listings = alone(pane)
    } else if body.columns < 60 || body.rows < 17 {
      isFramed = false
      scores = nil
      let (tabs, pane) = rest.splitTop(1)
      self.tabs = tabs
      let (top, below) = pane.splitTop(focus == 0 ? 4 : 0)
      targets = focus == 0 ? top : nil
      stages = focus == 0 ? below : nil
      listings = alone(pane)
    } else if body.columns < 100 {
      isFramed = false
      scores = nil
      let parts = rest.rows([.fixed(4), .fixed(2), .fixed(1), .flex()])
      targets = parts[0]
      stages = parts[1]
      tabs = parts[2]
      listings = focus == 0 ? [parts[3], nil, nil] : alone(parts[3])
    } else {
      isFramed = true
      tabs = nil
      let top = body.rows >= 50 ? 14 : body.rows >= 34 ? 10 : 6
      let parts = rest.rows([.fixed(top), .fixed(5), .flex(min: 4)])
      let upper = parts[0].columns([.flex(weight: 10), .flex(weight: 12)])
      targets = upper[0]
      scores = upper[1]
      stages = parts[1]
      if body.columns >= 160 {
        listings = parts[2].columns([.flex(weight: 5), .flex(weight: 4), .flex(weight: 4)])
      } else {
        let pair = parts[2].columns([.flex(weight: 6), .flex(weight: 5)])
        listings = focus == 3 ? [pair[0], nil, pair[1]] : [pair[0], pair[1], nil]
      }
    }
  }

  /// The table of a list without its frame, or nil where it is not shown.
  func table(_ listing: Int) -> Rect? {
    listings[listing].map { isFramed ? $0.inset() : $0 }
  }
}
