import Canvas
import Model

extension State {
  /// How much is said of a pool in one line.
  enum PoolWords: CaseIterable {
    /// Reserve, throughput, back-fill alarm, what is stuck, and forecast.
    case all
    /// Reserve, back-fill alarm and forecast.
    case brief
    /// Reserve and back-fill alarm.
    case reserve
  }

  /// A pool in one line. Source: 二(三) 滚动项目库.
  func words(of figures: PoolFigures, _ extent: PoolWords = .all) -> [Piece] {
    let months = figures.reserveMonths.map { $0.rounded(places: 1) }
    let reserve = Piece(
      Phrase(
        zh: "储备 \(figures.reserve) 个小区" + (months.map { "，够 \($0) 个月" } ?? ""),
        en: "reserve \(figures.reserve)" + (months.map { ", \($0) months" } ?? ""))(language))
    let flow = Piece(
      Phrase(
        zh: "   12个月出库 \(figures.exits) 入库 \(figures.entries)",
        en: "   12 months: out \(figures.exits), in \(figures.entries)")(language))
    let alarm = Piece(
      figures.isAlarming ? Phrase(zh: " 递补告警", en: " back-fill alarm")(language) : "", .warning,
      bold: true)
    let stuck = Piece(
      Phrase(
        zh: "   滞留 \(figures.stuck.count) · 节点逾期 \(figures.milestonesLate.count)",
        en: "   stuck \(figures.stuck.count), late steps \(figures.milestonesLate.count)")(
          language),
      figures.stuck.isEmpty ? .dim : .warning)
    let end = Piece(
      figures.forecast.map {
        Phrase(zh: "   预计 \($0.iso) 全部出库", en: "   all out by \($0.iso)")(language)
      } ?? Phrase(zh: "   近期没有出库，无法预计", en: "   no forecast: nothing went out")(language),
      figures.isInTime ? .good : .warning)
    switch extent {
    case .all: return [reserve, flow, alarm, stuck, end]
    case .brief: return [reserve, alarm, end]
    case .reserve: return [reserve, alarm]
    }
  }
}
