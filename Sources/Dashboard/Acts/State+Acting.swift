import Canvas
import Model

extension State {
  /// Why nothing can be done here, or nil where something can be chosen.
  var actRefusal: Phrase? {
    if let changeRefusal { return changeRefusal }
    guard let first = acted.first else {
      return Phrase(zh: "没有选中的记录", en: "no record is selected")
    }
    guard hasOffers(for: acted) else {
      return Phrase(
        zh: "\(first.kind.label.zh)没有办理流程，用 \(key("edit")) 修改字段",
        en: "\(first.kind.label.en) has no steps of its own; \(key("edit")) changes a field")
    }
    return nil
  }

  /// The person who acts, as guards look at it.
  func signature(reason: String? = nil) -> Signature { Signature(person, reason: reason) }

  /// Opens the list of what can be done; says first why records of several kinds must be narrowed.
  mutating func beginActing() {
    let acted = acted
    if acted.count > 1 {
      let words = acted.map(\.kind.label)
      say(
        Phrase(
          zh: "选中的有\(words.map(\.zh).joined(separator: "、"))，一次只能办一种，请先选一种",
          en: "marked are several kinds (\(words.map(\.en).joined(separator: ", "))); choose one"),
        as: .warning)
    }
    prompt = Prompt(.act(acted))
  }

  /// Takes what was chosen: says why it cannot be done, or asks for what it needs.
  mutating func choose(_ offer: Offer, asksAll: Bool) -> [Effect] {
    switch offer.deed {
    case .step(let standing, let acted):
      if acted.ids.count == 1, !offer.isOpen {
        refuse([Refused(id: acted.ids[0], reasons: offer.reasons)], offer.title)
        return []
      }
      return goOn(
        with: ActForm(standing, on: acted.ids, of: acted.kind, asksAll: asksAll, in: self))
    case .fill(let column, let acted):
      beginEdit(column, of: acted.kind, acted.ids)
    case .make(let kind, let asking, let acted):
      return begin(making: kind, asking: asking, for: acted)
    case .go(let place): open(place)
    case .narrow(let acted):
      page.keepMarks(of: acted.kind)
      beginActing()
    case .elsewhere:
      if let reason = offer.reasons.first { say(reason, as: .warning) }
    }
    return []
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
