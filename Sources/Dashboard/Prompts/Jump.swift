import Canvas
import Model

/// What a reader can pick by typing part of its name.
struct Jump: Sendable {
  /// What it leads to.
  enum Target: Sendable {
    case page(Page.Place)
    case command(Command)
  }

  /// What kinds of things there are, in the order of those that are called alike.
  enum Sort: Int, Sendable {
    case record, unit, screen, overdue, street, sheet, compound, command, commandElsewhere
  }

  /// What the reader sees of it.
  let label: Phrase
  /// What it is.
  let sort: Sort
  /// What it leads to.
  let target: Target
  /// Where it is, such as the unit of a compound.
  var place = Phrase("")
  /// The keys that do the same.
  var keys = ""
  /// Why it cannot be done here; nil where it can.
  var refusal: Phrase?

  /// A page.
  init(_ label: Phrase, _ sort: Sort, place: Page.Place, in whole: Phrase = Phrase("")) {
    self.label = label
    self.sort = sort
    target = .page(place)
    self.place = whole
  }

  /// A command, with its keys and why it cannot run here.
  init(_ command: Command, in state: State) {
    label = command.title
    refusal = state.refusal(of: command, in: state.page.scope)
    sort = command.scopes.contains(state.page.scope) ? .command : .commandElsewhere
    target = .command(command)
    keys = state.keymap.keys(of: command).first?.glyph ?? ""
  }
}

extension Jump.Sort {
  /// What it is, in a word.
  var label: Phrase {
    switch self {
    case .command, .commandElsewhere: Phrase(zh: "命令", en: "command")
    case .unit: Phrase(zh: "单位", en: "unit")
    case .screen: Phrase(zh: "屏", en: "screen")
    case .overdue: Phrase(zh: "事项", en: "items")
    case .street: Phrase(zh: "街道", en: "street")
    case .sheet: Phrase(zh: "表格", en: "sheet")
    case .compound: Phrase(zh: "小区", en: "compound")
    case .record: Phrase(zh: "记录", en: "record")
    }
  }
}
