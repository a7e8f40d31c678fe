/// Who may apply for an emergency repair of a compound, and why.
public struct LawfulApplicant: Hashable, Sendable {
  /// Who applies.
  public let applicant: RepairApplicant
  /// By which channel.
  public let channel: RepairChannel
  /// The committee in office, or nil.
  public let committee: String?
  /// Why it is this one.
  public let reason: Phrase
}

extension Circumstances {
  /// Who may apply for an emergency repair of a compound on a day.
  ///
  /// A committee in office and in its term applies; where it is absent or its term is over the street
  /// acts in its place. Source: 三(三)11 业主委员会可直接申请; 业委会缺位的，由乡镇(街道)组织代为维修.
  public func lawfulApplicant(
    of compound: Record<Compound>, category: RepairCategory, on day: Day
  ) -> LawfulApplicant {
    let channel = rules.channel(of: category)
    let committee = ledger.committeeInOffice(of: compound, on: day)
    func answer(_ applicant: RepairApplicant, _ reason: Phrase) -> LawfulApplicant {
      LawfulApplicant(
        applicant: applicant, channel: channel, committee: committee?.recordID, reason: reason)
    }
    if channel == .specialSafety, ledger.isUnderContract(compound, on: day) {
      return answer(
        .company,
        Phrase(
          zh: "\(category.label.zh)走重大安全事项通道，由在管物业企业申请",
          en: "\(category.label.en) has its own channel: the company in charge applies"))
    }
    if let committee {
      return answer(
        .committee,
        Phrase(
          zh: "\(committee.recordID) 在届（至 \(committee.termEnd?.iso ?? "")），\(channel.label.zh)",
          en:
            "\(committee.recordID) is in office until \(committee.termEnd?.iso ?? ""): \(channel.label.en)"
        ))
    }
    return answer(
      .street,
      Phrase(
        zh: "业委会\(absence(of: compound, on: day).zh)，由乡镇(街道)代为维修",
        en: "the committee is \(absence(of: compound, on: day).en): the street acts in its place"))
  }

  /// In what way a compound is without a committee.
  private func absence(of compound: Record<Compound>, on day: Day) -> Phrase {
    let committees = ledger[OwnersCommittee.self].naming(
      compound.recordID, in: \.compound, unit: compound.unit ?? "")
    let ended = committees.filter {
      $0.filedOn != nil && ($0.termEnd.map { $0 < day } ?? false) && $0.state != .dissolved
    }.compactMap(\.termEnd).max()
    if let ended {
      return Phrase(zh: "已于 \(ended.iso) 届满", en: "out of its term since \(ended.iso)")
    }
    return Phrase(zh: "缺位", en: "absent")
  }
}

extension Ledger {
  /// Whether a compound has a contract in force on a day.
  func isUnderContract(_ compound: Record<Compound>, on day: Day) -> Bool {
    self[ServiceContract.self].naming(
      compound.recordID, in: \.compounds, unit: compound.unit ?? ""
    ).contains { contract in
      guard let start = contract.start, let end = contract.end else { return false }
      return start <= day && day <= end && contract.mode != .nobody
    }
  }
}
