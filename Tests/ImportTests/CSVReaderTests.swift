import Testing

@testable import Store

@Suite struct CSVReaderTests {
  private func rows(_ text: String, separator: UInt8 = 0x2C) throws -> [SourceRow] {
    CSVReader.rows(of: try DecodedText(Array(text.utf8), as: .utf8), separator: separator)
  }

  @Test func `quotes hold separators, quotes and line breaks`() throws {
    let rows = try rows("a,\"b,\"\"c\"\"\r\nd\"\r\ne,f\r\n")
    #expect(rows.map(\.cells) == [["a", "b,\"c\"\r\nd"], ["e", "f"]])
    #expect(rows.map(\.line) == [1, 3])
  }

  @Test func `LF, CR LF and CR end lines, and blank rows are skipped`() throws {
    let rows = try rows("a,b\r\n\r\nc,d\n,\n \re,f\rg")
    #expect(rows.map(\.cells) == [["a", "b"], ["c", "d"], ["e", "f"], ["g"]])
    #expect(rows.map(\.line) == [1, 3, 6, 7])
  }

  @Test func `a comma with a combining mark behind it still separates`() throws {
    #expect(try rows("a,\u{301}b").map(\.cells) == [["a", "\u{301}b"]])
  }

  @Test func `an open quote costs its own line and no other`() throws {
    let rows = try rows("a,b\n\"c,d\ne,f\ng,h")
    #expect(rows.map(\.cells) == [["a", "b"], ["\"c", "d"], ["e", "f"], ["g", "h"]])
    #expect(rows.map(\.fault) == [nil, .openQuote, nil, nil])
  }

  @Test func `an open quote that meets the quote of a later cell costs its own line`() throws {
    let rows = try rows("\"c,d\ne,\"f\"\ng,h")
    #expect(rows.map(\.fault) == [.textBehindQuote, nil, nil])
    #expect(rows.map(\.cells) == [["\"c", "d"], ["e", "f"], ["g", "h"]])
  }

  @Test func `a quote may stand within a cell that has none at its start`() throws {
    #expect(try rows("5\" pipe,x").map(\.cells) == [["5\" pipe", "x"]])
  }

  @Test func `the separator is the one that cuts rows most alike`() throws {
    func separator(_ text: String) throws -> UInt8 {
      Separator.detect(try DecodedText(Array(text.utf8), as: .utf8))
    }
    #expect(try separator("a;b;c\n1,5;2;3\n1,7;2;4") == 0x3B)
    #expect(try separator("a\tb\n1,5\t2\n") == 0x09)
    #expect(try separator("标题\na,b\n1;2,3\n4,5") == 0x2C)
    #expect(try separator("only\n") == 0x2C)
  }

  @Test func `a file of open quotes is read in the time of its length`() throws {
    let text = String(repeating: "\"a,b\n", count: 20_001)
    let rows = try rows(text)
    #expect(rows.contains { $0.fault != nil })
  }

  @Test(arguments: [
    ("2023.4.19-2026.4.18", "2023.4.19", "2026.4.18"),
    ("2023-04-19-2026-04-18", "2023-04-19", "2026-04-18"),
    ("2023年4月19日至2026年4月18日", "2023年4月19日", "2026年4月18日"),
    ("2023/4/19～2026/4/18", "2023/4/19", "2026/4/18"), ("/", "/", "/"),
  ])
  func `a span has two ends`(text: String, start: String, end: String) {
    #expect(SpanText.end(0, of: text) == start)
    #expect(SpanText.end(1, of: text) == end)
  }
}
