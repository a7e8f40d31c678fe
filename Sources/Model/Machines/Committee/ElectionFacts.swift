extension Attempt {
  /// The election of the committee that goes on: the last that is not filed; nil where none does.
  var openElection: Record<Election>? {
    ledger[Election.self].naming(id, in: \.committee, unit: unit).last { $0.filedOn == nil }
  }

  /// The candidates of the election that goes on.
  var candidates: [Record<Candidate>] {
    openElection.map {
      ledger[Candidate.self].naming($0.recordID, in: \.election, unit: unit)
    } ?? []
  }

  /// The candidates that no gate refused.
  var standingCandidates: [Record<Candidate>] {
    candidates.filter {
      $0.recommendation != .refused && $0.review != .refused && $0.partyOpinion != .refused
    }
  }
}

extension Guard {
  static let noElectionOpen = Guard(
    "no-election-open", "没有未备案的选举", "no election goes on"
  ) { attempt in
    guard let election = attempt.openElection else { return nil }
    return .why(
      Election.declaration.kind.label,
      found: Phrase(zh: "\(election.recordID) 未备案", en: "\(election.recordID) goes on"),
      expected: Phrase(zh: "没有未备案的选举", en: "none that goes on"),
      then: Phrase(zh: "请先办完或作废该选举", en: "Finish it, or declare it void"))
  }

  static let electionOpen = Guard(
    "election-open", "有正在进行的成立或换届选举", "a founding or a renewal goes on"
  ) { attempt in
    guard attempt.openElection.map({ $0.kind == .recall }) ?? true else { return nil }
    return .why(
      Election.declaration.kind.label, found: Phrase(zh: "没有", en: "none"),
      expected: Phrase(zh: "正在进行的成立或换届选举", en: "a founding or a renewal that goes on"),
      then: Phrase(zh: "请先成立筹备组或换届筹备", en: "Prepare one first"))
  }

  static let recallOpen = Guard(
    "recall-open", "已启动罢免", "a recall goes on"
  ) { attempt in
    guard attempt.openElection?.kind != .recall else { return nil }
    return .why(
      Election.declaration.kind.label, found: Phrase(zh: "没有启动罢免", en: "no recall"),
      expected: ElectionKind.recall.label, then: Phrase(zh: "请先启动罢免", en: "Begin a recall first"))
  }

  /// A step of the election comes after the step before it, which has been taken.
  static func step(
    _ path: KeyPath<Election, Field<Day>> & Sendable,
    follows before: KeyPath<Election, Field<Day>> & Sendable
  ) -> Guard {
    let field = Election.declaration.fields[keyPath: path].declaration
    let earlier = Election.declaration.fields[keyPath: before].declaration
    return Guard(
      "steps-in-order", "\(field.label.zh)在\(earlier.label.zh)之后",
      "\(field.label.en) follows \(earlier.label.en)"
    ) { attempt in
      guard let election = attempt.openElection else { return nil }
      guard let bound = election[dynamicMember: before] else {
        return .why(
          earlier.label, found: Phrase(zh: "空", en: "nothing"),
          expected: Phrase(zh: "已完成这一步", en: "the day it was done"),
          then: Phrase(zh: "请按顺序办理", en: "Take the steps in their order"))
      }
      guard let day = attempt.value(path), day < bound else { return nil }
      return .why(
        field.label, found: Phrase(day.iso),
        expected: Phrase(zh: "不早于\(earlier.label.zh) \(bound.iso)", en: "\(bound.iso) or later"),
        then: Phrase(zh: "请核对日期", en: "Check the dates"))
    }
  }

  /// A day is not before the day of the election.
  static func afterElection<Kind: RecordKind>(
    _ path: KeyPath<Kind, Field<Day>> & Sendable
  ) -> Guard {
    let field = Kind.declaration.fields[keyPath: path].declaration
    return Guard(
      "after-election", "\(field.label.zh)不早于选出日期", "\(field.label.en) is not before the election"
    ) { attempt in
      guard let elected = attempt.openElection?.electedOn, let day = attempt.value(path),
        day < elected
      else { return nil }
      return .why(
        field.label, found: Phrase(day.iso),
        expected: Phrase(zh: "不早于选出日期 \(elected.iso)", en: "\(elected.iso) or later"),
        then: Phrase(zh: "请核对日期", en: "Check the dates"))
    }
  }
}
