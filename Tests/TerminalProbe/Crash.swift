import Glibc

/// The ways a program dies without being asked.
enum Crash: String {
  case fatalError, precondition, bounds, overflow, segmentation, stack, thread
  case abort, illegal, arithmetic, bus, trap, exit

  func happen() {
    let empty = CommandLine.arguments.filter { $0.isEmpty }
    let some = CommandLine.arguments.count
    switch self {
    case .fatalError: Swift.fatalError("the last words")
    case .precondition: Swift.precondition(!empty.isEmpty, "the last words")
    case .bounds: print(empty[some])
    case .overflow: print(Int.max + some)
    case .segmentation: UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = some
    case .stack: print(Self.depth(some))
    case .thread: Self.onThread()
    case .abort: Glibc.abort()
    case .illegal: raise(SIGILL)
    case .arithmetic: raise(SIGFPE)
    case .bus: raise(SIGBUS)
    case .trap: raise(SIGTRAP)
    case .exit: Glibc.exit(7)
    }
  }

  private static func depth(_ number: Int) -> Int {
    if number < 0 { return 0 }
    var deeper = [number]
    deeper.append(depth(number &+ deeper.count))
    return deeper.reduce(number, &+)
  }

  private static func onThread() {
    var thread = pthread_t()
    pthread_create(&thread, nil, { @Sendable _ in Swift.fatalError("the last words") }, nil)
    pthread_join(thread, nil)
  }
}
