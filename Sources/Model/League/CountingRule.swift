/// How records are counted where the notice leaves it open: the chosen reading of each question.
public struct CountingRule: Hashable, Sendable {
  /// What A1 counts (reading Q1).
  public var coverage: Coverage
  /// The modes that A1 counts while their contract runs (reading Q2).
  public var countedModes: [ServiceMode]
  /// Which committees A2 counts (reading Q3).
  public var committees: Committees
  /// The days after the end of a term in which A2 still counts the committee (reading Q3).
  public var committeeGraceDays: Int
  /// What A3 counts (reading Q4).
  public var partyMembers: PartyMembership
  /// Which organisations A4 counts (reading Q5).
  public var partyOrganisations: PartyBodies

  /// What a coverage is measured in.
  public enum Coverage: String, CaseIterable, Sendable {
    case compounds, households, area
  }

  /// Which committees count as there.
  public enum Committees: String, CaseIterable, Sendable {
    /// Filed, and in term or within the days of grace.
    case inTerm = "in-term"
    /// Filed once, whatever became of it.
    case everFormed = "ever-formed"
  }

  /// How the party members of committees are put together.
  public enum PartyMembership: String, CaseIterable, Sendable {
    /// All members of all committees in one pool.
    case pooled
    /// Committees of which more than half are party members.
    case aboveHalf = "above-half"
  }

  /// Which party organisations count.
  public enum PartyBodies: String, CaseIterable, Sendable {
    /// Only an organisation of the committee's own.
    case own
    /// Its own, or one joint with others.
    case joint
    /// These and a functional group.
    case functional
  }

  /// What counts unless a rule set says otherwise.
  public static let usual = CountingRule(
    coverage: .compounds,
    countedModes: [.hired, .trial, .areaBundle, .companyInCommunity, .jointVenture],
    committees: .inTerm, committeeGraceDays: 90, partyMembers: .pooled, partyOrganisations: .joint)

  /// The keys of a rule file.
  static let keys = [
    "coverage", "counted_modes", "committees", "committee_grace_days", "party_members",
    "party_organisations",
  ]
}

extension CountingRule {
  init(_ reader: RuleReader) throws(RuleSetError) {
    self = .usual
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
    if reader.has("coverage") { coverage = try reader.choice("coverage", of: Coverage.self) }
    if reader.has("committees") {
      committees = try reader.choice("committees", of: Committees.self)
    }
    if reader.has("party_members") {
      partyMembers = try reader.choice("party_members", of: PartyMembership.self)
    }
    if reader.has("party_organisations") {
      partyOrganisations = try reader.choice("party_organisations", of: PartyBodies.self)
    }
  }
}
