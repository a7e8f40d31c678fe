import Bulletin
import Model
import Store

extension Ledger {
  /// Adds a record of canonical texts by field identifier.
  mutating func add(_ kind: String, _ id: String, _ values: [String: String]) {
    guard let kind = KindDeclaration.named(kind) else { return }
    let row = self[kind].append(id: id)
    for (name, text) in values {
      guard let column = kind.position(named: name) else { continue }
      self[kind].write(text, row: row, column: column)
    }
  }

  /// Two units with four compounds each; of eight, six are served and one item is late.
  static var small: Ledger {
    var ledger = Ledger()
    ledger.add("unit", "331102", ["name": "莲都区", "position": "1"])
    ledger.add("unit", "331181", ["name": "龙泉市", "position": "2"])
    for (unit, served) in [("331102", 4), ("331181", 2)] {
      for number in 1...4 {
        let id = "\(unit)-000\(number)"
        ledger.add(
          "compound", id,
          ["name": "小区\(unit.suffix(2))\(number)", "unit": unit, "households": "100"])
        guard number <= served else { continue }
        ledger.add(
          "contract", "HT-2025-\(unit)-00\(number)",
          [
            "compounds": id, "unit": unit, "mode": "hired", "start": "2025-01-01",
            "end": "2027-12-31",
          ])
      }
    }
    ledger.add(
      "item", "DB〔2026〕001",
      [
        "title": "张三反映外墙渗漏", "unit": "331181", "compound": "331181-0003",
        "assigned-on": "2026-10-09", "original-due": "2026-11-06", "state": "handling",
        "level": "red", "progress": "李四已联系施工队",
      ])
    return ledger
  }

  /// A record of every kind with every field filled in: free words and everything not public are marked.
  static var marked: Ledger {
    var ledger = Ledger()
    for kind in KindDeclaration.all {
      let unit = kind.identifier == "unit"
      var values: [String: String] = [:]
      for field in kind.fields.dropFirst() { values[field.identifier] = text(field, of: kind) }
      ledger.add(kind.identifier, unit ? "331102" : id(of: kind), values)
    }
    return ledger
  }

  /// The id that the marked record of a kind has.
  static func id(of kind: KindDeclaration) -> String {
    switch kind.identifier {
    case "unit": "331102"
    case "division": "331102001000"
    case "period": "2026-10"
    default: kind.idPattern.example
    }
  }

  private static func text(_ field: FieldDeclaration, of kind: KindDeclaration) -> String {
    switch field.type {
    case .identifier, .text:
      switch field.privacy {
      case .public:
        ["unit", "division", "compound", "project"].contains(kind.identifier)
          && field.identifier == "name" ? "某某\(kind.label.zh)" : "自由文字\(kind.identifier)"
      case .internal: "内部文字\(kind.identifier)"
      case .sensitive: "敏感文字\(kind.identifier)"
      }
    case .code(of: "unit"?): "331102"
    case .code(of: "division"?): "331102001000"
    case .code(of: "period"?): "2026-10"
    case .code: "A1"
    case .reference(to: let target), .references(to: let target):
      KindDeclaration.named(target).map(id) ?? ""
    case .count: String(max(field.range?.lowerBound ?? 1, 2))
    case .hundredths, .money: "123.45"
    case .exact: "1"
    case .day: field.identifier.contains("due") ? "2026-10-20" : "2026-10-15"
    case .choice(let list):
      // An open item, so that it is late.
      kind.identifier == "item" && field.identifier == "state"
        ? "handling" : list.entries.first?.identifier ?? ""
    case .flag: "true"
    }
  }
}

/// The default rule set.
func defaultRules() throws -> RuleSet { try RuleSet(toml: RuleSet.defaultText, file: "LS-1.toml") }

let october = Period(containing: Month(year: 2026, month: 10), cadence: .month)

/// A day that exists.
func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }

/// The figures of October 2026 on 20 November.
func octoberInput(
  _ ledger: Ledger, state: PeriodState? = nil, isSample: Bool = false
) throws -> BulletinInput {
  let rules = try defaultRules()
  let today = day("2026-11-20")
  var leagues = Leagues(ledger, rules: rules)
  var input = BulletinInput(
    table: leagues.table(for: october), rules: rules, ledger: ledger,
    situation: Situation(
      ledger, rules: rules, calendar: .standard, today: today, period: october, trends: 0),
    targets: leagues.targetLines(in: october).filter { $0.unit == nil },
    overdue: ledger.overdueItems(on: today, calendar: .standard), state: state,
    calendar: .standard, today: today, number: nil, isSample: isSample)
  input.takeRecords()
  return input
}

extension Document {
  /// The document in every form, one after the other.
  var everyForm: String {
    markdown + html + String(decoding: csv, as: UTF8.self) + json.written
  }
}
