import Glibc
import Model
import Testing

@testable import Store

/// Every step out of order is refused, with the reason.
@Suite struct PeriodGuardTests {
  private let folder: Folder
  private var store: Store
  private let author: Author

  init() throws {
    folder = try Folder()
    author = folder.author()
    store = try folder.makePeriodStore()
  }

  private mutating func publish(_ number: String = documentNumber) throws {
    try store.publish(
      january, number: number, issuedBy: "丽水市建设局", copyTo: [], on: closeOver, by: author)
  }

  @Test mutating func `the order is open, locked, frozen, published`() throws {
    let author = author
    #expect(
      refusal { try store.freeze(january, on: closeOver, by: author) }?.contains("open") == true)
    #expect(refusal { try publish() }?.contains("expected frozen") == true)
    #expect(
      refusal { try store.unlock(january, on: closeOver, reason: "r", by: author) }?
        .contains("expected locked") == true)
    try store.lock(january, on: closeOver, by: author)
    #expect(refusal { try store.lock(january, on: closeOver, by: author) } != nil)
    #expect(refusal { try publish() } != nil)
    try store.unlock(january, on: closeOver, reason: "补报", by: author)
    #expect(store.state(of: january) == .open)
    try store.freezeJanuary(by: author)
    #expect(refusal { try store.freeze(january, on: closeOver, by: author) } != nil)
    #expect(
      refusal { try store.unlock(january, on: closeOver, reason: "r", by: author) }?
        .contains("no way back") == true)
    #expect(
      refusal { try store.correct(january, cause: "c", on: closeOver, by: author) }?
        .contains("expected published") == true)
    try publish()
    #expect(refusal { try publish("丽建发〔2026〕13号") } != nil)
    #expect(refusal { try store.lock(january, on: closeOver, by: author) } != nil)
    #expect(
      refusal { try store.correct(january, cause: "c", on: closeOver, by: author) }?
        .contains("nothing to correct") == true)
  }

  @Test mutating func `nothing is locked before its cut-off nor frozen while the units may object`()
    throws
  {
    let author = author
    let cutoff = january.lastDay
    #expect(refusal { try store.lock(january, on: cutoff, by: author) }?.contains("24:00") == true)
    try store.lock(january, on: cutoff + 1, by: author)
    // 2026-01-31 is a Saturday: 5 working days to 02-06, 3 more to 02-11.
    let last = Month(year: 2026, month: 2).firstDay + 10
    let words = refusal { try store.freeze(january, on: last, by: author) }
    #expect(words?.contains("objections 2026-02-09 to 2026-02-11") == true)
    try store.freeze(january, on: last, early: "各单位书面同意", by: author)
    #expect(store.revisions(of: "2026-01").last?.reason == "提前冻结：各单位书面同意")
  }

  @Test mutating func `periods are frozen one after the other`() throws {
    let author = author
    let march = february.advanced(by: 1)
    try store.freezeJanuary(by: author)
    try store.lock(march, on: march.lastDay + 60, by: author)
    #expect(
      refusal { try store.freeze(march, on: march.lastDay + 60, by: author) }?
        .contains("2026-02 before it is not frozen") == true)
    try store.lock(february, on: march.lastDay + 60, by: author)
    try store.freeze(february, on: march.lastDay + 60, by: author)
    try store.freeze(march, on: march.lastDay + 60, by: author)
    #expect(try store.frozenPeriods().count == 3)
  }

  @Test mutating func `a later period that is frozen bars an earlier one`() throws {
    let author = author
    let today = february.lastDay + 60
    try store.lock(february, on: today, by: author)
    try store.freeze(february, on: today, by: author)
    try store.lock(january, on: today, by: author)
    #expect(
      refusal { try store.freeze(january, on: today, by: author) }?.contains("2026-02") == true)
  }

  @Test mutating func `contested values and damage bar a freeze`() throws {
    let author = author
    try store.lock(january, on: closeOver, by: author)
    try store.write(
      [
        .set(
          kind: compoundKind, id: "331102-0001", values: [("remark", "二")], seen: ["remark": "一"])
      ], by: author)
    #expect(
      refusal { try store.freeze(january, on: closeOver, by: author) }?.contains("contested")
        == true)
    // A day-book that lost its last line.
    let book = try #require(folder.dayBooks().first)
    let bytes = try Files.read(book)
    unlink(book)
    try SystemDisk().create(book, Array("x\n".utf8) + bytes)
    var broken = try Store(path: folder.store)
    #expect(
      refusal {
        try broken.freeze(january, on: closeOver, despiteConflicts: "主任同意", by: author)
      }?.contains("damaged") == true)
    unlink(book)
    try SystemDisk().create(book, bytes)
    var whole = try Store(path: folder.store)
    try whole.freeze(january, on: closeOver, despiteConflicts: "主任同意", by: author)
    #expect(whole.state(of: january) == .frozen)
  }

  @Test mutating func `no other way changes the state of a period`() throws {
    let author = author
    try store.freezeJanuary(by: author)
    let kind = ReportingPeriod.declaration.kind
    for values in [("state", "open"), ("seal", ""), ("frozen-on", "2026-01-01")] {
      #expect(
        refusal {
          try store.write([.set(kind: kind, id: "2026-01", values: [values])], by: author)
        }?.contains("by hand") == true)
    }
    #expect(refusal { try store.write([.void(kind: kind, id: "2026-01")], by: author) } != nil)
    #expect(refusal { try store.undo(by: author) }?.contains("by hand") == true)
    try store.write([.set(kind: kind, id: "2026-01", values: [("remark", "好")])], by: author)
    #expect(store.state(of: january) == .frozen)
  }

  @Test mutating func `a document number has its form and one use`() throws {
    let author = author
    try store.freezeJanuary(by: author)
    for number in ["12", "丽建发〔2026〕第12号", "丽建发〔2026〕012号", "丽建发[2026]12号"] {
      #expect(refusal { try publish(number) }?.contains("document number") == true)
    }
    try publish()
    let today = february.lastDay + 60
    try store.lock(february, on: today, by: author)
    try store.freeze(february, on: today, by: author)
    #expect(
      refusal {
        try store.publish(
          february, number: documentNumber, issuedBy: "甲", copyTo: [], on: today, by: author)
      }?.contains("2026-01") == true)
  }

  @Test mutating func `only periods of the rule set are locked`() throws {
    let author = author
    let baseline = january.advanced(by: -1)
    #expect(
      refusal { try store.lock(baseline, on: closeOver, by: author) }?.contains("2026-01") == true)
  }
}
