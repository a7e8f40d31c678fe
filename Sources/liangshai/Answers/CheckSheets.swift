import Bulletin
import Model
import Store

extension Sheet {
  /// Findings: one row each.
  init(findings: [Finding], language: Language, isSample: Bool) {
    self.init(
      columns: [
        .init("rule", Phrase(zh: "规则", en: "Rule")),
        .init("severity", Phrase(zh: "级别", en: "Severity")),
        .init("kind", Phrase(zh: "种类", en: "Kind")),
        .init("id", Phrase(zh: "编号", en: "Id")),
        .init("unit", Phrase(zh: "参评单位", en: "Unit")),
        .init("field", Phrase(zh: "字段", en: "Field")),
        .init("found", Phrase(zh: "找到", en: "Found")),
        .init("expected", Phrase(zh: "应为", en: "Expected")),
        .init("advice", Phrase(zh: "处理", en: "To do")),
        .init("source", Phrase(zh: "来源", en: "Source")),
      ],
      rows: findings.map { finding in
        [
          .init(finding.rule), .init(finding.severity.label(language)),
          .init(KindDeclaration.all[finding.kind].label(language)), .init(finding.id),
          .init(finding.unit), .init(finding.field?.label(language)),
          .init(finding.found(language)), .init(finding.expected(language)),
          .init(finding.advice(language)), .init(finding.source.phrase(language)),
        ]
      }, isSample: isSample)
  }

  /// The rules of the catalogue with the numbers of the office they measure by.
  init(rules: [CheckRule], limits: RuleSet, language: Language) {
    self.init(
      columns: [
        .init("rule", Phrase(zh: "规则", en: "Rule")),
        .init("severity", Phrase(zh: "级别", en: "Severity")),
        .init("title", Phrase(zh: "内容", en: "Looks for")),
        .init("clause", Phrase(zh: "条款", en: "Clause")),
        .init("limits", Phrase(zh: "市级设定", en: "Limits of the office")),
        .init("kinds", Phrase(zh: "种类", en: "Kinds")),
      ],
      rows: rules.map { rule in
        let bounds = rule.limits.map { limit in
          "\(limit.name(language)) \(limits.value(of: limit)) \(limit.unit(language))"
        }
        let kinds = rule.kinds
        let names =
          kinds.count == KindDeclaration.all.count
          ? Phrase(zh: "全部种类", en: "every kind")(language)
          : kinds.map { $0.label(language) }.joined(separator: language == .zh ? "、" : ", ")
        return [
          .init(rule.code), .init(rule.severity.letter), .init(rule.title(language)),
          .init(rule.clause), .init(bounds.joined(separator: language == .zh ? "；" : "; ")),
          .init(names),
        ]
      }, isSample: false)
  }
}

extension Finding {
  /// The finding for programs: identifiers, and the words in a language.
  func json(_ language: Language) -> JSON {
    .object([
      ("rule", .text(rule)), ("severity", .text(severity.rawValue)),
      ("kind", .text(KindDeclaration.all[kind].identifier)), ("id", .text(id)),
      ("unit", .optional(unit)), ("field", .optional(field?.identifier)),
      ("found", .text(found(language))), ("expected", .text(expected(language))),
      ("advice", .text(advice(language))), ("source", .optional(source.place)),
    ])
  }
}

extension Damage {
  /// The damage for programs.
  func json(_ language: Language) -> JSON {
    .object([
      ("file", .text(file)), ("line", .optional(line)), ("message", .text(message(language))),
    ])
  }

  /// The file, the line, and what is wrong.
  func words(_ language: Language) -> String {
    let line = line.map { Phrase(zh: " 第\($0)行", en: " line \($0)")(language) } ?? ""
    return file + line + Phrase(zh: "：", en: ": ")(language) + message(language)
  }
}
