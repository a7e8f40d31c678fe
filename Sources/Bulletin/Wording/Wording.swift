import Model
import Mustache

/// The words of documents: the templates compiled in, each replaced by an edited one where there is one.
public struct Wording: Sendable {
  private var templates: [TextTemplate: MustacheTemplate] = [:]

  /// The words, with these files of a store's folder `templates` in place of those compiled in.
  ///
  /// - Parameter files: Texts by file name.
  public init(replacing files: [String: String] = [:]) throws(WordingError) {
    for name in files.keys.sorted()
    where !TextTemplate.allCases.contains(where: { $0.fileName == name }) {
      let known = TextTemplate.allCases.map(\.fileName)
      throw WordingError(
        file: name, line: nil,
        problem: Phrase(
          zh: "没有这个名字的文书模板，应为" + known.joined(separator: "、") + "之一。",
          en: "no template has this name, expected one of " + known.joined(separator: ", ") + "."))
    }
    for template in TextTemplate.allCases {
      templates[template] = try Wording.parse(
        files[template.fileName] ?? template.builtInText, as: template)
    }
  }

  /// The lines of every part of a document; lines without words are left out.
  ///
  /// - Parameter values: What the names stand for. Line ends within a value become spaces.
  func parts(of template: TextTemplate, _ values: [String: TemplateValue]) -> [String: [String]] {
    let text = templates[template]?.render(values.mapValues(\.plain)) ?? ""
    var parts: [String: [String]] = [:]
    var name = ""
    for line in text.split(whereSeparator: \.isNewline) {
      if let next = TemplateText.part(line) {
        name = next
      } else if line.contains(where: { !$0.isWhitespace }) {
        parts[name, default: []].append(PlainText.line(TemplateText.trimmed(line)))
      }
    }
    return parts
  }

  /// Reads a template and makes sure that it has the parts of the built-in one and only known names.
  private static func parse(
    _ text: String, as template: TextTemplate
  ) throws(WordingError) -> MustacheTemplate {
    // The first line turns HTML escaping off: each form of a document escapes for itself.
    let plain = "{{% CONTENT_TYPE:TEXT}}\n" + text
    let parsed: MustacheTemplate
    do { parsed = try MustacheTemplate(string: plain) } catch {
      throw error.wordingError(in: template.fileName, linesAbove: 1)
    }
    let known = Set(template.names.map(\.name))
    for tag in TemplateText.tags(text) {
      let problem: Phrase? =
        if !"#^/&{".contains(tag.sign), tag.sign != " " {
          Phrase(
            zh: "找到“{{\(tag.sign)”，这里只能用 {{名字}}、{{#名字}}、{{^名字}}、{{/名字}} 和 {{! 说明 }}。",
            en: "found \"{{\(tag.sign)\", expected names, sections and comments only.")
        } else if tag.name != ".", !known.contains(tag.name) {
          Phrase(
            zh: "找到名字“\(tag.name)”，可用的名字是"
              + template.names.map(\.name).joined(separator: "、") + "。",
            en: "found the name \"\(tag.name)\", expected one of "
              + template.names.map(\.name).joined(separator: ", ") + ".")
        } else {
          nil
        }
      if let problem {
        throw WordingError(file: template.fileName, line: tag.line, problem: problem)
      }
    }
    try checkParts(of: text, as: template)
    return parsed
  }

  private static func checkParts(
    of text: String, as template: TextTemplate
  ) throws(WordingError) {
    let expected = TemplateText.parts(template.builtInText).map(\.name)
    let found = TemplateText.parts(text)
    for part in found where !expected.contains(part.name) {
      throw WordingError(
        file: template.fileName, line: part.line,
        problem: Phrase(
          zh: "找到部分【\(part.name)】，应为" + expected.map { "【\($0)】" }.joined() + "之一。",
          en: "found the part 【\(part.name)】, expected one of "
            + expected.map { "【\($0)】" }.joined() + "."))
    }
    for name in expected where !found.contains(where: { $0.name == name }) {
      throw WordingError(
        file: template.fileName, line: nil,
        problem: Phrase(
          zh: "没有部分【\(name)】，应有单独一行【\(name)】。",
          en: "there is no part 【\(name)】, expected a line 【\(name)】."))
    }
  }
}

/// What a name in a template stands for.
enum TemplateValue {
  case text(String)
  case flag(Bool)
  case list([[String: TemplateValue]])

  /// Text; without any, the name stands for nothing.
  static func optional(_ text: String?) -> TemplateValue {
    text.map { $0.isEmpty ? .flag(false) : .text($0) } ?? .flag(false)
  }

  /// As Mustache takes it.
  fileprivate var plain: Any {
    switch self {
    case .text(let text): PlainText.line(text)
    case .flag(let flag): flag
    case .list(let items): items.map { $0.mapValues(\.plain) }
    }
  }
}
