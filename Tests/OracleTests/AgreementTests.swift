import Glibc
import Testing

/// The program's league, held to the oracle's on leagues drawn by seed.
///
/// `LIANGSHAI_LEAGUES` sets how many are drawn.
@Suite struct AgreementTests {
  static let count = max(
    1, getenv("LIANGSHAI_LEAGUES").flatMap { Int(String(cString: $0)) } ?? 10_000)

  /// Strands that are drawn side by side.
  static let strands = 4

  @Test func `the program and the oracle agree on every drawn league`() async {
    let unequal = await withTaskGroup(of: Int?.self) { group in
      for strand in 1...Self.strands {
        group.addTask {
          stride(from: strand, through: Self.count, by: Self.strands).first {
            !Agreement(on: Drawing.league($0)).isWhole
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }.compactMap(\.self).min()
    }
    if let unequal {
      let smallest = Drawing.league(unequal).shrunk { !Agreement(on: $0).isWhole }
      Issue.record(
        """
        League \(unequal) is not the same:
        \(Agreement(on: smallest).differences.joined(separator: "\n"))
        Cut down to:
        \(smallest)
        """)
    } else {
      print("\(Self.count) drawn leagues are equal")
    }
    #expect(unequal == nil)
  }
}
