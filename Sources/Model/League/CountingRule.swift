/// How records are counted where the notice leaves it open.
public struct CountingRule: Hashable, Sendable {
  /// The modes that A1 counts while their contract runs (reading Q2).
  public var countedModes: [ServiceMode]
  /// The days after the end of a term in which A2 still counts the committee (reading Q3).
  public var committeeGraceDays: Int

  /// What counts unless a rule set says otherwise.
  public static let usual = CountingRule(
    countedModes: [.hired, .trial, .areaBundle, .companyInCommunity, .jointVenture],
    committeeGraceDays: 90)
}

extension CountingRule {
  init(_ reader: RuleReader) throws(RuleSetError) {
    let words = try reader.list("counted_modes")
    countedModes = words.compactMap { word in
      if case .text(let text) = word { ServiceMode(rawValue: text) } else { nil }
    }
    guard countedModes.count == words.count, !words.isEmpty else {
      throw reader.error(
        "counted_modes",
        expected: Phrase(
          zh: "物业模式标识的数组：" + ServiceMode.allCases.map(\.rawValue).joined(separator: "、"),
          en: "a list of modes: " + ServiceMode.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    committeeGraceDays = try reader.integer(
      "committee_grace_days", expected: .wholeNumber, where: { $0 >= 0 })
  }
}
