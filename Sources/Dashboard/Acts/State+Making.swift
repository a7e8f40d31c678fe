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
    let fields = self.form(of: form)
    open(fields, at: fields.place)
  }

  /// The form of a new record: what is required is asked for, the rest can be; last the id.
  func form(of new: NewForm) -> Form {
    let columns = Array(new.kind.fields.indices.dropFirst()) + [0]
    let fields = columns.map { column in
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
    prompt = nil
    doing = Doing(
      words: Phrase(zh: "已新增\(kind.label.zh)", en: "Made \(kind.label.en)"), ids: [id],
      written: [id], isNew: true)
    say(Phrase(zh: "正在保存 \(id)…", en: "Saving \(id)…"), as: .dim)
    return [.act([.new(kind: kind.ordinal, id: id, values: values)], reason: nil)]
  }
}
