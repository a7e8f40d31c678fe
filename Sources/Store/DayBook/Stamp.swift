import Glibc
import Model

/// When a line was written: a hybrid logical clock, so that later lines sort later even where
/// clocks disagree.
public struct Stamp: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01 00:00 UTC.
  public var milliseconds: Int64
  /// Tells apart lines of the same millisecond; 0–9999.
  public var counter: Int

  /// The stamp of this moment by the machine's clock.
  public static func now() -> Stamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Stamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// A stamp of this many milliseconds since 1970.
  public init(milliseconds: Int64, counter: Int = 0) {
    self.milliseconds = milliseconds
    self.counter = counter
  }

  /// The stamp for a new line: now, or just after `last` where the clock is behind it.
  public static func next(after last: Stamp?, now: Stamp) -> Stamp {
    guard let last, now <= last else { return now }
    if last.counter < 9_999 {
      return Stamp(milliseconds: last.milliseconds, counter: last.counter + 1)
    }
    return Stamp(milliseconds: last.milliseconds + 1)
  }

  /// Reads the written form.
  init?(_ text: Substring) {
    // 2026-11-23T05:42:24.123Z.0007
    let bytes = Array(text.utf8)
    guard bytes.count == 29 else { return nil }
    func number(_ range: Range<Int>) -> Int64? {
      var value: Int64 = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int64(byte - 0x30)
      }
      return value
    }
    guard let day = Day(iso: text.prefix(10)), bytes[10] == 0x54, bytes[13] == 0x3A,
      bytes[16] == 0x3A, bytes[19] == 0x2E, bytes[23] == 0x5A, bytes[24] == 0x2E,
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      let millisecond = number(20..<23), let counter = number(25..<29)
    else { return nil }
    milliseconds =
      (((Int64(day.number) * 24 + hour) * 60 + minute) * 60 + second) * 1000 + millisecond
    self.counter = Int(counter)
  }

  /// `2026-11-23T05:42:24.123Z.0007`: UTC; sorts as text.
  public var text: String {
    func digits(_ value: Int64, _ count: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    let seconds = milliseconds.dividedByFloor(1000)
    let minutes = seconds.quotient.dividedByFloor(60)
    let hours = minutes.quotient.dividedByFloor(60)
    let days = hours.quotient.dividedByFloor(24)
    return Day(number: Int32(truncatingIfNeeded: days.quotient)).iso + "T"
      + digits(days.remainder, 2) + ":" + digits(hours.remainder, 2) + ":"
      + digits(minutes.remainder, 2) + "." + digits(seconds.remainder, 3) + "Z."
      + digits(Int64(counter), 4)
  }

  /// `2026-11-23 13:42:05` in the time zone of this machine.
  var localText: String {
    var seconds = time_t(milliseconds.dividedByFloor(1000).quotient)
    var local = tm()
    localtime_r(&seconds, &local)
    let shifted = Stamp(milliseconds: milliseconds + Int64(local.tm_gmtoff) * 1000)
    return String(shifted.text.prefix(19)).replacing("T")
  }

  /// The last moment of a day in the time zone of this machine.
  public init(endOf day: Day) {
    var local = tm()
    let civil = (day + 1).civil
    local.tm_year = Int32(civil.year - 1900)
    local.tm_mon = Int32(civil.month - 1)
    local.tm_mday = Int32(civil.day)
    local.tm_isdst = -1
    self.init(milliseconds: Int64(mktime(&local)) * 1000 - 1, counter: 9_999)
  }

  /// The month of the stamp in UTC, which names the folder its day-book lies in.
  var month: Month {
    Day(number: Int32(truncatingIfNeeded: milliseconds.dividedByFloor(86_400_000).quotient)).month
  }

  /// Earlier stamps are smaller.
  public static func < (left: Stamp, right: Stamp) -> Bool {
    (left.milliseconds, left.counter) < (right.milliseconds, right.counter)
  }
}

extension String {
  /// The text with a space for the letter between day and time.
  fileprivate func replacing(_ letter: Character) -> String {
    String(map { $0 == letter ? " " : $0 })
  }
}

extension Int64 {
  /// The quotient rounded down and the remainder that is not negative.
  fileprivate func dividedByFloor(_ divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let remainder = ((self % divisor) + divisor) % divisor
    return ((self - remainder) / divisor, remainder)
  }
}
