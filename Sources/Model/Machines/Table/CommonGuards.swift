extension Guard {
  /// A field of the record has a value, or is given one.
  static func filled<Kind: RecordKind, Value>(
    _ path: KeyPath<Kind, Field<Value>>, about subject: Subject = .record
  ) -> Guard {
    let field = Kind.declaration.fields[keyPath: path].declaration
    let value = Input(path)
    let isOwn = Kind.declaration.kind
    return Guard(
      field.identifier, "有" + field.label.zh, field.label.en + " is there", about: subject,
      answer: field
    ) { attempt in
      let isAsked = attempt.transition.inputs.contains { $0.field === field }
      let text =
        isAsked
        ? attempt.text(of: value)
        : attempt.kind === isOwn
          ? attempt.ledger[isOwn].canonicalText(row: attempt.row, column: field.position) : ""
      return text.isEmpty ? .lacking(field) : nil
    }
  }

  /// One person does not do what another did before: the names differ, and are both looked at as
  /// they would be.
  static func apart<Kind: RecordKind, Other: RecordKind>(
    _ id: String, _ path: KeyPath<Kind, Field<String>> & Sendable,
    from other: KeyPath<Other, Field<String>> & Sendable
  ) -> Guard {
    let field = Kind.declaration.fields[keyPath: path].declaration
    let against = Other.declaration.fields[keyPath: other].declaration
    return Guard(
      id, "\(field.label.zh)不是\(against.label.zh)",
      "\(field.label.en) is not \(against.label.en)"
    ) { attempt in
      guard let name = attempt.value(path), name == attempt.value(other) else { return nil }
      return .why(
        field.label, found: Phrase(name),
        expected: Phrase(
          zh: "\(against.label.zh)以外的人", en: "somebody else than \(against.label.en)"),
        then: Phrase(zh: "请换一个人办这一步", en: "Have another person do this step"))
    }
  }

  /// A day is not before another day of the record, as both will be.
  static func notBefore<Kind: RecordKind>(
    _ later: KeyPath<Kind, Field<Day>> & Sendable, _ earlier: KeyPath<Kind, Field<Day>> & Sendable
  ) -> Guard {
    inOrder(later, earlier) { $0.value(earlier) }
  }

  /// A day is not before what another field holds now, whatever the action writes into it.
  static func notBefore<Kind: RecordKind>(
    _ later: KeyPath<Kind, Field<Day>> & Sendable,
    present earlier: KeyPath<Kind, Field<Day>> & Sendable
  ) -> Guard {
    inOrder(later, earlier) { $0.record(Kind.self)[dynamicMember: earlier] }
  }

  private static func inOrder<Kind: RecordKind>(
    _ later: KeyPath<Kind, Field<Day>> & Sendable, _ earlier: KeyPath<Kind, Field<Day>> & Sendable,
    bound: @escaping @Sendable (Attempt) -> Day?
  ) -> Guard {
    let field = Kind.declaration.fields[keyPath: later].declaration
    let before = Kind.declaration.fields[keyPath: earlier].declaration
    return Guard(
      field.identifier + "-order-" + before.identifier, "\(field.label.zh)不早于\(before.label.zh)",
      "\(field.label.en) is not before \(before.label.en)", about: .step
    ) { attempt in
      guard let day = attempt.value(later), let bound = bound(attempt), day < bound else {
        return nil
      }
      return .why(
        field.label, found: Phrase(day.iso),
        expected: Phrase(
          zh: "不早于\(before.label.zh) \(bound.iso)",
          en: "\(bound.iso) (\(before.label.en)) or later"),
        then: Phrase(zh: "请核对日期", en: "Check the dates"))
    }
  }

  /// The supervision item that was made of the record, where there is one, is closed.
  static func itemClosed<Kind: RecordKind>(
    _ path: KeyPath<Kind, Field<String>> & Sendable
  ) -> Guard {
    Guard("item-closed", "督办事项已销号", "its supervision item is closed") { attempt in
      guard let id = attempt.record(Kind.self)[dynamicMember: path],
        let item = attempt.ledger[SupervisionItem.self].record(id: id),
        let state = item.state, !state.isFinished
      else { return nil }
      return .why(
        Phrase(id), found: state.label, expected: ItemState.closed.label,
        then: Phrase(zh: "请先办结督办事项", en: "Close the item first"))
    }
  }

  /// Whoever acts says why.
  static let explained = Guard(
    "explained", "写明原因", "a reason is given", onlyWhenActing: true
  ) { attempt in
    attempt.signature.hasReason
      ? nil
      : .why(
        Phrase(zh: "原因", en: "reason"), found: Phrase(zh: "空", en: "nothing"),
        expected: Phrase(zh: "一句说明", en: "a sentence"),
        then: Phrase(zh: "请写明原因（--reason）", en: "Say why (--reason)"))
  }
}

extension Signature {
  /// Whether words were given.
  var hasReason: Bool { reason.map { !$0.allSatisfy(\.isWhitespace) } ?? false }
}
