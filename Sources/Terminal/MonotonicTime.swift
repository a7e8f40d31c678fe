import Glibc

/// A moment on the clock that only runs forward; it stands still while the machine sleeps.
public struct MonotonicTime: Comparable, Hashable, Sendable {
  /// Nanoseconds since an arbitrary moment.
  public var nanoseconds: Int64

  /// The moment this many nanoseconds after the clock's beginning.
  public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// This moment.
  public static var now: MonotonicTime {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return MonotonicTime(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
  }

  /// The moment this many milliseconds later.
  public func adding(milliseconds: Int64) -> MonotonicTime {
    MonotonicTime(nanoseconds: nanoseconds + milliseconds * 1_000_000)
  }

  /// The earlier first.
  public static func < (a: MonotonicTime, b: MonotonicTime) -> Bool {
    a.nanoseconds < b.nanoseconds
  }
}
