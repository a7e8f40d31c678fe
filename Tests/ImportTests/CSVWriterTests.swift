import Model
import Testing

@Suite struct CSVWriterTests {
  @Test func `tables begin with a mark and lines end in CR LF`() {
    var writer = CSVWriter()
    writer.add(["小区", "a,b", "say \"hi\"", "two\nlines"])
    #expect(
      writer.bytes
        == [0xEF, 0xBB, 0xBF] + Array("小区,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n".utf8))
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+cmd|'/C calc'!A0", "'+cmd|'/C calc'!A0"),
    ("-2+3", "'-2+3"), ("\t=1", "'\t=1"), ("\r=1", "'\r=1"), ("＝1", "'＝1"), ("-12.50", "-12.50"),
    ("+86", "+86"), ("-5%", "-5%"), ("-", "'-"), ("a=b", "a=b"), ("", ""), ("'x", "''x"),
  ])
  func `what a spreadsheet would run gets an apostrophe, numbers do not`(text: String, safe: String)
  {
    #expect(CSVWriter.safe(text) == safe)
  }
}
