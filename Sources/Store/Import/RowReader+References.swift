import Model

extension RowReader {
  mutating func resolved(
    _ value: String, _ part: Part, _ draft: inout RowDraft
  ) -> String? {
    switch part.reader.field.type {
    case .code(of: "unit"):
      return settled(resolver.unit(value), value, part, &draft, wanted: unitWords)
    case .code(of: "division"):
      if ownIDs.contains(value.uppercased()) { return value.uppercased() }
      let unit = unitField.map { draft.values[$0] }.flatMap { $0.isEmpty ? nil : $0 }
      let answer = resolver.street(value, unit: part.field == streetField ? unit : nil)
      if part.field != streetField, answer == .none {
        draft.note(
          .warning, rule: "V03", column: part.heading, found: value,
          expected: Phrase(zh: "已有的区划代码", en: "the code of a known division"),
          advice: Phrase(zh: "已接受，请核对", en: "taken; please check"))
        return value
      }
      let place = unit.map { resolver.unitName($0) } ?? ""
      return settled(
        answer, value, part, &draft,
        wanted: Phrase(
          zh: place + "的街道(乡镇)名称或代码", en: "the name or code of a street of " + place))
    case .code(of: nil):
      guard part.reader.field.identifier == "indicator" else { return value }
      return options.indicators[value] ?? value
    case .reference(let target):
      return reference(value, to: target, part, &draft)
    case .references(let target):
      let names = value.split { "、,，;；\n".contains($0) }.map(String.init)
      let ids = names.map { reference($0, to: target, part, &draft) }
      return ids.contains(nil) ? nil : ids.compactMap { $0 }.joined(separator: " ")
    default:
      return value
    }
  }

  private mutating func reference(
    _ value: String, to target: String, _ part: Part, _ draft: inout RowDraft
  ) -> String? {
    guard let kind = KindDeclaration.named(target) else { return value }
    let value = FoldedText(value).words
    if target == self.kind.identifier, ownIDs.contains(value.uppercased()) {
      return value.uppercased()
    }
    let ids = value.split(separator: " ").map { $0.uppercased() }
    if ids.count > 1, ids.allSatisfy({ kind.idPattern.accepts($0) }) {
      let found = ids.map { reference($0, to: target, part, &draft) }
      return found.contains(nil) ? nil : found.compactMap { $0 }.joined(separator: " ")
    }
    let unit = unitField.map { draft.values[$0] }.flatMap { $0.isEmpty ? nil : $0 }
    let street = streetField.map { draft.values[$0] }.flatMap { $0.isEmpty ? nil : $0 }
    let answer = resolver.record(value, kind: kind, unit: unit, street: street)
    return settled(
      answer, value, part, &draft,
      wanted: Phrase(
        zh: "已有\(kind.label.zh)的编号或名称", en: "the id or name of a known \(kind.label.en)"))
  }

  /// The id an answer leads to, with what there is to say of it.
  private func settled(
    _ answer: ReferenceResolver.Answer, _ value: String, _ part: Part, _ draft: inout RowDraft,
    wanted: Phrase
  ) -> String? {
    switch answer {
    case .id(let id): return id
    case .alias(let id, let name):
      draft.note(
        .info, rule: "V03", column: part.heading, found: value, expected: Phrase(name),
        advice: Phrase(zh: "已按别名接受", en: "taken as another name"))
      return id
    case .several(let names):
      let shown = names.prefix(5)
      draft.note(
        .error, rule: "V03", column: part.heading, found: value,
        expected: Phrase(
          zh: shown.joined(separator: "、") + " 之一", en: "one of " + shown.joined(separator: ", ")),
        advice: Phrase(zh: "请写全称或编号", en: "write the full name or the id"))
    case .none:
      draft.note(.error, rule: "V03", column: part.heading, found: value, expected: wanted)
    case .elsewhere(let name, let unit):
      let owner = resolver.unitName(unit)
      draft.note(
        .error, rule: "V03", column: part.heading, found: value, expected: wanted,
        advice: Phrase(zh: "“\(name)”属于\(owner)", en: "“\(name)” belongs to \(owner)"))
    }
    return nil
  }

  private var unitWords: Phrase {
    resolver.hasUnits
      ? Phrase(zh: "参评单位的名称或编号", en: "the name or id of a reporting unit")
      : Phrase(
        zh: "参评单位的名称或编号(库中还没有参评单位，请先导入)",
        en: "the name or id of a reporting unit (the store has none yet: import units first)")
  }

  /// The unit of a row that names none, from its street, compound, project or id.
  mutating func deriveUnit(_ draft: inout RowDraft) {
    guard let unitField, kind.fields[unitField].isRequired, draft.values[unitField].isEmpty,
      map.column(of: unitField) == nil
    else { return }
    if let streetField, let unit = resolver.unit(ofStreet: draft.values[streetField]) {
      draft.values[unitField] = unit
      return
    }
    for (position, field) in kind.fields.enumerated() {
      let target: String
      switch field.type {
      case .reference(let to), .references(let to): target = to
      default: continue
      }
      guard let first = draft.values[position].split(separator: " ").first,
        let other = KindDeclaration.named(target),
        let unit = resolver.unit(of: String(first), kind: other)
      else { continue }
      draft.values[unitField] = unit
      return
    }
    if let dash = draft.values[0].lastIndex(of: "-"), case .county = kind.idPattern,
      case .id(let unit) = resolver.unit(String(draft.values[0][..<dash]))
    {
      draft.values[unitField] = unit
    }
  }
}
