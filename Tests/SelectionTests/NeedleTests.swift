import Testing

@testable import Model

@Suite struct NeedleTests {
  func place(of needle: String, in hay: String) -> Int? {
    var hay = hay
    return hay.withUTF8 { Needle(needle).place(in: UnsafeRawBufferPointer($0), from: 0) }
  }

  @Test(arguments: Array(0...70))
  func `words are found wherever they begin`(offset: Int) {
    let hay = String(repeating: "a", count: offset) + "渗漏" + String(repeating: "b", count: 20)
    #expect(place(of: "渗漏", in: hay) == offset)
    #expect(place(of: "漏b", in: hay) == offset + 3)
    #expect(place(of: "漏c", in: hay) == nil)
  }

  @Test func `Latin letters match in either case and other bytes do not`() {
    #expect(place(of: "elevator A", in: "两部 ELEVATOR a3 停运") == 7)
    #expect(place(of: "[", in: "{") == nil)
    #expect(place(of: "@", in: "`") == nil)
  }

  @Test func `words longer than the text are not found and no words are found at once`() {
    #expect(place(of: "渗漏渗漏", in: "渗漏") == nil)
    #expect(place(of: "", in: "渗漏") == 0)
  }
}
