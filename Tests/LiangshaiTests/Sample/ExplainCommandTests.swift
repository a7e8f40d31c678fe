import Foundation
import Testing

/// Scores, observed figures and targets of the sample, down to the records.
@Suite struct ExplainCommandTests {
  private let bench: Bench
  private let store: String

  init() throws {
    bench = try Bench()
    store = try bench.sample()
  }

  private struct Explained: Decodable {
    struct Part: Decodable {
      var part: String
      var points: String
    }

    struct Place: Decodable {
      var kind: String
      var id: String
    }

    struct Record: Decodable {
      var record: Place
      var numerator: Int?
      var denominator: Int?
      var why: String
    }

    struct Indicator: Decodable {
      var code: String
      var provenance: String
      var numerator: String?
      var denominator: String?
      var score: String?
      var exact: String?
      var weight: Int
      var parts: [Part]
      var records: [Record]
    }

    var score: String
    var base: String
    var bonus: String
    var malus: String
    var applicableWeight: Int
    var indicators: [Indicator]
  }

  /// A whole number or a fraction as text.
  private func value(_ text: String) -> Double {
    let parts = text.split(separator: "/").compactMap { Double($0) }
    return parts.count == 2 ? parts[0] / parts[1] : parts.first ?? .nan
  }

  @Test func `records sum to shares, parts to points, and points to the base`() throws {
    let whole: Explained = try bench.runWell(
      "explain", store, "--unit", "莲都区", "--period", "2026-09", "--json", rest: Sample.day
    ).json()
    #expect(whole.indicators.count == 16)
    var sum = 0.0
    var weight = 0
    for indicator in whole.indicators where indicator.provenance == "counted" {
      let above = indicator.records.reduce(0) { $0 + ($1.numerator ?? 0) }
      let below = indicator.records.reduce(0) { $0 + ($1.denominator ?? 0) }
      #expect(indicator.numerator == String(above), "\(indicator.code)")
      #expect(indicator.denominator == String(below), "\(indicator.code)")
      #expect(indicator.records.allSatisfy { !$0.why.isEmpty })
      guard let exact = indicator.exact else { continue }
      let points = indicator.parts.reduce(0) { $0 + value($1.points) }
      #expect(abs(points - value(exact)) < 1e-9, "\(indicator.code)")
      sum += value(exact) * Double(indicator.weight)
      weight += indicator.weight
    }
    #expect(weight == whole.applicableWeight)
    #expect(abs(sum / Double(weight) - value(whole.base)) < 0.005_001)
    let score = value(whole.base) + value(whole.bonus) - value(whole.malus)
    #expect(abs(score - value(whole.score)) < 0.010_001)
  }

  @Test func `the sheet lists the records of the indicator asked for`() throws {
    let words = ["--unit", "331102", "--period", "2026-09", "--indicator", "A1"] + Sample.day
    let explained: Explained.Indicator = try bench.runWell(
      "explain", store, "--json", rest: words
    ).json()
    let table = try cells(
      ofCSV: bench.runWell("explain", store, "--csv", rest: words).bytes)
    #expect(table.count == explained.records.count + 1)
    let known = Set(try Sample.rows.get()["compound"].compactMap { $0["id"] })
    #expect(explained.records.allSatisfy { known.contains($0.record.id) })
    // Those in the denominator are the unit's register.
    let own = try Sample.rows.get()["compound"].count {
      $0["unit"] == "331102" && $0["register"] == "in-register"
    }
    #expect(explained.records.count { ($0.denominator ?? 0) > 0 } == own)
  }

  @Test func `unknown units, indicators and periods are mistakes of the command line`() throws {
    for (words, said) in [
      (["--unit", "无此县"], "无此县"), (["--unit", "莲都区", "--indicator", "Z9"], "Z9"),
      (["--unit", "莲都区", "--period", "2022-11"], "2022-11"),
    ] {
      let answer = try bench.answer(["explain", store] + words + Sample.day)
      #expect(answer.code == 2 && answer.output.isEmpty, "\(words)")
      #expect(answer.errors.contains(said) && answer.errors.split(separator: "\n").count == 1)
    }
    #expect(try bench.run("explain", store).code == 2)
  }

  private struct Observed: Decodable {
    var measure: String
    var clause: String
    var unit: String?
    var value: String?
  }

  @Test func `observed figures are told for every unit and the city, each with its clause`() throws
  {
    let lines: [Observed] = try bench.runWell(
      "observed", store, "--json", rest: Sample.day
    ).json()
    let byMeasure = Dictionary(grouping: lines, by: \.measure)
    let units = Set(try Sample.rows.get()["unit"].compactMap { $0["id"] })
    for (measure, lines) in byMeasure {
      #expect(lines.count == 11 && Set(lines.compactMap(\.unit)) == units, "\(measure)")
      #expect(lines.allSatisfy { !$0.clause.isEmpty }, "\(measure)")
      #expect(lines.contains { $0.value != nil }, "\(measure)")
    }
    let one: [Observed] = try bench.runWell(
      "observed", store, "--unit", "云和县", "--json", rest: Sample.day
    ).json()
    #expect(one.count == byMeasure.count && Set(one.compactMap(\.unit)) == ["331125"])
  }

  private struct Target: Decodable {
    var unit: String?
    var indicator: String
    var question: String?
    var basis: String?
    var chosen: Bool?
    var value: String?
  }

  @Test func `of every counting question exactly one basis is chosen`() throws {
    let bases: [Target] = try bench.runWell(
      "targets", store, "--bases", "--json", rest: Sample.day
    ).json()
    let questions = Dictionary(grouping: bases) {
      ($0.unit ?? "") + " " + $0.indicator + " " + ($0.question ?? "")
    }
    #expect(questions.count >= 44)
    for (question, lines) in questions {
      #expect(lines.count { $0.chosen == true } == 1, "\(question)")
      #expect(Set(lines.compactMap(\.basis)).count == lines.count && lines.count > 1)
    }
    // What is chosen is what the targets say.
    let targets: [Target] = try bench.runWell(
      "targets", store, "--json", rest: Sample.day
    ).json()
    for line in bases where line.chosen == true {
      let told = targets.first { $0.unit == line.unit && $0.indicator == line.indicator }
      #expect(told?.value == line.value, "\(line)")
    }
  }
}
