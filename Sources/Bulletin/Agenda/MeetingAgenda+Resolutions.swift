import Model

extension MeetingAgenda {
  /// What the meeting before resolved and what came of it.
  func resolutionGrid(of meeting: Int) -> Document.Grid {
    let kind = Resolution.declaration.kind
    let standings = printing.circumstances.resolutions(of: meeting)
    let sheet = printing.printer.sheet(
      kind, fields: ["id", "text", "unit", "co-units", "due-on", "done-on"],
      rows: standings.map(\.row))
    return Document.Grid(
      "议定事项",
      Sheet(
        columns: sheet.columns + [.init("standing", Phrase(zh: "落实情况", en: "Standing"))],
        rows: zip(sheet.rows, standings).map { $0 + [.init($1.state.phrase.zh)] },
        isSample: printing.isSample))
  }
}
