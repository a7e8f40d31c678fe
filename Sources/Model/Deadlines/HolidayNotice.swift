/// One year's arrangement of holidays, as the State Council announced it.
///
/// A notice may reach into the year before: 2022-12-31 is off by the notice for 2023.
public struct HolidayNotice: Hashable, Sendable {
  /// The year it is for.
  public let year: Int
  /// The document number, such as `国办发明电〔2025〕7号`; nil while no notice is known.
  public let number: String?
  /// The address of the notice; nil while no notice is known.
  public let address: String?
  /// The days off and the weekends worked.
  let breaks: [Break]

  /// One holiday: a run of days off and the weekends worked for it, written as 2022_12_31.
  struct Break: Hashable, Sendable {
    let holiday: Holiday
    let first: Int
    let last: Int
    let worked: [Int]

    init(_ holiday: Holiday, _ first: Int, _ last: Int, worked: [Int] = []) {
      self.holiday = holiday
      self.first = first
      self.last = last
      self.worked = worked
    }

    /// The day written as 2022_12_31.
    static func day(_ digits: Int) -> Day {
      Day(
        number: Day.number(
          year: digits / 10_000, month: digits / 100 % 100, day: digits % 100))
    }
  }

  /// Every notice the program knows, oldest first; the last is provisional.
  ///
  /// Sources: the notices on gov.cn at the addresses given, cross-read with NateScarlet/holiday-cn.
  public static let known: [HolidayNotice] = [
    HolidayNotice(
      year: 2022, number: "国办发明电〔2021〕11号",
      address: "http://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm",
      breaks: [
        Break(.newYear, 2022_01_01, 2022_01_03),
        Break(.springFestival, 2022_01_31, 2022_02_06, worked: [2022_01_29, 2022_01_30]),
        Break(.qingming, 2022_04_03, 2022_04_05, worked: [2022_04_02]),
        Break(.labourDay, 2022_04_30, 2022_05_04, worked: [2022_04_24, 2022_05_07]),
        Break(.dragonBoat, 2022_06_03, 2022_06_05),
        Break(.midAutumn, 2022_09_10, 2022_09_12),
        Break(.nationalDay, 2022_10_01, 2022_10_07, worked: [2022_10_08, 2022_10_09]),
      ]),
    HolidayNotice(
      year: 2023, number: "国办发明电〔2022〕16号",
      address: "http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm",
      breaks: [
        Break(.newYear, 2022_12_31, 2023_01_02),
        Break(.springFestival, 2023_01_21, 2023_01_27, worked: [2023_01_28, 2023_01_29]),
        Break(.qingming, 2023_04_05, 2023_04_05),
        Break(.labourDay, 2023_04_29, 2023_05_03, worked: [2023_04_23, 2023_05_06]),
        Break(.dragonBoat, 2023_06_22, 2023_06_24, worked: [2023_06_25]),
        Break(
          .midAutumnAndNationalDay, 2023_09_29, 2023_10_06, worked: [2023_10_07, 2023_10_08]),
      ]),
    HolidayNotice(
      year: 2024, number: "国办发明电〔2023〕7号",
      address: "https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm",
      breaks: [
        Break(.newYear, 2024_01_01, 2024_01_01),
        Break(.springFestival, 2024_02_10, 2024_02_17, worked: [2024_02_04, 2024_02_18]),
        Break(.qingming, 2024_04_04, 2024_04_06, worked: [2024_04_07]),
        Break(.labourDay, 2024_05_01, 2024_05_05, worked: [2024_04_28, 2024_05_11]),
        Break(.dragonBoat, 2024_06_10, 2024_06_10),
        Break(.midAutumn, 2024_09_15, 2024_09_17, worked: [2024_09_14]),
        Break(.nationalDay, 2024_10_01, 2024_10_07, worked: [2024_09_29, 2024_10_12]),
      ]),
    HolidayNotice(
      year: 2025, number: "国办发明电〔2024〕12号",
      address: "https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm",
      breaks: [
        Break(.newYear, 2025_01_01, 2025_01_01),
        Break(.springFestival, 2025_01_28, 2025_02_04, worked: [2025_01_26, 2025_02_08]),
        Break(.qingming, 2025_04_04, 2025_04_06),
        Break(.labourDay, 2025_05_01, 2025_05_05, worked: [2025_04_27]),
        Break(.dragonBoat, 2025_05_31, 2025_06_02),
        Break(
          .midAutumnAndNationalDay, 2025_10_01, 2025_10_08, worked: [2025_09_28, 2025_10_11]),
      ]),
    HolidayNotice(
      year: 2026, number: "国办发明电〔2025〕7号",
      address: "https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm",
      breaks: [
        Break(.newYear, 2026_01_01, 2026_01_03, worked: [2026_01_04]),
        Break(.springFestival, 2026_02_15, 2026_02_23, worked: [2026_02_14, 2026_02_28]),
        Break(.qingming, 2026_04_04, 2026_04_06),
        Break(.labourDay, 2026_05_01, 2026_05_05, worked: [2026_05_09]),
        Break(.dragonBoat, 2026_06_19, 2026_06_21),
        Break(.midAutumn, 2026_09_25, 2026_09_27),
        Break(.nationalDay, 2026_10_01, 2026_10_07, worked: [2026_09_20, 2026_10_10]),
      ]),
    // Only the 13 statutory days of 《全国年节及纪念日放假办法》 as revised in 2024: no notice is known,
    // so nothing is made up for and nothing is moved.
    HolidayNotice(
      year: 2027, number: nil, address: nil,
      breaks: [
        Break(.newYear, 2027_01_01, 2027_01_01),
        Break(.springFestival, 2027_02_05, 2027_02_08),
        Break(.qingming, 2027_04_05, 2027_04_05),
        Break(.labourDay, 2027_05_01, 2027_05_02),
        Break(.dragonBoat, 2027_06_09, 2027_06_09),
        Break(.midAutumn, 2027_09_15, 2027_09_15),
        Break(.nationalDay, 2027_10_01, 2027_10_03),
      ]),
  ]
}
