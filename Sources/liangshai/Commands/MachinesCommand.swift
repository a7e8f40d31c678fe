import ArgumentParser
import Bulletin
import Model

/// The tables of every state machine.
struct MachinesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "machines", abstract: "状态流转表 / the tables of the state machines")

  @Flag(help: "Markdown") var markdown = false
  @OptionGroup var format: FormatOptions
  @OptionGroup var global: GlobalOptions

  func run() throws {
    let language = global.language
    guard markdown else {
      return format.answer(Sheet(Machine.all, language: language), language: language)
    }
    for machine in Machine.all {
      let sheet = Sheet([machine], language: language)
      let columns = sheet.columns.indices.dropFirst()
      func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |\n" }
      Out.write("## \(machine.kind.label(language)) · \(machine.name(language))\n\n")
      Out.write(line(columns.map { sheet.columns[$0].heading(language) }))
      Out.write(line(columns.map { _ in "---" }))
      for row in sheet.rows { Out.write(line(columns.map { row[$0].text })) }
      Out.write("\n")
    }
  }
}

extension Sheet {
  /// The rows of machines: from, action, to, what is asked, rules and clause.
  fileprivate init(_ machines: [Machine], language: Language) {
    let comma = language == .zh ? "、" : ", "
    let stays = Phrase(zh: "不变", en: "stays")(language)
    self.init(
      columns: [
        .init("kind", Phrase(zh: "种类", en: "Kind")),
        .init("from", Phrase(zh: "状态", en: "State")),
        .init("action", Phrase(zh: "操作", en: "Action")),
        .init("title", Phrase(zh: "名称", en: "Name")),
        .init("to", Phrase(zh: "到", en: "To")),
        .init("inputs", Phrase(zh: "填写(*必填)", en: "Asks (* required)")),
        .init("guards", Phrase(zh: "条件", en: "Rules")),
        .init("clause", Phrase(zh: "条款", en: "Clause")),
      ],
      rows: machines.flatMap { machine in
        machine.transitions.map { transition in
          func states(_ ids: [String]) -> Cell {
            Cell(
              .list(ids.map(JSON.text)),
              text: ids.isEmpty
                ? stays : ids.map { machine.label(of: $0)(language) }.joined(separator: comma))
          }
          return [
            Cell(machine.kind.identifier), states(transition.from), Cell(transition.action),
            Cell(transition.title(language)), states(transition.to),
            Cell(
              .list(transition.inputs.map { .text($0.field.identifier) }),
              text: transition.inputs.map {
                $0.field.label(language) + ($0.isRequired ? "*" : "")
              }.joined(separator: comma)),
            Cell(
              .list(
                transition.guards.map {
                  .object([("id", .text($0.id)), ("rule", .text($0.rule(language)))])
                }),
              text: transition.guards.map { $0.rule(language) }.joined(
                separator: language == .zh ? "；" : "; ")),
            Cell(transition.clause),
          ]
        }
      }, isSample: false)
  }
}
