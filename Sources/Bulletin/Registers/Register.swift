import Model

/// A register of the office: the records of a kind with the columns of its plan.
public struct Register {
  private let printing: Printing
  private let plan: RegisterPlan
  private let unit: String?

  /// The register of a plan, of one unit where one is named.
  public init(_ printing: Printing, plan: RegisterPlan, unit: String? = nil) {
    self.printing = printing
    self.plan = plan
    self.unit = unit
  }

  /// The document; columns that the edition does not print are left out.
  ///
  /// - Throws: where the plan's filter cannot be read.
  public func document() throws(FilterError) -> Document {
    guard let kind = KindDeclaration.named(plan.kind) else { return printing.document("register") }
    var rows = try Filter(plan.filter, kind: kind).rows(in: printing.ledger).map { Int($0) }
    if let unit, let column = kind.position(named: "unit") {
      rows = rows.filter {
        printing.ledger[kind].canonicalText(row: $0, column: column) == unit
      }
    }
    let words = printing.wording.parts(
      of: .register,
      [
        "title": .text(plan.title.zh), "date": .text(printing.today.official),
        "count": .text(String(rows.count)), "unit": .optional(unit.map(printing.unitName)),
        "basis": .text(printing.circumstances.rules.basis + "；条款 " + plan.clause),
        "isPublic": .flag(printing.edition == .public),
      ])
    var document = printing.document("register")
    document.add(.title((words["标题"] ?? []).joined(), ink: .black))
    document.add(paragraphs: words["说明"] ?? [])
    let sheet = printing.printer.sheet(kind, fields: plan.fields, rows: rows).numbered
    document.add(
      .table(Document.Grid(plan.title.zh, sheet, isWide: sheet.columns.count > 8)),
      .source((words["依据"] ?? []).joined()), Printing.signatures)
    return document
  }
}

extension Printing {
  /// The line at the foot of every register and report, filled in by hand.
  static let signatures = Document.Part.footer(
    ["填报人", "审核人", "联系电话", "填报日期", "单位(盖章)"].map { Document.Entry($0, "") })
}

extension Sheet {
  /// The sheet with the number of every row in front (序号).
  var numbered: Sheet {
    Sheet(
      columns: [Column("number", Phrase(zh: "序号", en: "No."), isNumeric: true)] + columns,
      rows: rows.enumerated().map { [Cell($0.offset + 1)] + $0.element }, isSample: isSample)
  }
}
