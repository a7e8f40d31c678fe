import Model
import Testing

@Suite struct CellReaderTests {
  private func reader(_ kind: String, _ field: String, shift: Int? = nil) throws -> CellReader {
    let kind = try #require(KindDeclaration.named(kind))
    let position = try #require(kind.position(named: field))
    return CellReader(kind.fields[position], shift: shift, today: Day(iso: "2025-06-30"))
  }

  private func value(_ reading: CellReading) -> String? {
    if case .value(let value) = reading.outcome { value } else { nil }
  }

  private func rule(_ reading: CellReading) -> String? {
    if case .problem(let problem) = reading.outcome { problem.rule } else { nil }
  }

  @Test(arguments: [
    "2023-04-19", "2023.4.19", "2023/4/19", "2023年4月19日", "2023年4月19", "20230419", "45035",
    "２０２３．４．１９", " 2023-4-19 ", "2023-04-19 00:00:00", "2023/4/19 0:00", "45035.5",
    "2023年04月19号", "2023 年 4 月 19 日", "'2023-04-19",
  ])
  func `a day is read in all its forms`(text: String) throws {
    #expect(value(try reader("compound", "disclosed-on").read(text)) == "2023-04-19")
  }

  @Test(arguments: [
    "2023-02-30", "2023.4", "2023年4月", "2023年", "2023", "23.4.19", "2023-4/19", "长期", "12345",
    "2023-13-01", "20230230", "4月19日", "2023..4", "19/4/2023",
  ])
  func `what is no day is V04`(text: String) throws {
    #expect(rule(try reader("compound", "disclosed-on").read(text)) == "V04")
  }

  @Test func `the days of the Excel calendar count from its bounds`() throws {
    let reader = try reader("contract", "end")
    #expect(value(reader.read("20000")) == "1954-10-03")
    #expect(value(reader.read("80000")) == "2119-01-11")
    #expect(rule(reader.read("19999")) == "V04")
    #expect(rule(reader.read("80001")) == "V04")
  }

  @Test func `what happened cannot lie ahead, what is planned can`() throws {
    #expect(rule(try reader("item", "closed-on").read("2025-07-01")) == "V05")
    #expect(value(try reader("item", "closed-on").read("2025-06-30")) == "2025-06-30")
    #expect(value(try reader("item", "original-due").read("2025-07-01")) == "2025-07-01")
  }

  @Test(arguments: [
    ("1,234", "1234"), ("１２３", "123"), ("128户", "128"), ("3.0", "3"), ("1.28E+03", "1280"),
    ("'0012", "12"), ("1.2万户", "12000"), ("+5", "5"),
  ])
  func `a count is read in all its forms`(text: String, count: String) throws {
    #expect(value(try reader("compound", "households").read(text)) == count)
  }

  @Test(arguments: ["3.5", "-1", "1,23", "约120", "12 50x", "99%", "0", "99999999999"])
  func `what is no count of households is a problem`(text: String) throws {
    #expect(rule(try reader("compound", "households").read(text)) != nil)
  }

  @Test(arguments: [
    ("12.5", 4, "125000.00"), ("12.5", nil, "12.50"), ("12.5万元", nil, "125000.00"),
    ("12.5万元", 4, "125000.00"), ("125000元", 4, "125000.00"), ("￥1,280.5", nil, "1280.50"),
    ("-0.07", 4, "-700.00"), ("0.000001", 4, "0.01"), ("1.1", 8, "110000000.00"), ("0", 4, "0.00"),
  ])
  func `amounts convert exactly`(text: String, shift: Int?, amount: String) throws {
    let reading = try reader("compound", "fund-balance", shift: shift).read(text)
    #expect(value(reading) == amount)
    #expect(reading.notes == [])
  }

  @Test func `more than two decimals are rounded, and the reader is told`() throws {
    let reading = try reader("compound", "floor-area").read("12.345")
    #expect(value(reading) == "12.35")
    #expect(reading.notes.map(\.isWarning) == [true])
  }

  @Test(arguments: [
    ("96500.5", nil, "96500.50"), ("9.65005", 4, "96500.50"), ("9.65万平方米", nil, "96500.00"),
    ("7200㎡", 4, "7200.00"), ("7,200 m²", nil, "7200.00"), ("7200平米", nil, "7200.00"),
  ])
  func `areas convert exactly`(text: String, shift: Int?, area: String) throws {
    #expect(value(try reader("compound", "floor-area", shift: shift).read(text)) == area)
  }

  @Test(arguments: [
    ("411", "411"), ("21.30", "21.30"), ("0", "0"), ("1,397", "1397"), ("007", "7"),
    ("411个", "411"),
  ])
  func `numerators are exact`(text: String, exact: String) throws {
    #expect(value(try reader("indicator-report", "numerator").read(text)) == exact)
  }

  @Test(arguments: [
    ("99.8%", "V31"), ("全部开工", "V31"), ("-3", "V04"), ("abc", "V04"), ("９９％", "V31"),
  ])
  func `rates and negative numbers are no numerators`(text: String, expected: String) throws {
    #expect(rule(try reader("indicator-report", "numerator").read(text)) == expected)
  }

  @Test(arguments: [
    ("1998", "1998"), ("1998年", "1998"), ("１９９８", "1998"), ("1998-06-01", "1998"),
    ("1998.6", "1998"),
  ])
  func `a year is read in all its forms`(text: String, year: String) throws {
    #expect(value(try reader("compound", "built-year").read(text)) == year)
  }

  @Test func `a year out of the register's rule is a warning, no year is an error`() throws {
    let reader = try reader("compound", "built-year")
    #expect(reader.read("2024").notes.map(\.rule) == ["V23"])
    #expect(value(reader.read("2024")) == "2024")
    #expect(rule(reader.read("98")) == "V04")
    #expect(rule(reader.read("九十年代")) == "V04")
  }

  @Test(arguments: [
    ("2025Q2", "2025Q2"), ("2025q2", "2025Q2"), ("2025年第二季度", "2025Q2"), ("2025年2季度", "2025Q2"),
    ("2025-Q2", "2025Q2"), ("2025年度第2季度", "2025Q2"), ("2022-12", "2022-12"),
    ("2022年12月", "2022-12"), ("2022.12", "2022-12"), ("202212", "2022-12"), ("2022", "2022"),
    ("2022年", "2022"), ("２０２２年１２月", "2022-12"),
  ])
  func `a period is read in all its forms`(text: String, code: String) throws {
    #expect(value(try reader("indicator-report", "period").read(text)) == code)
  }

  @Test(arguments: ["2022-13", "2025Q5", "二季度", "2022-12-31", "本月"])
  func `what is no period is V04`(text: String) throws {
    #expect(rule(try reader("indicator-report", "period").read(text)) == "V04")
  }

  @Test(arguments: [
    ("是", "true"), ("√", "true"), ("Y", "true"), ("有", "true"), ("1", "true"), ("否", "false"),
    ("×", "false"), ("n", "false"), ("无", "false"), ("0", "false"),
  ])
  func `a flag is read in all its forms`(text: String, flag: String) throws {
    #expect(value(try reader("compound", "platform").read(text)) == flag)
  }

  @Test(arguments: [
    ("hired", "hired"), ("选聘专业", "hired"), ("市场化物业", "hired"), ("Trial first", "trial"),
    ("无", "none"), (" 自 管 ", "self-managed"),
  ])
  func `a choice is read by its words`(text: String, choice: String) throws {
    #expect(value(try reader("compound", "service-mode").read(text)) == choice)
  }

  @Test(arguments: ["S4", "s4", "Ｓ４", "实施", "在建", "Executing"])
  func `a stage is read by its code and its words`(text: String) throws {
    #expect(value(try reader("project", "stage").read(text)) == "S4")
  }

  @Test func `a word that is no choice is V03 and the choices are named`() throws {
    let reading = try reader("compound", "open-state").read("不详")
    guard case .problem(let problem) = reading.outcome else {
      Issue.record("a problem was expected")
      return
    }
    #expect(problem.rule == "V03")
    #expect(problem.expected.zh == "开放、半封闭、封闭")
  }

  @Test(arguments: ["/", "／", "—", "——", "-", "无", "暂无"])
  func `marks for no value are missing, with V30`(text: String) throws {
    let reading = try reader("compound", "remark").read(text)
    #expect(reading.notes.map(\.rule) == ["V30"])
    #expect(value(reading) == nil)
    #expect(rule(reading) == nil)
  }

  @Test func `a blank cell is missing without a word`() throws {
    #expect(
      try reader("compound", "remark").read(" \u{3000}\t") == CellReading(.missing(.blank)))
  }

  @Test func `full-width digits become half-width with V29, punctuation in words stays`() throws {
    let reading = try reader("compound", "remark").read("１号楼，（旧）")
    #expect(value(reading) == "1号楼，（旧）")
    #expect(reading.notes.map(\.rule) == ["V29"])
  }

  @Test func `broken formulas and control characters are problems`() throws {
    #expect(rule(try reader("compound", "fund-balance").read("#REF!")) == "V04")
    #expect(rule(try reader("compound", "name").read("a\u{1B}[31m")) == "file")
    #expect(value(try reader("compound", "name").read("两\n行")) == "两\n行")
  }
}
