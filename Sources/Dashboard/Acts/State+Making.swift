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
        zh: "报表由数据算出，不能新增；到表格里新增，或按 \(key("act")) 看能为这一行新增什么",
        en:
          "reports are computed; make records in a sheet, or see with \(key("act")) what the line asks for"
      )
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
    let fields = self.form(of: form)
    open(fields, at: fields.place)
    return []
  }

  /// Begins a record for each of these, knowing what follows from it and from its reminder.
  mutating func begin(
    making kind: KindDeclaration, asking columns: [Int], for acted: Acted
  ) -> [Effect] {
    let each = acted.ids.map { known(of: kind, for: acted, $0) }
    let new =
      each.count == 1
      ? NewForm(kind, knowing: each[0], asking: columns)
      : NewForm(kind, knowingEach: each, asking: columns)
    if new.isComplete { return make(new) }
    let form = form(of: new)
    open(form, at: form.place)
    return []
  }

  /// What is known of a record that is made for one of these.
  func known(of kind: KindDeclaration, for acted: Acted, _ id: String) -> [CellText] {
    let known = acted.reminders.first { $0.subject.id == id }?.known ?? acted.known
    let names = Set(known.map(\.field))
    return known
      + ledger.known(of: kind, about: acted.kind, id: id).filter { !names.contains($0.field) }
  }

  /// The form of a new record: what is required is asked for, the rest can be; last the id. Of several
  /// it holds what they share; each gets its id by itself.
  func form(of new: NewForm) -> Form {
    let shared = new.kind.fields.indices.dropFirst().filter { !new.isOwn($0) }
    let fields = (shared + (new.count > 1 ? [] : [0])).map { column in
      let field = new.kind.fields[column]
      let isAsked = column == 0 || new.pending.contains(column)
      let known = new.text(of: field.identifier)
      let usual = known.isEmpty && isAsked && field.isActualDay ? today.iso : known
      return FormField(
        FieldEdit(kind: new.kind, column: column, targets: []), former: usual, isAsked: isAsked)
    }
    return Form(
      matter: .making(new), fields: fields, place: fields.firstIndex(where: \.isAsked) ?? 0)
  }

  /// Why a new record of a kind cannot have this id, or nil where it can.
  func idProblem(_ id: String, of kind: KindDeclaration) -> Phrase? {
    let pattern = kind.idPattern
    guard pattern.accepts(id) else {
      return Phrase(
        zh: "编号：输入“\(id)”，应形如 \(pattern.example)",
        en: "id: found “\(id)”, expected the form \(pattern.example)")
    }
    return ledger.place(of: id) == nil
      ? nil : Phrase(zh: "编号 \(id) 已有，请另给一个", en: "the id \(id) is taken; give another")
  }

  /// Asks the program to write a new record as one act.
  mutating func make(_ kind: KindDeclaration, id: String, values: [CellText]) -> [Effect] {
    write([.new(kind: kind.ordinal, id: id, values: values)], making: kind)
  }

  /// Asks the program to write a new record for each of several, all in one act.
  mutating func make(_ new: NewForm) -> [Effect] {
    var numbering = Numbering()
    var changes: [RecordChange] = []
    for own in new.own {
      let values = own + new.values.filter { value in !own.contains { $0.field == value.field } }
      guard let id = numbering.next(of: new.kind, values: values, in: circumstances),
        ledger.place(of: id) == nil
      else {
        prompt = nil
        say(
          Phrase(
            zh: "\(new.kind.label.zh)的编号要逐条给，请一条一条新增",
            en: "\(new.kind.label.en): give each its id, one by one"), as: .error)
        return []
      }
      changes.append(.new(kind: new.kind.ordinal, id: id, values: values))
    }
    return write(changes, making: new.kind)
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
