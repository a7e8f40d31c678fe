import Model

extension Store {
  /// Why an act is no way to change a period; nil where it is allowed.
  ///
  /// The state of a period and its seals are written by its own steps only, which know the order.
  func periodRefusal(of act: Act) -> Phrase? {
    let period = ReportingPeriod.declaration.kind
    let guarded = ["state", "cutoff", "frozen-on", "seal", "publication"]
    switch act {
    case .new(let kind, let id, let values) where kind === period:
      let isOpen = values.allSatisfy { field, text in
        !guarded.dropFirst(2).contains(field) && (field != "state" || text == "open")
      }
      return isOpen ? nil : Store.stepsOnly(id)
    case .set(let kind, let id, let values, _) where kind === period:
      return values.contains { guarded.contains($0.field) } ? Store.stepsOnly(id) : nil
    case .void(let kind, let id) where kind === period:
      guard let period = Period(code: id), state(of: period) != .open else { return nil }
      return Store.stepsOnly(id)
    default: return nil
    }
  }

  private static func stepsOnly(_ id: String) -> Phrase {
    Phrase(
      zh: "\(id)：周期的状态不能直接修改或撤销，请用 lock、unlock、freeze、publish、erratum。",
      en: "\(id): the state of a period is not set or undone by hand; "
        + "use lock, unlock, freeze, publish or erratum.")
  }
}
