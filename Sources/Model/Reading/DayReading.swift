/// The year, month and day of a date as people write it; month and day may be left out.
struct DateParts: Equatable {
  var year: Int
  var month: Int?
  var day: Int?

  /// Reads `2023-04-19`, `2023.4.19`, `2023/4/19`, `2023年4月19日`, `20230419`, the same without the
  /// day, and any of them with a time of day behind; nil for anything else.
  init?(_ text: String) {
    var numbers: [(value: Int, digits: Int)] = []
    var marks: [Unicode.Scalar] = []
    var isInNumber = false
    for scalar in DateParts.withoutTime(text).unicodeScalars {
      if ("0"..."9").contains(scalar) {
        let digit = Int(scalar.value - 0x30)
        if isInNumber, let last = numbers.popLast() {
          guard last.digits < 8 else { return nil }
          numbers.append((last.value * 10 + digit, last.digits + 1))
        } else {
          numbers.append((digit, 1))
        }
        isInNumber = true
      } else if scalar == " " {
        isInNumber = false
      } else {
        guard marks.count < numbers.count else { return nil }
        marks.append(scalar)
        isInNumber = false
      }
    }
    guard let first = numbers.first else { return nil }
    if numbers.count == 1, first.digits == 8, marks.isEmpty {
      (year, month, day) = (first.value / 10_000, first.value / 100 % 100, first.value % 100)
      return
    }
    guard first.digits == 4, numbers.count <= 3, numbers.dropFirst().allSatisfy({ $0.digits <= 2 }),
      DateParts.fits(marks, numbers: numbers.count)
    else { return nil }
    year = first.value
    month = numbers.count > 1 ? numbers[1].value : nil
    day = numbers.count > 2 ? numbers[2].value : nil
  }

  /// Whether the marks between the numbers are those of a date.
  private static func fits(_ marks: [Unicode.Scalar], numbers: Int) -> Bool {
    let chinese: [Unicode.Scalar] = ["年", "月", "日"]
    if marks.first == "年" {
      var wanted = Array(chinese.prefix(numbers))
      if marks == wanted { return true }
      wanted.removeLast()
      return numbers > 1 && marks == wanted
        || numbers == 3 && marks == ["年", "月", "号"]
    }
    guard numbers > 1, marks.count == numbers - 1, let mark = marks.first else { return false }
    return (mark == "-" || mark == "." || mark == "/" || mark == "—" || mark == "、" || mark == "·")
      && marks.allSatisfy { $0 == mark }
  }

  /// The text in front of a time such as ` 0:00:00` or `T00:00:00Z`.
  private static func withoutTime(_ text: String) -> Substring {
    guard let colon = text.firstIndex(of: ":") else { return text[...] }
    let front = text[..<colon]
    guard let gap = front.lastIndex(where: { $0 == " " || $0 == "T" }) else { return text[...] }
    return text[..<gap]
  }
}

extension CellReader {
  /// A calendar day.
  func day(_ text: String) -> CellReading {
    let wanted = Phrase(zh: "日期，如 2023-04-19", en: "a date, such as 2023-04-19")
    if let serial = DateSerial(text) {
      let note = CellNote(
        rule: "V04", expected: Phrase(serial.day.iso),
        done: Phrase(zh: "已按 Excel 日期序号换算", en: "converted from an Excel date number"))
      return taken(serial.day, notes: [note])
    }
    guard let parts = DateParts(text) else { return problem(wanted) }
    guard let month = parts.month else { return problem(wanted) }
    guard let dayOfMonth = parts.day else {
      guard (1...12).contains(month) else { return problem(wanted) }
      return problem(
        Phrase(
          zh: "到日的日期，如 \(Month(year: parts.year, month: month).iso)-01",
          en: "a date with its day, such as \(Month(year: parts.year, month: month).iso)-01"))
    }
    guard let day = Day(year: parts.year, month: month, day: dayOfMonth) else {
      return problem(
        Phrase(zh: "存在的日期", en: "a date that exists"),
        advice: Phrase(zh: "日历上没有这一天", en: "the calendar has no such day"))
    }
    return taken(day, notes: [])
  }

  private func taken(_ day: Day, notes: [CellNote]) -> CellReading {
    if let today, day > today, field.isActualDay {
      return CellReading(
        .problem(
          CellProblem(
            rule: "V05",
            expected: Phrase(
              zh: "不晚于 \(today.iso) 的日期", en: "a date not later than \(today.iso)"))),
        notes: notes)
    }
    return CellReading(.value(day.iso), notes: notes)
  }
}

/// A day as Excel counts them in its 1900 system: 45035 is 2023-04-19.
struct DateSerial {
  let day: Day

  /// Reads whole numbers from 20000 (1954) to 80000 (2119), also with a time behind the point.
  init?(_ text: String) {
    let front = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = front.first, whole.utf8.count == 5, let number = Int32(whole),
      (20_000...80_000).contains(number),
      front.dropFirst().allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    // 25569 is 1970-01-01.
    day = Day(number: number - 25_569)
  }
}
