import Model

extension BulletinInput {
  /// Takes from the book of periods what was corrected: in this period, and in earlier ones since it began.
  public mutating func takeErrata(_ book: PeriodBook) {
    errata = book.entries.filter { $0.period <= table.period }.flatMap { entry in
      entry.errata.filter {
        entry.period == table.period || $0.erratum.date >= table.period.firstDay
      }.flatMap { BulletinInput.corrections($0, of: entry.period) }
    }
  }

  /// Every figure that an erratum changed, old and new.
  private static func corrections(
    _ correction: PeriodBook.Correction, of period: Period
  ) -> [Correction] {
    correction.drift.units.flatMap { unit in
      func changed(_ figure: String, _ old: String?, _ new: String?) -> Correction? {
        old == new
          ? nil
          : Correction(
            period: period.code, revision: correction.erratum.number, unit: unit.name,
            figure: figure, before: old ?? "—", after: new ?? "—",
            cause: correction.erratum.cause)
      }
      let figures = unit.indicators.map { indicator in
        changed(indicator.code, words(indicator, \.old), words(indicator, \.new))
      }
      return
        (figures + [
          changed(
            "总分", unit.score.old.map(Rational.text(hundredths:)),
            unit.score.new.map(Rational.text(hundredths:))),
          changed(
            "加分", Rational.text(hundredths: unit.bonus.old),
            Rational.text(hundredths: unit.bonus.new)),
          changed(
            "扣分", Rational.text(hundredths: unit.malus.old),
            Rational.text(hundredths: unit.malus.new)),
          changed("名次", unit.rank.old.map(String.init), unit.rank.new.map(String.init)),
        ]).compactMap { $0 }
    }
  }

  /// What an indicator was or is: 12/20, else why there is nothing.
  private static func words(
    _ indicator: PeriodDrift.Indicator, _ side: KeyPath<PeriodDrift.Pair<Share?>, Share?>
  ) -> String? {
    if let share = indicator.share[keyPath: side] {
      return "\(share.numerator)/\(share.denominator)"
    }
    let absence = side == \.old ? indicator.absence.old : indicator.absence.new
    return absence?.label.zh
  }
}
