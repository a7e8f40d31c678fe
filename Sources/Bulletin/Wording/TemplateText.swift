import Model
import Mustache

/// What a template's text holds, found without filling it in.
enum TemplateText {
  /// A tag, such as `{{#targets}}`.
  struct Tag {
    /// The sign after the braces, or a space where there is none.
    var sign: Character
    /// The name.
    var name: String
    /// The line, from 1.
    var line: Int
  }

  /// The tags in order; comments are left out.
  static func tags(_ text: String) -> [Tag] {
    var tags: [Tag] = []
    var line = 1
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      line += rest[..<open.lowerBound].count { $0.isNewline }
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: "}}") else { break }
      let inner = rest[..<close.lowerBound]
      if let first = inner.first, first != "!" {
        let isSigned = !(first.isLetter || first.isNumber || first == "." || first.isWhitespace)
        tags.append(
          Tag(
            sign: isSigned ? first : " ",
            name: trimmed(isSigned ? inner.dropFirst() : inner), line: line))
      }
      line += inner.count { $0.isNewline }
      rest = rest[close.upperBound...]
    }
    return tags
  }

  /// The parts in order: lines that hold a name in 【】 and nothing else.
  static func parts(_ text: String) -> [(name: String, line: Int)] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .compactMap { number, line in part(line).map { ($0, number + 1) } }
  }

  /// The name of the part that a line begins, or nil.
  static func part(_ line: Substring) -> String? {
    let line = trimmed(line)
    guard line.hasPrefix("【"), line.hasSuffix("】"), line.count > 2 else { return nil }
    let name = line.dropFirst().dropLast()
    return name.contains("】") ? nil : String(name)
  }

  /// The text without spaces around it.
  static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}

extension Error {
  /// What Mustache found, with its place.
  func wordingError(in file: String, linesAbove: Int) -> WordingError {
    guard let error = self as? MustacheTemplate.ParserError else {
      return WordingError(
        file: file, line: nil, problem: Phrase(zh: "模板读不出来。", en: "the template cannot be read."))
    }
    let problem =
      switch error.error as? MustacheTemplate.Error {
      case .sectionCloseNameIncorrect:
        Phrase(
          zh: "{{/名字}} 与前面的 {{#名字}} 不是同一个名字，应成对。",
          en: "a {{/name}} does not close the last {{#name}}, expected pairs.")
      case .expectedSectionEnd:
        Phrase(
          zh: "有 {{#名字}} 或 {{^名字}} 没有结束，应有 {{/名字}}。",
          en: "a {{#name}} or {{^name}} is not closed, expected {{/name}}.")
      default:
        Phrase(
          zh: "找到写错的 {{ }}，应为 {{名字}}，名字用英文字母。",
          en: "found broken braces, expected {{name}}.")
      }
    return WordingError(
      file: file, line: max(1, error.context.lineNumber - linesAbove), problem: problem)
  }
}
