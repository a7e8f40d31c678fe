@testable import Dashboard
import Canvas
import Foundation
import Model
import Testing

/// Where everything stands on every page, as pictures of named rectangles.
@Suite struct LayoutPictureTests {
  /// A page and its layout: what each letter of its picture is.
  struct Layout: Sendable, CustomTestStringConvertible {
    let name: String
    let parts: @Sendable (Rect) -> [(letter: Character, rect: Rect?)]
    var testDescription: String { name }
  }

  static let layouts = [
    overview("Overview", .fitting), overview("Overview as panes", .panes),
    overview("Overview as a list", .list), overview("Overview, zoomed", .fitting, isZoomed: true),
    county("Unit at its stages", focus: 0), county("Unit at its items", focus: 1),
    county("Unit, zoomed", focus: 2, isZoomed: true),
    Layout(name: "Sheet") { body in
      let layout = SheetLayout(body, isZoomed: false, hasTotals: true)
      return [("t", layout.table), ("s", layout.totals), ("d", layout.detail)]
    },
    Layout(name: "Sheet, zoomed") { body in
      let layout = SheetLayout(body, isZoomed: true, hasTotals: false)
      return [("t", layout.table), ("d", layout.detail)]
    },
    Layout(name: "Card") { body in
      let layout = CardLayout(body, content: card, metrics: .standard, isZoomed: false)
      return [("s", layout.summary), ("f", layout.fields), ("l", layout.links)]
    },
    Layout(name: "Card, zoomed") { body in
      let layout = CardLayout(body, content: card, metrics: .standard, isZoomed: true)
      return [("s", layout.summary), ("f", layout.fields), ("l", layout.links)]
    },
    Layout(name: "League") { body in
      let layout = LeagueLayout(body, count: 10, isZoomed: false)
      return [("t", layout.table), ("d", layout.detail), ("e", layout.explanation)]
    },
    Layout(name: "League, zoomed") { body in
      let layout = LeagueLayout(body, count: 10, isZoomed: true)
      return [("t", layout.table), ("d", layout.detail), ("e", layout.explanation)]
    },
    Layout(name: "Report with three leading lines") { body in
      let layout = ReportLayout(body, leads: 3, isZoomed: false)
      return [("a", layout.lead), ("t", layout.list.table), ("d", layout.list.detail)]
    },
    Layout(name: "Report, zoomed") { body in
      let layout = ReportLayout(body, leads: 3, isZoomed: true)
      return [("a", layout.lead), ("t", layout.list.table), ("d", layout.list.detail)]
    },
    Layout(name: "List of records") { body in
      let layout = RecordListLayout(body, isZoomed: false)
      return [("t", layout.table), ("d", layout.detail)]
    },
    Layout(name: "List of records, zoomed") { body in
      let layout = RecordListLayout(body, isZoomed: true)
      return [("t", layout.table), ("d", layout.detail)]
    },
  ]

  private static func overview(
    _ name: String, _ form: State.OverviewForm, isZoomed: Bool = false
  ) -> Layout {
    Layout(name: name) { body in
      let layout = OverviewLayout(body, count: 10, wanted: form, isZoomed: isZoomed)
      var parts: [(letter: Character, rect: Rect?)] = [
        ("=", layout.total), ("d", layout.detail), ("s", layout.side),
      ]
      if case .panes = layout.form {
        let shown = min(10, layout.columns * layout.visibleRows)
        let letters = Array("0123456789")
        parts += (0..<shown).map { (letters[$0], layout.pane($0)) }
        parts.append(("x", layout.spare))
      } else {
        parts.append(("u", layout.units))
      }
      return parts
    }
  }

  private static func county(_ name: String, focus: Int, isZoomed: Bool = false) -> Layout {
    Layout(name: name) { body in
      let layout = CountyLayout(body, focus: focus, isZoomed: isZoomed)
      return [
        ("s", layout.summary), ("w", layout.status), ("g", layout.targets), ("i", layout.scores),
        ("b", layout.stages), ("-", layout.tabs), ("1", layout.listings[0]),
        ("2", layout.listings[1]), ("3", layout.listings[2]),
      ]
    }
  }

  /// A card with entries of one line and of several.
  private static let card = CardContent(
    KindDeclaration.items, row: 0, links: [], in: lishuiState())

  /// The sizes at both sides of every breakpoint.
  static let sizes = [
    (40, 12), (59, 17), (60, 18), (80, 24), (99, 30), (100, 30), (120, 40), (159, 45), (160, 50),
    (200, 60), (239, 70), (240, 70), (300, 80),
  ]

  /// The frame's parts and the page's.
  private func parts(_ layout: Layout, _ size: Size) -> [(letter: Character, rect: Rect)] {
    let frame = Frame(size)
    let all = [("H", frame.header)] + layout.parts(frame.body) + [("F", frame.footer)]
    return all.compactMap { letter, rect in
      guard let rect, !rect.isEmpty else { return nil }
      return (letter, rect)
    }
  }

  /// A letter for four columns; rows that are alike stand for as many as is said behind them.
  private func picture(_ layout: Layout, _ size: Size) -> String {
    var canvas = Canvas(size: size)
    let parts = parts(layout, size)
    for (letter, rect) in parts { canvas.fill(rect, with: letter) }
    let rows = canvas.lines().map { line in
      String(line.enumerated().filter { $0.offset % 4 == 0 }.map(\.element))
    }
    var runs: [(row: String, count: Int)] = []
    for row in rows {
      if runs.last?.row == row { runs[runs.count - 1].count += 1 } else { runs.append((row, 1)) }
    }
    let exact = parts.map {
      "\($0.letter) \($0.rect.columns)x\($0.rect.rows)+\($0.rect.left)+\($0.rect.top)"
    }
    return "\(layout.name), \(size.columns)x\(size.rows): " + exact.joined(separator: "  ") + "\n"
      + runs.map { "  \($0.row) \($0.count)\n" }.joined()
  }

  @Test func `every layout is the one that was looked at`() throws {
    let text = Self.layouts.flatMap { layout in
      Self.sizes.map { picture(layout, Size(columns: $0.0, rows: $0.1)) }
    }.joined(separator: "\n")
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Layouts.txt")
    if ProcessInfo.processInfo.environment["GOLDENS"] == "write" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(text == kept, "Layouts.txt differs; look at it, then keep it with GOLDENS=write")
  }

  @Test(arguments: layouts)
  func `at every width and every height the parts lie inside the screen, side by side`(
    layout: Layout
  ) {
    var faults: [String] = []
    let breaks = [11, 12, 16, 17, 18, 19, 24, 33, 34, 50, 51, 100]
    for columns in 1...320 {
      for rows in columns % 20 < 2 ? Array(1...100) : breaks {
        let size = Size(columns: columns, rows: rows)
        let parts = parts(layout, size)
        let area = parts.reduce(0) { $0 + $1.rect.columns * $1.rect.rows }
        let isInside = parts.allSatisfy { Rect(size).intersection($0.rect) == $0.rect }
        let isApart = parts.indices.allSatisfy { first in
          parts[..<first].allSatisfy { $0.rect.intersection(parts[first].rect).isEmpty }
        }
        if !isInside || !isApart || area > columns * rows { faults.append("\(columns)x\(rows)") }
      }
    }
    #expect(faults.isEmpty, "\(layout.name): \(faults.prefix(5))")
  }

  @Test func `the frame takes no more than 15 % of the rows from 18 rows up, and one row below`() {
    for rows in 1...100 {
      let frame = Frame(Size(columns: 80, rows: rows))
      let taken = rows - frame.body.rows
      #expect(rows >= 18 ? taken * 100 <= rows * 15 : taken <= 1, "\(rows) rows")
    }
  }

  @Test func `down to 40 by 12 every page is shown, and below that a line that can be read`() {
    let pages = ["", "2", "3", "enter", "3 enter", "m", "c", "J", "?"]
    for keys in pages {
      for (columns, rows) in [
        (1, 1), (2, 1), (7, 2), (12, 3), (20, 4), (39, 11), (40, 12), (1, 60),
      ] {
        var state = lishuiState(size: Size(columns: 120, rows: 40))
        press(&state, keys)
        _ = update(&state, .resized(Size(columns: columns, rows: rows)))
        let lines = state.picture().lines()
        #expect(lines.count == rows && lines.allSatisfy { $0.columns() == columns })
        guard columns >= 12 else { continue }
        let isLegible = lines.contains { $0.contains { !$0.isWhitespace } }
        #expect(isLegible, "\(keys) at \(columns)x\(rows)")
      }
    }
  }
}
