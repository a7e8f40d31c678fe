import Glibc
import TerminalScreen
import Testing

/// Nothing happens unless something happens.
@Suite struct QuietTests {
  @Test func `an idle program sleeps through three seconds without a byte or a wake-up`() throws {
    let screen = try Probe.start("keys")
    screen.send("a")
    try #require(screen.wait(forText: "#1 a"))
    // It goes to sleep once more after what it has just sent.
    try #require(screen.wait { $0.runState == "S" })
    let (switches, bytes) = (try #require(screen.voluntarySwitches), screen.received.count)
    #expect(!screen.wait(seconds: 3) { $0.received.count != bytes })
    #expect(screen.voluntarySwitches == switches)
  }

  @Test func `a storm of 200 sizes ends in the last size and the right picture`() throws {
    let screen = try Probe.start("keys")
    for number in 0..<200 {
      screen.resize(columns: 1 + number * 37 % 200, rows: 1 + number * 17 % 60)
    }
    screen.resize(columns: 90, rows: 30)
    #expect(screen.wait { $0.line(0).hasPrefix("READY 90x30") })
    screen.send("z")
    #expect(screen.wait { $0.lines.contains { $0.hasSuffix(" z") } })
    let numbered = screen.lines.filter { !$0.isEmpty }
    #expect(numbered.dropFirst().allSatisfy { $0.hasPrefix("#") })
    #expect(numbered.dropLast().last?.hasSuffix("resized 90x30") == true)
  }

  @Test func `a large frame is held together on a terminal that can, and nowhere else`() throws {
    func markers(answering answer: String) throws -> (holds: Int, releases: Int) {
      let screen = try Probe.start("keys")
      #expect(screen.wait { $0.received.containing("\u{1B}[?2026$p") == 1 })
      screen.send(answer)
      screen.resize(columns: 120, rows: 40)
      try #require(screen.wait { $0.line(0).hasPrefix("READY 120x40") })
      for letter in "abcdefghij" {
        screen.send("\u{1B}[200~\(String(repeating: letter, count: 90))\u{1B}[201~")
      }
      try #require(screen.wait(forText: "jjjjj"))
      screen.resize(columns: 121, rows: 41)
      try #require(screen.wait { $0.line(0).hasPrefix("READY 121x41") })
      let bytes = screen.received
      return (bytes.containing("\u{1B}[?2026h"), bytes.containing("\u{1B}[?2026l"))
    }
    let held = try markers(answering: "\u{1B}[?2026;2$y")
    #expect(held.holds > 0 && held.holds == held.releases)
    for answer in ["\u{1B}[?2026;0$y", "\u{1B}[?2026;4$y", "\u{1B}[?25;2$y", ""] {
      let free = try markers(answering: answer)
      #expect(free.holds == 0 && free.releases == 0, "\(answer)")
    }
  }

  @Test func `the timer comes when it was asked for and no sooner`() throws {
    let screen = try Probe.start("keys")
    screen.send("\u{17}")
    #expect(screen.wait(forText: "[Terminal.Event.timer] after 30 ms or more: true"))
  }

  @Test func `a change in a watched folder is reported with its name`() throws {
    var template = Array((temporaryFolder + "/watch-XXXXXX").utf8CString)
    try #require(mkdtemp(&template) != nil)
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let file = folder + "/日志"
    defer {
      unlink(file)
      rmdir(folder)
    }
    let screen = try Probe.start("watch", folder, columns: 120)
    let descriptor = open(file, O_CREAT | O_WRONLY, 0o600)
    write(descriptor, "x", 1)
    close(descriptor)
    #expect(screen.wait(forText: #"file(folder: "\#(folder)", name: "日志")"#))
  }
}

extension [UInt8] {
  /// How often a text stands in the bytes.
  fileprivate func containing(_ text: String) -> Int {
    let wanted = Array(text.utf8)
    return indices.count { self[$0...].starts(with: wanted) }
  }
}
