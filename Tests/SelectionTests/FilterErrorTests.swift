import Testing

@testable import Model

@Suite struct FilterErrorTests {
  func failure(_ text: String) -> FilterError? {
    do {
      _ = try Filter(text, kind: SupervisionItem.declaration.kind)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("unti=莲都", 1, "unti"), ("unit=莲都 and colour = red", 13, "colour"),
    ("state=做完", 7, "做完"), ("current-due<2026-02-30", 13, "2026-02-30"),
    ("current-due<=", 14, ""), ("returns>many", 9, "many"), ("(unit=莲都", 1, "("),
    ("unit=莲都)", 8, ")"), ("unit=莲都 and", 12, ""), ("or unit=莲都", 1, "or"),
    ("title=\"渗漏", 7, "\""), ("/渗漏", 1, "/"), ("/(渗漏/", 1, "(渗漏"), ("()", 2, ")"),
    ("=莲都", 1, "=莲都"), ("not", 4, ""), ("state~/x/", 7, "/x/"), ("title</x/", 6, "<"),
  ])
  func `an error tells its place and what was found there`(
    text: String, column: Int, found: String
  ) throws {
    let error = try #require(failure(text))
    #expect(error.column == column)
    #expect(error.found == found)
  }

  @Test func `an unknown field is told with fields that look like it`() throws {
    let error = try #require(failure("stat=承办"))
    #expect(
      error.phrase.zh
        == "筛选式第1个字：找到“stat”，应为“督办事项”的字段名。可用：街道(乡镇)（street）、状态（state）等。")
    #expect(
      error.phrase.en
        == "Filter, character 1: found “stat”, expected a field of supervision item. "
        + "Some are: street, state.")
  }

  @Test func `a wrong choice is told with the words it may be`() throws {
    let error = try #require(failure("urgency=高"))
    #expect(
      error.phrase.zh == "筛选式第9个字：找到“高”，应为一般、重大、急件之一。改写“缓急”后面的值；留空表示没有填。")
    #expect(
      error.phrase.en
        == "Filter, character 9: found “高”, expected one of general, important, urgent. "
        + "Change the value after urgency; nothing there means missing.")
  }

  @Test func `no input of a person stops the program`() {
    let alphabet = Array("unit=莲都<>!~/()（）且或非 and or not 状态\"“”'1２.-年月\\")
    var seed: UInt64 = 7
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<12 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(alphabet[Int(seed >> 33) % alphabet.count])
      }
      _ = failure(text)
    }
  }
}
