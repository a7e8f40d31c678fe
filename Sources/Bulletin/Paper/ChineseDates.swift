import Model

extension Day {
  /// 2026年10月31日, as documents write it (GB/T 9704-2012: Arabic figures, no zeros in front).
  var official: String {
    let civil = civil
    return "\(civil.year)年\(civil.month)月\(civil.day)日"
  }
}

extension Period {
  /// 2026年10月, 2026年第二季度 or 2026年.
  var official: String {
    switch cadence {
    case .month: "\(first.year)年\(first.month)月"
    case .quarter: "\(first.year)年第" + ["一", "二", "三", "四"][(first.month - 1) / 3 % 4] + "季度"
    case .year: "\(first.year)年"
    }
  }
}

/// The numbers of headings: 一、二、… 十、十一、….
enum ChineseNumber {
  private static let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// The number 1–99 in Chinese.
  static func text(_ number: Int) -> String {
    guard (1...99).contains(number) else { return String(number) }
    let tens = number / 10
    return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[number % 10]
  }
}
