import Model

extension Workbook {
  /// An empty form of a kind: headings that the import knows, lists to choose from, and what each field means.
  public init(formOf kind: KindDeclaration, rows: Int = 2_000) {
    var form = Page(
      name: kind.label.zh,
      rows: [kind.fields.map { $0.isRequired ? .required($0.label.zh) : .heading($0.label.zh) }])
    var lists: [[String]] = []
    for (column, field) in kind.fields.enumerated() {
      guard let words = Workbook.words(of: field) else { continue }
      form.choices.append((column: column, list: lists.count, count: words.count))
      lists.append(words)
    }
    form.choiceRows = rows
    pages = [form, Workbook.explanation(of: kind)]
    guard let longest = lists.map(\.count).max() else { return }
    pages.append(
      Page(
        name: Workbook.listPage,
        rows: (0..<longest).map { row in
          lists.map { .text(row < $0.count ? $0[row] : "") }
        }, hasHeading: false))
  }

  /// The name of the page of lists.
  static let listPage = "选项"

  /// The words that a field allows; nil where it allows any.
  private static func words(of field: FieldDeclaration) -> [String]? {
    switch field.type {
    case .choice(let list): list.entries.map(\.label.zh)
    case .flag: ["是", "否"]
    default: nil
    }
  }

  /// A page that tells what every field holds, whether it must be filled in, and for which clause.
  private static func explanation(of kind: KindDeclaration) -> Page {
    let heading = ["字段", "标识", "填什么", "必填", "依据"].map(Cell.heading)
    let rows = kind.fields.map { field -> [Cell] in
      [
        field.label.zh, field.identifier, Workbook.meaning(of: field),
        field.isRequired ? "必填" : "", field.clause,
      ].map(Cell.text)
    }
    return Page(name: "说明", rows: [heading] + rows)
  }

  private static func meaning(of field: FieldDeclaration) -> String {
    let unit = field.unit.map { "，单位\($0.label.zh)" } ?? ""
    switch field.type {
    case .identifier: return "编号"
    case .text: return "文字"
    case .code(of: let kind?): return (KindDeclaration.named(kind)?.label.zh ?? kind) + "的名称或代码"
    case .code: return "代码"
    case .reference(to: let kind):
      return (KindDeclaration.named(kind)?.label.zh ?? kind) + "的编号或名称"
    case .references(to: let kind):
      return (KindDeclaration.named(kind)?.label.zh ?? kind) + "的编号或名称，多个用空格分开"
    case .count: return "整数" + unit
    case .hundredths: return "两位小数" + unit
    case .money: return "金额" + unit
    case .exact: return "数" + unit
    case .day: return "日期，如 2026-10-31"
    case .choice(let list): return list.entries.map(\.label.zh).joined(separator: "、")
    case .flag: return "是或否"
    }
  }
}
