import Model

extension State {
  /// Why no record can be made here, or nil where one can.
  var makeRefusal: Phrase? {
    if let changeRefusal { return changeRefusal }
    switch page.place {
    case .sheet(let ordinal, _):
      guard KindDeclaration.all[ordinal] !== ReportingPeriod.declaration.kind else {
        return Phrase(
          zh: "周期由月结产生（liangshai close）", en: "periods come of the close (liangshai close)")
      }
      return nil
    case .report where missingRecord != nil: return nil
    default:
      return Phrase(
        zh: "报表由数据算出，不能新增；到表格里新增，或按 d 看能为这一行新增什么",
        en: "reports are computed; make records in a sheet, or see with d what the line asks for")
    }
  }

  /// The record that the line of the report lacks, or nil.
  private var missingRecord: Offer? {
    offers(matching: "", for: acted).first { offer in
      if case .make = offer.deed { return offer.isRemedy }
      return false
    }
  }

  /// Begins a record: the one that the line of a report lacks, else one of the kind that the sheet lists,
  /// knowing what all its records have in common.
  mutating func beginMaking() -> [Effect] {
    if page.scope == .report { return missingRecord.map { choose($0, asksAll: false) } ?? [] }
    guard case .sheet(let ordinal, let scope) = page.place else { return [] }
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
    return []
  }

  /// Begins a record for each of these, knowing what follows from it and from its reminder.
  mutating func begin(
    making kind: KindDeclaration, asking columns: [Int], for acted: Acted
  ) -> [Effect] {
    let each = acted.ids.map { known(of: kind, for: acted, $0) }
    let form =
      each.count == 1
      ? NewForm(kind, knowing: each[0], asking: columns)
      : NewForm(kind, knowingEach: each, asking: columns)
    if form.isComplete { return make(form) }
    goOn(making: form)
    return []
  }

  /// What is known of a record that is made for one of these.
  func known(of kind: KindDeclaration, for acted: Acted, _ id: String) -> [CellText] {
    let known = acted.reminders.first { $0.subject.id == id }?.known ?? []
    let names = Set(known.map(\.field))
    return known
      + ledger.known(of: kind, about: acted.kind, id: id).filter { !names.contains($0.field) }
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

  /// Takes a field of a record that is made; with the last one, asks the program to write it as one act.
  mutating func take(_ text: String, of edit: FieldEdit, making former: NewForm) -> [Effect] {
    var form = former
    guard edit.column == 0 else {
      form.take(text, of: edit.column, in: ledger)
      if form.isComplete { return make(form) }
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
    return write(
      [.new(kind: form.kind.ordinal, id: text, values: form.values)], making: form.kind)
  }

  /// Makes a record for each of several, all in one act.
  private mutating func make(_ form: NewForm) -> [Effect] {
    var numbering = Numbering()
    var changes: [RecordChange] = []
    for own in form.own {
      let values = own + form.values.filter { value in !own.contains { $0.field == value.field } }
      guard let id = numbering.next(of: form.kind, values: values, in: circumstances),
        ledger.place(of: id) == nil
      else {
        say(
          Phrase(
            zh: "\(form.kind.label.zh)的编号要逐条给，请一条一条新增",
            en: "\(form.kind.label.en): give each its id, one by one"), as: .error)
        prompt = nil
        return []
      }
      changes.append(.new(kind: form.kind.ordinal, id: id, values: values))
    }
    return write(changes, making: form.kind)
  }

  private mutating func write(_ changes: [RecordChange], making kind: KindDeclaration) -> [Effect] {
    prompt = nil
    let ids = changes.map(\.id)
    doing = Doing(
      words: Phrase(zh: "已新增\(kind.label.zh)", en: "Made \(kind.label.en)"), ids: ids,
      written: Set(ids), isNew: true)
    say(
      ids.count == 1
        ? Phrase(zh: "正在保存 \(ids[0])…", en: "Saving \(ids[0])…")
        : Phrase(zh: "正在保存 \(ids.count) 条…", en: "Saving \(ids.count) records…"), as: .dim)
    return [.act(changes, reason: nil)]
  }
}
