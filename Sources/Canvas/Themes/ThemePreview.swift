/// Every role of a theme on every ground, for whoever chooses or writes one.
public struct ThemePreview: Hashable, Sendable {
  /// What stands at its head.
  public var title: String

  /// A preview under this title.
  public init(title: String) { self.title = title }

  /// The columns and rows it takes.
  public static let size = Size(
    columns: nameWidth + Ground.allCases.count * sampleWidth, rows: Role.allCases.count + 4)

  private static let nameWidth = 14
  private static let sampleWidth = 9

  /// Draws it from the top left of a rectangle: the bars of a race and of the stages, the grounds'
  /// names, then a row for each role.
  public func draw(in rect: Rect, on canvas: inout Canvas) {
    canvas.clipped(to: rect) { canvas in
      canvas.fill(rect)
      canvas.write(title, in: rect, style: Style(.title, bold: true))
      let stages: [Role] = [
        .stage0, .stage1, .stage2, .stage3, .stage4, .stage5, .stage6, .stage7, .stage8, .stage9,
      ]
      for (row, roles) in [Role.race, stages].enumerated() {
        let bar = StackedBar(roles.map { .init(count: 1, style: Style($0)) })
        bar.draw(in: rect.splitTop(row + 1).rest, on: &canvas)
      }
      for (place, ground) in Ground.allCases.enumerated() {
        let column = rect.left + ThemePreview.nameWidth + place * ThemePreview.sampleWidth
        let sample = Rect(
          column: column, row: rect.top + 3, columns: ThemePreview.sampleWidth, rows: 1)
        canvas.write(ground.rawValue, in: sample, style: Style(on: ground), alignment: .center)
        for (row, role) in Role.allCases.enumerated() {
          let style = Style(role, on: ground)
          let line = Rect(
            column: column, row: sample.top + 1 + row, columns: sample.columns, rows: 1)
          canvas.write("■ 逾期8", in: line, style: style, alignment: .center)
        }
      }
      for (row, role) in Role.allCases.enumerated() {
        canvas.write(
          role.rawValue, at: Point(column: rect.left, row: rect.top + 4 + row), style: Style(role))
      }
    }
  }
}
