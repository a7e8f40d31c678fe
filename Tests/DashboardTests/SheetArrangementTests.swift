@testable import Dashboard
@testable import Model
import Testing

@Suite struct SheetArrangementTests {
  @Test func `an arrangement that was written is read again`() {
    var state = lishuiState()
    press(&state, "5 l l ( l > s h S S { | o")
    type(&state, "建筑面积")
    press(&state, "space enter 3 l l l s |")
    let text = state.sheetArrangements.text
    #expect(text.split(separator: "\n").count == 2)
    #expect(SheetArrangements(text: text) == state.sheetArrangements)
    #expect(SheetArrangements(text: text).text == text)
  }

  @Test func `an arrangement is one line a kind, its fields by identifier`() {
    var arrangements = SheetArrangements()
    let kind = KindDeclaration.items
    let due = kind.position(named: "current-due") ?? 0
    let title = kind.position(named: "title") ?? 0
    arrangements[kind].hidden = [SheetArrangement.Place(field: due)]
    arrangements[kind].widths = [SheetArrangement.Place(field: title): 30]
    arrangements[kind].freeze = .through(SheetArrangement.Place(field: due, isComputed: true))
    arrangements[kind].keys = [
      SortOrder.Key(column: due), SortOrder.Key(column: title, isDescending: true),
    ]
    #expect(
      arrangements.text
        == "item hidden=current-due widths=title:30 frozen=*current-due sort=current-due,-title\n")
  }

  @Test(arguments: [
    "", "\n\n", "nothing order=id", "item", "item order", "item order=", "item order=,,,",
    "item widths=title", "item widths=title:0,title:-3,title:99999999999999999999,title:x,:",
    "item frozen=nowhere", "item sort=-,-nothing", "item unknown=title", "=", "item ==",
    "\u{0}\u{1B}[2J",
  ])
  func `what means nothing is left out`(text: String) {
    #expect(SheetArrangements(text: text) == SheetArrangements())
  }

  @Test func `of a line that is partly wrong the rest counts`() {
    let read = SheetArrangements(
      text: "item hidden=nowhere,title widths=id:7,title:900 sort=title,title")
    #expect(read.text == "item hidden=title widths=id:7 sort=title\n")
  }

  @Test func `a sheet begins as it was arranged before`() {
    var state = lishuiState()
    state.sheetArrangements = SheetArrangements(
      text: "compound order=households hidden=unit sort=-households")
    press(&state, "5")
    let titles = state.arrangedColumns?.content.columns.prefix(3).map(\.title.zh)
    #expect(titles == ["户数", "小区编号", "小区名称"])
    #expect(
      state.page.listings[0].rows.first.map { state.ledger[Compound.self][Int($0)].households }
        == 412)
  }
}
