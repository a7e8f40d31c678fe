import Bulletin
import Testing

/// Templates that an office edits.
@Suite struct WordingTests {
  /// What is said of a bulletin template after a change.
  private func refusal(_ old: String, _ new: String) throws -> WordingError {
    let text = TextTemplate.bulletin.editableText
    #expect(text.contains(old))
    return try #require(throws: WordingError.self) {
      try Wording(replacing: ["bulletin.mustache": text.replacingOne(old, new)])
    }
  }

  @Test func `the texts compiled in and those written out for editing can be used`() throws {
    var files: [String: String] = [:]
    for template in TextTemplate.allCases { files[template.fileName] = template.editableText }
    #expect(files.count == 7)
    _ = try Wording(replacing: files)
    _ = try Wording()
  }

  @Test func `a section that is not closed is refused with its place`() throws {
    let error = try refusal("{{/redList}}\n", "")
    #expect(error.file == "bulletin.mustache")
    #expect(error.line != nil)
    #expect(error.message.zh.hasPrefix("templates/bulletin.mustache 第"))
    #expect(error.message.zh.hasSuffix("请改正后再试，或移走这个文件以使用内置文本。"))
  }

  @Test func `an unknown name is refused on its line`() throws {
    let text = TextTemplate.bulletin.editableText
    let line =
      text.prefix(upTo: try #require(text.firstRange(of: "{{households}}")).lowerBound)
      .count { $0 == "\n" } + 1
    let error = try refusal("{{households}}", "{{hushu}}")
    #expect(error.line == line)
    #expect(error.message.zh.contains("找到名字“hushu”，可用的名字是year、"))
  }

  @Test func `parts can be neither added nor taken away`() throws {
    #expect(try refusal("【署名】", "【落款】").message.zh.contains("找到部分【落款】"))
    #expect(try refusal("【署名】\n", "").message.zh.contains("没有部分【署名】"))
  }

  @Test func `partials and other signs are refused`() throws {
    #expect(try refusal("{{households}}", "{{>households}}").message.zh.contains("找到“{{>”"))
  }

  @Test func `a file that is no template is refused`() throws {
    let error = try #require(throws: WordingError.self) {
      try Wording(replacing: ["buletin.mustache": ""])
    }
    #expect(error.message.en.contains("expected one of bulletin.mustache, slip.mustache"))
  }

  @Test func `edited words are printed as they are, and escaped once, by the form`() throws {
    let text = TextTemplate.bulletin.editableText.replacingOne("各县(市、区)建设局", "各县<局>&“单位”")
    let wording = try Wording(replacing: ["bulletin.mustache": text])
    let document = LeagueBulletin(
      try octoberInput(.small), edition: .internal, wording: wording
    ).document
    #expect(document.html.contains("<p class=\"addressee\">各县&lt;局&gt;&amp;“单位”、开发区"))
    #expect(document.json.written.contains("各县<局>&“单位”、开发区"))
  }
}

extension String {
  /// The text with the first `old` replaced.
  fileprivate func replacingOne(_ old: String, _ new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return prefix(upTo: range.lowerBound) + new + suffix(from: range.upperBound)
  }
}
