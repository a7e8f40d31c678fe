import Model

extension Document {
  /// The document as programs read it: every part with its type, tables as arrays of objects.
  public var json: JSON {
    .object([
      ("document", .text(kind)), ("edition", .text(edition.rawValue)), ("title", .text(title)),
      ("marks", .list(marks.map(JSON.text))), ("parts", .list(parts.map(\.json))),
    ])
  }
}

extension Document.Part {
  fileprivate var json: JSON {
    switch self {
    case .letterhead(let issuer, let number):
      .object([
        ("type", .text("letterhead")), ("issuer", .text(issuer)), ("number", .text(number)),
      ])
    case .title(let text, let ink):
      .object([("type", .text("title")), ("text", .text(text)), ("ink", .text(ink.rawValue))])
    case .addressee(let text): words("addressee", text)
    case .heading(let text, let level):
      .object([("type", .text("heading")), ("text", .text(text)), ("level", .number(level))])
    case .paragraph(let text): words("paragraph", text)
    case .list(let entries): lines("list", entries)
    case .table(let grid):
      .object([
        ("type", .text("table")), ("caption", .text(grid.caption)),
        (
          "columns",
          .list(
            grid.sheet.columns.map {
              .object([("key", .text($0.key)), ("heading", .text($0.heading.zh))])
            })
        ),
        ("rows", grid.sheet.json),
      ])
    case .annexList(let titles): lines("annex-list", titles)
    case .signature(let names, let date):
      .object([
        ("type", .text("signature")), ("names", .list(names.map(JSON.text))), ("date", .text(date)),
      ])
    case .note(let text): words("note", text)
    case .annex(let number, let title):
      .object([("type", .text("annex")), ("number", .number(number)), ("title", .text(title))])
    case .imprint(let entries): lines("imprint", entries)
    case .source(let text): words("source", text)
    case .footer(let entries):
      .object([
        ("type", .text("footer")),
        (
          "entries",
          .list(
            entries.map { .object([("label", .text($0.label)), ("value", .text($0.value))]) })
        ),
      ])
    }
  }

  private func words(_ type: String, _ text: String) -> JSON {
    .object([("type", .text(type)), ("text", .text(text))])
  }

  private func lines(_ type: String, _ entries: [String]) -> JSON {
    .object([("type", .text(type)), ("entries", .list(entries.map(JSON.text)))])
  }
}
