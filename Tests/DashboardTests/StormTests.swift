@testable import Dashboard
import Canvas
import Model
import Testing

@Suite struct StormTests {
  @Test(arguments: [1, 2, 3, 4])
  func `no key traps at any size`(seed: UInt64) {
    var random = Pseudorandom(state: seed)
    var state = lishuiState()
    let named = Key.Named.allCases.map { Key($0) }
    let signs = "jjjkkhlgG/?:s+_eyoqnN0123456789TL 龙逾期=<>()\"é\u{301}👩‍👧ccppHJ@uUaArRWX*~"
      .unicodeScalars.map {
        Key($0)
      }
    let reports = "mxtbifdVEDI!mxtbifdVEDI!".unicodeScalars.map { Key($0) }
    let controls = "duzcabefhr".unicodeScalars.map { Key(.character($0), control: true) }
    let keys = named + signs + signs + reports + controls
    let edit = Edit(
      kind: KindDeclaration.compounds.ordinal, id: "331102-0001", field: "households", text: "1",
      old: "320")
    let troubles: [Action] = [
      .reviewLoaded(lishuiPending()), .reviewLoaded([]), .historyLoaded(nil, lishuiHistory()),
      .historyLoaded("DB〔2026〕031", []), .pendingCount(0), .pendingCount(4),
      .readOnly(Phrase("EROFS")), .readOnly(nil), .asOf(monday + -9), .asOf(nil),
      .unsaved([edit], reason: Phrase("ENOSPC")), .saved(["331102-0001"]), .saved([]),
      .savedElsewhere("x"), .refused(Phrase("no")), .undone(Phrase("yes")),
    ]
    for step in 0..<2_500 {
      switch random.next(40) {
      case 0:
        let size = Size(columns: 1 + random.next(300), rows: 1 + random.next(80))
        _ = update(&state, .resized(size))
      case 1:
        let size = Size(columns: random.next(12), rows: random.next(6))
        _ = update(&state, .resized(size))
      case 2: _ = update(&state, .paste("莲都 and\t户数>1"))
      case 3:
        _ = update(
          &state,
          .storeChanged(
            step % 3 == 0 ? Ledger() : lishuiLedger(),
            lishuiSituation(units: step % 5 == 0 ? [] : nil), PeriodBook([])))
      case 4: _ = update(&state, .minute(monday + random.next(40)))
      case 5: _ = update(&state, troubles[random.next(troubles.count)])
      case 6:
        var ledger = lishuiLedger()
        ledger.conflicts = Array(lishuiConflicts().shuffled(by: &random).prefix(random.next(4)))
        _ = update(&state, .storeChanged(ledger, lishuiSituation(), PeriodBook([])))
      default:
        for effect in update(&state, .key(keys[random.next(keys.count)])) {
          for action in answer(effect) { _ = update(&state, action) }
        }
      }
      if step % 7 == 0 {
        let picture = state.picture()
        #expect(picture.lines().allSatisfy { $0.columns() == state.size.columns })
      }
    }
  }
}

/// Numbers that look random and are the same in every run (Knuth's MMIX generator).
struct Pseudorandom {
  var state: UInt64

  /// A number from 0 up to, and without, `bound`.
  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}

extension Array {
  /// The same elements in an order that looks random.
  fileprivate func shuffled(by random: inout Pseudorandom) -> [Element] {
    var left = self
    return indices.map { _ in left.remove(at: random.next(left.count)) }
  }
}
