import Canvas
import Model

extension State {
  /// The kind and the ids of the records that an action would be done to: the marked ones of a sheet,
  /// else the one at the cursor; nil for none.
  var actedRecords: (kind: KindDeclaration, ids: [String])? {
    switch page.place {
    case .card(let kind, let id): return (KindDeclaration.all[kind], [id])
    case .sheet, .county:
      guard let index = page.activeListing else { return nil }
      let listing = page.listings[index]
      let table = ledger[listing.kind]
      if page.scope == .sheet, !listing.marked.isEmpty {
        return (listing.kind, listing.marked.sorted().map { table.id(Int($0)) })
      }
      return listing.selectedRow.map { (listing.kind, [table.id($0)]) }
    case .report:
      guard case .card(let kind, let id)? = selectedReportPlace else { return nil }
      return (KindDeclaration.all[kind], [id])
    default: return nil
    }
  }

  /// Why no action can be done here, or nil where one can be chosen.
  var actRefusal: Phrase? {
    if let changeRefusal { return changeRefusal }
    guard let (kind, _) = actedRecords else {
      return Phrase(zh: "没有选中的记录", en: "no record is selected")
    }
    guard Machine.of(kind) != nil else {
      return Phrase(
        zh: "\(kind.label.zh)没有办理流程，用 \(key("edit")) 修改字段",
        en: "\(kind.label.en) has no steps of its own; \(key("edit")) changes a field")
    }
    return nil
  }

  /// The person who acts, as guards look at it.
  func signature(reason: String? = nil) -> Signature { Signature(person, reason: reason) }

  /// The actions of the records' machine whose name holds the typed words; those that can be done
  /// to the first record now come first.
  func acts(matching typed: String, kind: KindDeclaration, ids: [String]) -> [Standing] {
    guard let machine = Machine.of(kind), let first = ids.first else { return [] }
    let wanted = typed.folded.lowercased()
    let all = machine.standing(of: first, in: circumstances, by: signature()).filter { standing in
      let transition = standing.transition
      return wanted.isEmpty
        || [transition.action, transition.title.zh, transition.title.en].contains {
          $0.lowercased().contains(wanted)
        }
    }
    return all.filter { $0.refusal == nil } + all.filter { $0.refusal != nil }
  }

  /// Takes the action chosen: says why it cannot be done, or asks for what it needs.
  mutating func choose(
    _ standing: Standing, kind: KindDeclaration, ids: [String], asksAll: Bool
  ) -> [Effect] {
    if ids.count == 1, !standing.reasons.isEmpty {
      refuse([Refused(id: ids[0], reasons: standing.reasons)], standing.transition.title)
      return []
    }
    return goOn(with: ActForm(standing, on: ids, of: kind, asksAll: asksAll, in: self))
  }

  /// Says why an action cannot be done: the first reason, and how many more there are.
  private mutating func refuse(_ refusals: [Refused], _ title: Phrase) {
    self.refusals = refusals
    let count = refusals.reduce(0) { $0 + $1.reasons.count }
    guard let first = refusals.first, let reason = first.reasons.first else { return }
    let id = refusals.count > 1 ? first.id + " " : ""
    let more =
      count == 1
      ? Phrase("")
      : Phrase(
        zh: "（共 \(count) 条原因，\(key("reasons")) 列出）",
        en: " (\(count) reasons; \(key("reasons")) lists them)")
    say(
      Phrase(
        zh: "\(title.zh)：\(more.zh)\(id)\(reason.zh)",
        en: "\(title.en):\(more.en) \(id)\(reason.en)"),
      as: .warning)
  }

  /// Opens the form of an action where it asks for something; else does it.
  mutating func goOn(with act: ActForm) -> [Effect] {
    guard !act.pending.isEmpty || act.needsReason else { return carryOut(act, reason: nil) }
    let form = form(of: act)
    open(form, at: form.place)
    return []
  }

  /// The form of an action: its inputs, and why it is done where somebody must say so.
  func form(of act: ActForm) -> Form {
    var fields = act.transition.inputs.map { input in
      var edit = FieldEdit(kind: input.kind, column: input.field.position, targets: [])
      edit.allowsNothing = !input.isRequired
      return FormField(
        edit, former: act.usual[input.field.identifier] ?? "",
        isAsked: act.pending.contains { $0.field === input.field })
    }
    if act.needsReason { fields.append(FormField(nil, former: "", isAsked: true)) }
    return Form(matter: .act(act), fields: fields, place: fields.firstIndex(where: \.isAsked) ?? 0)
  }

  /// Asks the program to write what the action changes; where a rule refuses it for any record,
  /// nothing is written, the reason is said, and its form stays open.
  mutating func carryOut(_ form: ActForm, reason: String?) -> [Effect] {
    let bulk = BulkAct(
      form.transition.action, on: form.ids, inputs: form.inputs, in: circumstances,
      by: signature(reason: reason))
    let title = form.transition.title
    guard bulk.refusals.isEmpty else {
      refuse(bulk.refusals.map { Refused(id: $0.id, reasons: $0.reasons) }, title)
      return []
    }
    refusals = []
    prompt = nil
    doing = Doing(
      words: Phrase(zh: "已\(title.zh)", en: "Done: \(title.en),"), ids: bulk.done,
      written: Set(bulk.changes.map(\.id)))
    say(Phrase(zh: "\(title.zh)：正在保存…", en: "\(title.en): saving…"), as: .dim)
    return [.act(bulk.changes, reason: reason)]
  }
}
