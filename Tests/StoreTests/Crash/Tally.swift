/// What the crash tests counted.
struct Tally {
  /// The system calls that the operation makes on a healthy disk.
  var calls = 0
  /// How often it was done with something going wrong at one of them.
  var faults = 0
  /// The moments at which the process was killed.
  var kills = 0
  /// The folders that a kill or a power loss left behind.
  var folders = 0
  /// Those of them that differ: each was opened, judged, edited and opened again.
  var distinct = 0
  /// What must not be.
  var violations: [Violation] = []

  /// Something that must not be.
  struct Violation: CustomStringConvertible {
    enum Kind: String, CaseIterable {
      /// An acknowledged edit is not there.
      case lost
      /// The store is not as it was before the step nor after it.
      case half
      /// The store cannot be opened.
      case unopened
      /// A later edit on a healthy disk is refused.
      case stuck
      /// A view or a batch is neither the old nor the new.
      case mixed
      /// Damage that lasts, where everything was promised.
      case damage
    }
    var kind: Kind
    var what: String

    var description: String { kind.rawValue + ": " + what }
  }

  /// How many of a kind.
  func count(_ kind: Violation.Kind) -> Int { violations.count { $0.kind == kind } }

  /// One line for the reader of the test's output.
  func line(_ name: String) -> String {
    let found = Violation.Kind.allCases.map { "\(count($0)) \($0.rawValue)" }
    return "crash · \(name) · \(calls) calls · \(faults) faults · \(kills) kills · "
      + "\(folders) folders left, \(distinct) distinct · " + found.joined(separator: " · ")
  }
}
