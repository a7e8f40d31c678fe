import Model

/// A column of the ledger of compounds, by the field it comes from.
struct CompoundColumn: Sendable {
  /// The heading that the office's form has.
  let heading: String
  /// The kind the field belongs to.
  let kind: String
  /// The field that decides who may see the column.
  let field: String
  /// Whether its cells stand at the right.
  let isNumeric: Bool
  /// What stands in the cell.
  let text: @Sendable (RecordPrinter, CompoundFacts.Place) -> String

  private init(
    _ heading: String, _ kind: String, _ field: String, isNumeric: Bool = false,
    text: (@Sendable (RecordPrinter, CompoundFacts.Place) -> String)? = nil
  ) {
    self.heading = heading
    self.kind = kind
    self.field = field
    self.isNumeric = isNumeric
    self.text = text ?? { CompoundColumn.words($0, $1, kind, field) }
  }

  /// The columns of 表1, after 序号.
  static let all: [CompoundColumn] = [
    CompoundColumn("县(市、区)", "compound", "unit"),
    CompoundColumn("街道(乡镇)", "compound", "street"),
    CompoundColumn("社区", "compound", "community"),
    CompoundColumn("小区名称", "compound", "name"),
    CompoundColumn("建成年份", "compound", "built-year", isNumeric: true),
    CompoundColumn("楼栋数", "compound", "buildings", isNumeric: true),
    CompoundColumn("户数", "compound", "households", isNumeric: true),
    CompoundColumn("建筑面积(㎡)", "compound", "floor-area", isNumeric: true),
    CompoundColumn("物业模式", "compound", "service-mode"),
    CompoundColumn("物业企业", "contract", "company"),
    CompoundColumn("合同起止", "contract", "start") { span($0, $1, "contract", "start", "end") },
    CompoundColumn("收费标准(元/㎡·月)", "contract", "fee", isNumeric: true),
    CompoundColumn("收缴率", "contract", "fees-collected", isNumeric: true) { collected($0, $1) },
    CompoundColumn("业委会/物管会", "committee", "kind"),
    CompoundColumn("届期起止", "committee", "term-start") {
      span($0, $1, "committee", "term-start", "term-end")
    },
    CompoundColumn("委员数", "committee", "members", isNumeric: true),
    CompoundColumn("党员数", "committee", "party-members", isNumeric: true),
    CompoundColumn("两委兼任数", "committee", "concurrent-members", isNumeric: true),
    CompoundColumn("党组织", "committee", "party-organisation"),
    CompoundColumn("开放/封闭", "compound", "open-state"),
    CompoundColumn("维修资金状态", "compound", "fund-state") {
      first(words($0, $1, "fund", "state"), words($0, $1, "compound", "fund-state"))
    },
    CompoundColumn("余额(万元)", "compound", "fund-balance", isNumeric: true) {
      first(
        inTenThousands($0, $1, "fund", "balance"),
        inTenThousands($0, $1, "compound", "fund-balance"))
    },
    CompoundColumn("未来e家", "compound", "platform"),
    CompoundColumn("经营性收入(万元)", "compound", "income", isNumeric: true) {
      inTenThousands($0, $1, "compound", "income")
    },
    CompoundColumn("最近公示日期", "compound", "disclosed-on"),
    CompoundColumn("存在问题", "compound", "problems"),
    CompoundColumn("备注", "compound", "remark"),
  ]

  private static func row(_ place: CompoundFacts.Place, _ kind: String) -> Int? {
    switch kind {
    case "contract": place.contract
    case "committee": place.committee
    case "fund": place.fund
    default: place.compound
    }
  }

  private static func words(
    _ printer: RecordPrinter, _ place: CompoundFacts.Place, _ kind: String, _ field: String
  ) -> String {
    guard let row = row(place, kind), let kind = KindDeclaration.named(kind) else { return "" }
    return printer.text(kind, row: row, field: field) ?? ""
  }

  private static func first(_ text: String, _ other: String) -> String {
    text.isEmpty ? other : text
  }

  /// 2025-01-01至2027-12-31.
  private static func span(
    _ printer: RecordPrinter, _ place: CompoundFacts.Place, _ kind: String, _ from: String,
    _ until: String
  ) -> String {
    let texts = [from, until].map { words(printer, place, kind, $0) }
    return texts.allSatisfy(\.isEmpty) ? "" : texts.joined(separator: "至")
  }

  private static func inTenThousands(
    _ printer: RecordPrinter, _ place: CompoundFacts.Place, _ kind: String, _ field: String
  ) -> String {
    Rational(decimal: words(printer, place, kind, field))
      .map { ($0 / 10_000).rounded(places: 2) } ?? ""
  }

  /// What was collected of what was due, in per cent with two decimals.
  private static func collected(_ printer: RecordPrinter, _ place: CompoundFacts.Place) -> String {
    guard let paid = Rational(decimal: words(printer, place, "contract", "fees-collected")),
      let due = Rational(decimal: words(printer, place, "contract", "fees-due")),
      let share = paid.divided(by: due)
    else { return "" }
    return (share * 100).rounded(places: 2) + "%"
  }
}
