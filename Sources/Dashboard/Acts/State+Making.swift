import Model

extension State {
  /// Why no record can be made here, or nil where one can.
  var makeRefusal: Phrase? {
    if let changeRefusal { return changeRefusal }
    guard case .sheet(let ordinal, _) = page.place else {
      return Phrase(zh: "报表由数据算出，不能新增；到表格里新增", en: "reports are computed; make records in a sheet")
    }
    let kind = KindDeclaration.all[ordinal]
    guard kind !== ReportingPeriod.declaration.kind else {
      return Phrase(
        zh: "周期由月结产生（liangshai close）", en: "periods come of the close (liangshai close)")
    }
    return nil
  }

  /// Begins a record of the kind that the sheet lists, knowing what all its records have in common.
  mutating func beginMaking() {
    guard case .sheet(let ordinal, let scope) = page.place else { return }
    let kind = KindDeclaration.all[ordinal]
    var values: [CellText] = []
    if let unit = scope.unit, kind.position(named: "unit") != nil {
      values.append(CellText("unit", unit))
    }
    if let stage = scope.stage { values.append(CellText("stage", stage.rawValue)) }
    var form = NewForm(kind, knowing: values)
    if let link = scope.link, kind.fields.indices.contains(link.column) {
      form.take(link.id, of: link.column, in: ledger)
    }
    goOn(making: form)
  }

  /// Asks for the next field of a record that is made, last for its id.
  private mutating func goOn(making form: NewForm) {
    let edit = form.nextEdit
    let usual =
      edit.column == 0
      ? ledger.nextID(
        of: form.kind, values: form.values.map { ($0.field, $0.text) }, today: today) ?? ""
      : edit.field.isActualDay ? today.iso : ""
    prompt = Prompt(.making(form, edit), text: usual)
  }

  /// Takes a field of a record that is made; with the id, asks the program to write it as one act.
  mutating func take(_ text: String, of edit: FieldEdit, making former: NewForm) -> [Effect] {
    var form = former
    guard edit.column == 0 else {
      form.take(text, of: edit.column, in: ledger)
      goOn(making: form)
      return []
    }
    let pattern = form.kind.idPattern
    guard pattern.accepts(text) else {
      say(
        Phrase(
          zh: "编号：输入“\(text)”，应形如 \(pattern.example)",
          en: "id: found “\(text)”, expected the form \(pattern.example)"), as: .error)
      return []
    }
    guard ledger.place(of: text) == nil else {
      say(
        Phrase(zh: "编号 \(text) 已有，请另给一个", en: "the id \(text) is taken; give another"), as: .error)
      return []
    }
    prompt = nil
    let label = form.kind.label
    doing = Doing(
      words: Phrase(zh: "已新增\(label.zh)", en: "Made \(label.en)"), ids: [text], written: [text],
      isNew: true)
    say(Phrase(zh: "正在保存 \(text)…", en: "Saving \(text)…"), as: .dim)
    return [.act([.new(kind: form.kind.ordinal, id: text, values: form.values)], reason: nil)]
  }
}
