import Model

/// The five tables that a unit hands in every month (月报台账). Source: 二(三)、四(二).
public struct MonthlyReport {
  let printing: Printing
  let unit: String
  let month: Month

  /// The report of a unit for a month.
  public init(_ printing: Printing, unit: String, month: Month) {
    self.printing = printing
    self.unit = unit
    self.month = month
  }

  /// The document: the five tables in their order, and the line at their foot.
  public var document: Document {
    let rules = printing.circumstances.rules
    let rule = rules.deadline("DR14")
    let due = rule?.dueDay(for: month.lastDay, calendar: printing.circumstances.calendar)
    let words = printing.wording.parts(
      of: .report,
      [
        "unit": .text(printing.unitName(unit)),
        "month": .text("\(month.year)年\(month.month)月"),
        "due": .text(
          (due?.official ?? "")
            + (rule.map { "，\($0.id) \($0.name.zh)\($0.rule.phrase.zh)" } ?? "")),
        "authority": .text(rule?.authority ?? rules.authority),
      ])
    var document = printing.document("report")
    document.add(.title((words["标题"] ?? []).joined(), ink: .black))
    document.add(paragraphs: words["说明"] ?? [])
    for (caption, sheet) in tables {
      document.add(.table(Document.Grid(caption, sheet, isWide: sheet.columns.count > 8)))
    }
    document.add(.source((words["依据"] ?? []).joined()), Printing.signatures)
    return document
  }

  /// The tables with their captions, which are also the names of their files.
  var tables: [(caption: String, sheet: Sheet)] {
    [
      ("表1 小区台账", compoundSheet), ("表2 项目进度", projectSheet), ("表3 督办", itemSheet),
      ("表4 部门指标", factSheet), ("表5 递补储备", reserveSheet),
    ]
  }

  /// The day the figures are told for: the end of the month, or today where that is earlier.
  var cutoff: Day { min(month.lastDay, printing.today) }

  /// The rows of a kind that belong to the unit.
  func rows(of kind: KindDeclaration) -> [Int] {
    guard let position = kind.position(named: "unit") else { return [] }
    let column = printing.ledger[kind].columns[position]
    guard let code = column.dictionary.existingCode(of: unit) else { return [] }
    return column.words.indices.filter { column.words[$0] == code }
  }

  private var projectSheet: Sheet {
    let kind = Project.declaration.kind
    return printing.printer.sheet(
      kind,
      fields: [
        "id", "compounds", "batch", "leader", "task-force", "stage", "planned-on", "forecast-on",
        "left-on", "progress", "investment", "arrived", "difficulty", "coordination", "highlight",
      ], rows: rows(of: kind)
    ).headed([
      "planned-on": "计划节点", "forecast-on": "预计节点", "left-on": "实际节点", "investment": "总投资(元)",
      "arrived": "已到位(元)",
    ])
  }

  private var factSheet: Sheet {
    let kind = DepartmentFact.declaration.kind
    return printing.printer.sheet(
      kind,
      fields: [
        "id", "compound", "department", "code", "value", "measure", "as-of", "correction-due-on",
        "corrected-on",
      ], rows: rows(of: kind)
    ).numbered
  }

  private var reserveSheet: Sheet {
    let kind = Project.declaration.kind
    let projects = printing.ledger[Project.self]
    let reserve = rows(of: kind).filter { projects[$0].stage == .reserve }
      .sorted {
        (projects[$0].reserveRank ?? .max, $0) < (projects[$1].reserveRank ?? .max, $1)
      }
    return printing.printer.sheet(
      kind,
      fields: ["reserve-rank", "id", "name", "compounds", "plan-year", "entered-on", "investment"],
      rows: reserve
    ).numbered
  }
}

extension Sheet {
  /// The sheet with other headings for the columns of these keys.
  func headed(_ headings: [String: String]) -> Sheet {
    Sheet(
      columns: columns.map { column in
        Column(
          column.key,
          Phrase(zh: headings[column.key] ?? column.heading.zh, en: column.heading.en),
          isNumeric: column.isNumeric)
      }, rows: rows, isSample: isSample)
  }
}
