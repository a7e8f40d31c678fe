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
    let signs = "jjjkkhlgG/?:s+_eyoqnN123456789TL 龙逾期=<>()\"é\u{301}👩‍👧".unicodeScalars.map {
      Key($0)
    }
    let controls = "duzcabefh".unicodeScalars.map { Key(.character($0), control: true) }
    let keys = named + signs + signs + controls
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
            lishuiSituation(units: step % 5 == 0 ? [] : nil)))
      case 4: _ = update(&state, .minute(monday + random.next(40)))
      default: _ = update(&state, .key(keys[random.next(keys.count)]))
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

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
