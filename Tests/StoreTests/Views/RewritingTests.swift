import Model
import Testing

@testable import Store

@Suite struct RewritingTests {
  /// What stood in the view, what a spreadsheet saved; written by hand.
  struct Case: Sendable, CustomTestStringConvertible {
    let type: String
    let published: String
    let saved: String
    var testDescription: String { "\(type): \(published) → \(saved)" }

    init(_ type: String, _ published: String, _ saved: String) {
      self.type = type
      self.published = published
      self.saved = saved
    }

    /// The type of a field that the program has.
    var fieldType: FieldType {
      switch type {
      case "day": .day
      case "count": .count
      case "money": .money
      case "area": .hundredths
      case "exact": .exact
      case "id": .identifier
      case "code": .code(of: nil)
      case "flag": .flag
      default: .text
      }
    }
  }

  static let unchanged = [
    Case("day", "2026-11-03", "2026/11/3"), Case("day", "2026-11-03", "2026年11月3日"),
    Case("day", "2026-11-03", "2026-11-3"), Case("day", "2026-11-03", "2026.11.3"),
    Case("day", "2026-11-03", "11/3/2026"), Case("day", "2026-11-03", "3/11/2026"),
    Case("day", "2026-11-03", "3-Nov-26"), Case("day", "2026-11-03", "03-Nov-2026"),
    Case("day", "2026-11-03", "2026/11/3 0:00"), Case("day", "2026-11-03", "46329"),
    Case("day", "2026-11-03", "########"), Case("day", "2026-11-03", "２０２６/１１/３"),
    Case("count", "1200", "1,200"), Case("count", "1200", "1200.0"),
    Case("count", "120000", "1.2E+05"), Case("count", "120000", "1.20E+05"),
    Case("count", "123456", "1.23E+05"), Case("count", "128", "１２８"),
    Case("count", "128", " 128 "), Case("count", "128", "128.00"),
    Case("money", "12.50", "12.5"), Case("money", "12.00", "12"),
    Case("money", "1234567.80", "1,234,567.80"), Case("money", "1234567.80", "1234567.8"),
    Case("money", "-3.00", "-3"), Case("area", "0.50", "0.5"),
    Case("exact", "411.0", "411"), Case("exact", "0.333333333333333333", "0.333333333333333"),
    Case("exact", "12345678901234567890", "12345678901234500000"),
    Case("exact", "12345678901234567890", "1.23457E+19"),
    Case("code", "331102001000", "3.31102E+11"), Case("code", "007", "7"),
    Case("id", "0012", "12"), Case("id", "2026-10", "Oct-26"),
    Case("id", "2026-10", "2026/10/1"), Case("id", "2026-10", "2026年10月"),
    Case("text", "001", "1"), Case("text", "3-1", "3月1日"), Case("text", "3-1", "1-Mar"),
    Case("text", "3-1", "2026/3/1"), Case("text", "2026-11-03", "2026/11/3"),
    Case("text", "1e5", "1.00E+05"), Case("text", "330102199001011234", "330102199001011000"),
    Case("text", "330102199001011234", "3.30102E+17"),
    Case("text", "一行\r\n二行", "一行\n二行"), Case("text", "ＡＢＣ", "ABC"),
    Case("text", "true", "TRUE"), Case("text", "=1+1", "'=1+1"), Case("text", "'a", "''a"),
    Case("text", "-小区", "'-小区"), Case("text", "末尾 ", "末尾"), Case("text", "㐂家园", "?家园"),
    Case("text", "", "  "), Case("text", "1.5", "1.5"), Case("text", "1,200", "1200"),
  ]

  @Test(arguments: unchanged)
  func `what a spreadsheet only rewrites is unchanged`(_ case: Case) {
    #expect(
      Rewriting.isUnchanged(
        `case`.saved, published: `case`.published, type: `case`.fieldType))
  }

  static let changed = [
    Case("day", "2026-11-03", "2026/11/4"), Case("day", "2026-11-03", "2025/11/3"),
    Case("day", "2026-11-03", ""), Case("day", "2026-11-03", "4-Nov-26"),
    Case("day", "2026-11-03", "46330"), Case("count", "1200", "1,201"),
    Case("count", "123456", "1.24E+05"), Case("count", "123456", "123000"),
    Case("count", "120", "12"), Case("count", "1", "01月"), Case("money", "12.50", "12.05"),
    Case("money", "12.50", "-12.50"), Case("exact", "411", "410.9"),
    Case("exact", "12345678901234567890", "12345678901234700000"),
    Case("text", "1", "001"), Case("text", "1.5", "1.50"), Case("text", "3-1", "1-3"),
    Case("text", "3-1", "3-2"), Case("text", "3-1", "1月3日"), Case("text", "3-1", "3-1-3"),
    Case("text", "3-1", "3.1"), Case("text", "进展", ""),
    Case("text", "花园新村", "花园?村"), Case("text", "2026-10", "Nov-26"),
    Case("text", "a", "'b"), Case("id", "331102-0001", "331102-0002"),
    Case("text", "330102199001011234", "330102199001012000"), Case("text", "#", ""),
  ]

  @Test(arguments: changed)
  func `what a person wrote is a change`(_ case: Case) {
    #expect(
      !Rewriting.isUnchanged(
        `case`.saved, published: `case`.published, type: `case`.fieldType))
  }

  @Test func `a check is neither a number nor a date to a spreadsheet, and reads back`() throws {
    for number in 0..<2_000 {
      let check = RowCheck(headings: ["编号"], cells: ["\(number)"])
      #expect(check.text.utf8.count == 16)
      #expect(check.text.utf8.allSatisfy { (0x62...0x74).contains($0) && $0 != 0x65 && $0 != 0x69 })
      #expect(RowCheck(check.text.utf8) == check)
    }
    #expect(RowCheck("bbbbbbbbbbbbbbbb".utf8)?.bits == 0)
    #expect(RowCheck("bbbbbbbbbbbbbbba".utf8) == nil)
    #expect(RowCheck("bbbb".utf8) == nil)
    // The same cells under other headings are another row.
    #expect(
      RowCheck(headings: ["a", "b"], cells: ["1", "2"])
        != RowCheck(headings: ["a", "c"], cells: ["1", "2"]))
  }
}
