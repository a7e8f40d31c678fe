import Bulletin
import Model
import Testing

/// Documents in every form, from values made by hand.
@Suite struct DocumentTests {
  private var document: Document {
    let sheet = Sheet(
      columns: [
        .init("name", Phrase(zh: "名称", en: "Name")),
        .init("count", Phrase(zh: "数量", en: "Count"), isNumeric: true),
      ],
      rows: [[.init("甲|乙\n<丙>"), .init(3)]], isSample: true)
    return Document(
      kind: "test", edition: .public, marks: ["示例数据"],
      parts: [
        .letterhead(issuer: "某局文件", number: "丽建发〔2026〕12号"), .title("关于*测试*的通报", ink: .red),
        .addressee("各县："), .heading("一、总体情况", level: 1), .paragraph("1. 截至_今日_ & 以后"),
        .list(["甲", "乙"]), .table(.init("表一", sheet)), .annexList(["明细"]),
        .signature(["某局"], date: "2026年11月20日"), .note("（此件公开发布）"),
        .annex(number: 1, title: "明细"), .table(.init("空表", sheet.emptied)),
        .imprint(["抄送：各县", "某局办公室"]),
      ])
  }

  @Test func `Markdown keeps signs, cells with bars and line ends`() {
    #expect(
      document.markdown == """
        > **示例数据**

        **某局文件**

        丽建发〔2026〕12号

        ---

        # 【红】关于\\*测试\\*的通报

        各县：

        ## 一、总体情况

        1\\. 截至\\_今日\\_ \\& 以后

        - 甲
        - 乙

        **表一**

        | 名称 | 数量 |
        | --- | ---: |
        | 甲\\|乙<br>\\<丙\\> | 3 |

        附件：

        1. 明细

        某局  
        2026年11月20日

        （此件公开发布）

        ---

        ## 附件1　明细

        **空表**

        | 名称 | 数量 |
        | --- | ---: |
        | 无 |  |

        ---

        抄送：各县  
        某局办公室

        ---

        """)
  }

  @Test func `HTML is one well-formed file without scripts or anything from outside`() {
    let html = document.html
    #expect(WellFormed.problem(in: html) == nil)
    #expect(html.contains("<td>甲|乙<br/>&lt;丙&gt;</td><td class=\"n\">3</td>"))
    #expect(html.contains("<h1 class=\"red\">关于*测试*的通报</h1>"))
    #expect(html.contains("<div class=\"watermark\">示例数据</div>"))
    for word in ["<script", "http", "url(", "@import", "src="] { #expect(!html.contains(word)) }
  }

  @Test func `the walk over markup finds what is wrong`() {
    for wrong in ["<p>a", "<p>a</b>", "a & b", "a > b", "<p <b>>", "<p><b></p></b>"] {
      #expect(WellFormed.problem(in: wrong) != nil, "\(wrong)")
    }
    #expect(WellFormed.problem(in: "<p class=\"x\">a &amp; b<br/></p>") == nil)
  }

  @Test func `CSV has a mark, a block for each table, and the nature of invented data`() {
    #expect(
      String(decoding: document.csv, as: UTF8.self) == "\u{FEFF}"
        + [
          "关于*测试*的通报,示例数据", "", "表一", "名称,数量,数据性质", "\"甲|乙\n<丙>\",3,示例数据", "", "空表",
          "名称,数量,数据性质", "",
        ].joined(separator: "\r\n"))
  }

  @Test func `signs that steer a terminal or turn the writing reach no form`() {
    let spoiled = Document(
      kind: "test", edition: .public, marks: [],
      parts: [.title("甲\u{1B}[31m乙\u{202E}丙", ink: .black), .paragraph("丁\u{0}戊")])
    for text in [spoiled.markdown, spoiled.html] {
      #expect(!text.unicodeScalars.contains { [0x1B, 0x202E, 0].contains($0.value) })
      #expect(text.contains("乙\u{FFFD}丙"))
    }
  }
}

extension Sheet {
  /// The sheet without rows.
  fileprivate var emptied: Sheet { Sheet(columns: columns, rows: [], isSample: isSample) }
}
