extension Attempt {
  /// The compounds of the project that is acted on, in the order they are named.
  var projectCompounds: [Record<Compound>] {
    let compounds = ledger[Compound.self]
    return (record(Project.self).compounds ?? "").split(separator: " ").compactMap {
      compounds.record(id: String($0))
    }
  }

  /// The compounds of the project of which `isMissing` is true, named; nil where there is none.
  func compounds(where isMissing: (Record<Compound>) -> Bool) -> Phrase? {
    .naming(projectCompounds.filter(isMissing))
  }

  /// The hand-over checks of a compound up to the day of the step.
  func handovers(of compound: Record<Compound>) -> [Record<HandoverInspection>] {
    let day = value(\Project.stageSince) ?? today
    return ledger[HandoverInspection.self].naming(
      compound.recordID, in: \.compound, unit: compound.unit ?? "", by: mentions
    ).filter { $0.day.map { $0 <= day } ?? false }
  }
}

extension Phrase {
  /// The names of some compounds; nil where there is none.
  fileprivate static func naming(_ compounds: [Record<Compound>]) -> Phrase? {
    compounds.isEmpty ? nil : naming(compounds.map { $0.name ?? $0.recordID })
  }
}

extension Guard {
  /// A rule that every compound of the project is held to.
  ///
  /// - Parameter isMissing: Whether the compound fails it, at the attempt.
  static func everyCompound(
    _ id: String, _ rule: Phrase, then remedy: Phrase,
    unless isMissing: @escaping @Sendable (Record<Compound>, Attempt) -> Bool
  ) -> Guard {
    Guard(id, "每个小区" + rule.zh, "every compound " + rule.en) { attempt in
      let compounds = attempt.projectCompounds
      guard !compounds.isEmpty else {
        return .why(
          Project.declaration.fields.compounds.declaration.label,
          found: Phrase(zh: "空", en: "nothing"),
          expected: Phrase(zh: "至少一个在库小区", en: "one compound or more"),
          then: Phrase(zh: "请先填写项目的小区", en: "Name the project's compounds first"))
      }
      guard let names = Phrase.naming(compounds.filter { isMissing($0, attempt) }) else {
        return nil
      }
      return .why(
        Phrase(zh: "小区", en: "compounds"),
        found: Phrase(zh: names.zh + "未达到", en: names.en + " failing"),
        expected: Phrase(zh: "每个小区" + rule.zh, en: "every compound " + rule.en), then: remedy)
    }
  }

  /// A step's day is not before the day the project came into its present stage.
  static func afterStage(_ path: KeyPath<Project, Field<Day>> & Sendable) -> Guard {
    .notBefore(path, present: \Project.stageSince)
  }
}
