import Model

extension Store {
  /// What is wrong with what was sealed of periods: every byte, whether the figures follow from it, and whether
  /// the rule sets are still those.
  func periodDamage() -> [Damage] {
    var found: [Damage] = []
    var sealed = PeriodShelf(store: path)
    let files = (try? ruleFiles()) ?? []
    for record in ledger[ReportingPeriod.self] {
      guard let period = record.id.flatMap({ Period(code: $0) }) else { continue }
      if isContested(period) { found.append(Damage("periods/" + period.code, .contested)) }
      for seal in seals(of: period, "seal") {
        var next: String? = seal
        while let seal = next,
          let folder = sealed.folder(seal, of: period, as: [.frozen, .erratum])
        {
          found += folder.strangers(in: path)
          guard let figures = sealed.figures(folder) else { break }
          found += Store.unproven(folder, figures)
          let name = "rules/" + figures.rules.id + ".toml"
          if let file = files.first(where: { $0.name == name }), file.text != figures.rulesText {
            found.append(Damage(name, .rulesChanged(period: period.code)))
          }
          next = folder.text("erratum").flatMap { Erratum($0) }?.corrects
        }
      }
      for seal in seals(of: period, "publication") {
        guard sealed.publication(seal, of: period) != nil else { continue }
        found += sealed.folder(seal, of: period, as: [.published])?.strangers(in: path) ?? []
      }
    }
    return found + sealed.damage
  }

  /// The files of a folder that do not follow from the others.
  private static func unproven(_ folder: SealedFolder, _ figures: FrozenPeriod) -> [Damage] {
    let list = "counted.csv"
    let isReadable = folder.text(list).flatMap { CountedRecords.read($0) } != nil
    return figures.files.filter { folder.text($0.name) != $0.text }
      .map { Damage(folder.folder + "/" + $0.name, .otherFigures) }
      + (isReadable ? [] : [Damage(folder.folder + "/" + list, .unreadable)])
  }
}
