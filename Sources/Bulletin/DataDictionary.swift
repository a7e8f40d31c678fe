import Model

/// The data dictionary, made from the declarations.
public enum DataDictionary {
  /// Every kind as a table of its fields.
  public static func markdown(_ language: Language) -> String {
    KindDeclaration.all.map { kind in
      let heading = Phrase(
        zh: "| 字段 | 标识 | 类型 | 单位 | 必填 | 公开范围 | 依据 | 别名 |",
        en: "| Field | Identifier | Type | Unit | Required | Privacy | Clause | Aliases |")
      let rows = kind.fields.map { field in
        let cells = [
          field.label(language), "`" + field.identifier + "`", words(for: field.type)(language),
          field.unit?.label(language) ?? "", field.isRequired ? "✓" : "", field.privacy.rawValue,
          field.clause, field.aliases.joined(separator: "、"),
        ]
        return "| " + cells.joined(separator: " | ") + " |\n"
      }
      return "## \(kind.label(language)) `\(kind.identifier)`\n\n"
        + Phrase(zh: "依据：", en: "Clause: ")(language) + kind.clause
        + Phrase(zh: "；编号形如 ", en: "; ids look like ")(language) + "`\(kind.idPattern.example)`\n\n"
        + heading(language) + "\n|---|---|---|---|---|---|---|---|\n" + rows.joined() + "\n"
    }.joined()
  }

  /// A kind as programs read it.
  public static func json(_ kind: KindDeclaration) -> JSON {
    .object([
      ("kind", .text(kind.identifier)), ("zh", .text(kind.label.zh)), ("en", .text(kind.label.en)),
      ("clause", .text(kind.clause)), ("idExample", .text(kind.idPattern.example)),
      (
        "fields",
        .list(
          kind.fields.map { field in
            .object([
              ("identifier", .text(field.identifier)), ("zh", .text(field.label.zh)),
              ("en", .text(field.label.en)), ("aliases", .list(field.aliases.map(JSON.text))),
              ("type", .text(words(for: field.type).en)),
              ("unit", .optional(field.unit?.rawValue)), ("required", .flag(field.isRequired)),
              ("privacy", .text(field.privacy.rawValue)), ("clause", .text(field.clause)),
            ])
          })
      ),
    ])
  }

  private static func words(for type: FieldType) -> Phrase {
    switch type {
    case .identifier: Phrase(zh: "编号", en: "id")
    case .text: Phrase(zh: "文字", en: "text")
    case .code(of: let kind):
      Phrase(
        zh: "代码" + (kind.map { "→" + $0 } ?? ""), en: "code" + (kind.map { " of " + $0 } ?? ""))
    case .reference(to: let kind): Phrase(zh: "引用→" + kind, en: "reference to " + kind)
    case .references(to: let kind): Phrase(zh: "多个引用→" + kind, en: "references to " + kind)
    case .count: Phrase(zh: "整数", en: "whole number")
    case .hundredths: Phrase(zh: "两位小数", en: "decimal with two places")
    case .money: Phrase(zh: "金额(元)", en: "amount in yuan")
    case .exact: Phrase(zh: "精确小数", en: "exact decimal")
    case .day: Phrase(zh: "日期", en: "date")
    case .flag: Phrase(zh: "是/否", en: "yes or no")
    case .choice(let list):
      Phrase(
        zh: list.entries.map { "\($0.label.zh)(\($0.identifier))" }.joined(separator: "、"),
        en: list.entries.map(\.identifier).joined(separator: ", "))
    }
  }
}
