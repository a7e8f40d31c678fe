import Model

/// What was sealed of the periods of a store, read as it is asked for.
struct PeriodShelf {
  /// The store's folder.
  let store: String
  /// What was found wrong while reading.
  private(set) var damage: [Damage] = []
  private var folders: [String: SealedFolder] = [:]
  private var ruleSets: [String: RuleSet] = [:]

  /// The sealed periods of the store in a folder.
  init(store: String) { self.store = store }

  /// Reads what a seal stands for; nil where it is missing or changed, which `damage` then tells.
  mutating func folder(
    _ seal: String, of period: Period, as contents: [SealedFolder.Content]
  ) -> SealedFolder? {
    if let known = folders[seal] { return known }
    let found = SealedFolder(
      reading: seal, of: period, as: contents, in: store, faults: &damage)
    folders[seal] = found
    return found
  }

  /// The figures that a seal stands for.
  mutating func figures(_ seal: String, of period: Period) -> FrozenPeriod? {
    guard let folder = folder(seal, of: period, as: [.frozen, .erratum]) else { return nil }
    return figures(folder)
  }

  /// The figures of a folder.
  mutating func figures(_ folder: SealedFolder) -> FrozenPeriod? {
    guard let rules = rules(of: folder) else { return nil }
    do throws(SealedFileError) {
      return try FrozenPeriod(period: folder.period, rules: rules) { folder.text($0) }
    } catch {
      damage.append(Damage(folder.folder + "/" + error.file, .unreadable))
      return nil
    }
  }

  /// The rule set of a folder.
  mutating func rules(of folder: SealedFolder) -> RuleSet? {
    let file = folder.folder + "/rules.toml"
    guard let text = folder.text("rules.toml") else {
      damage.append(Damage(file, .fileMissing))
      return nil
    }
    if let known = ruleSets[text] { return known }
    guard let rules = try? RuleSet(toml: text, file: file) else {
      damage.append(Damage(file, .unreadable))
      return nil
    }
    ruleSets[text] = rules
    return rules
  }

  /// The figures of a period as they were frozen, and every correction up to a seal; oldest first.
  mutating func chain(
    to seal: String, of period: Period
  ) -> (frozen: Sealed<FrozenPeriod>?, corrections: [PeriodBook.Correction]) {
    var steps: [(erratum: Erratum, figures: Sealed<FrozenPeriod>)] = []
    var next = seal
    var seen: Set<String> = []
    while seen.insert(next).inserted {
      guard let folder = folder(next, of: period, as: [.frozen, .erratum]),
        let figures = figures(folder)
      else { return (nil, []) }
      let sealed = Sealed(figures, seal: next)
      if folder.content == .frozen {
        var before = figures
        let corrections = steps.reversed().map { step in
          let drift = PeriodDrift(from: before, to: step.figures.value)
          before = step.figures.value
          return PeriodBook.Correction(
            erratum: step.erratum, figures: step.figures, drift: drift)
        }
        return (sealed, corrections)
      }
      guard let erratum = folder.text("erratum").flatMap({ Erratum($0) }) else {
        damage.append(Damage(folder.folder + "/erratum", .unreadable))
        return (nil, [])
      }
      steps.append((erratum, sealed))
      next = erratum.corrects
    }
    return (nil, [])
  }

  /// The document of a publication.
  mutating func publication(_ seal: String, of period: Period) -> Publication? {
    guard let folder = folder(seal, of: period, as: [.published]) else { return nil }
    guard let publication = folder.text("publication").flatMap({ Publication($0) }) else {
      damage.append(Damage(folder.folder + "/publication", .unreadable))
      return nil
    }
    return publication
  }
}
