/// Something that a project must have before it may go on: a document, a condition or a track (清单化).
///
/// Source: 二(二)、二(三); 四(二) 清单化.
public struct PoolRequirement: Sendable {
  /// Its id, such as `plan-approval`.
  public let id: String
  /// What it is.
  public let name: Phrase
  /// The stage that asks for it.
  public let stage: ProjectStage
  /// Whether it is a document, a condition or a track.
  public let kind: Kind
  /// The clause it serves.
  public let clause: String
  let judge: @Sendable (PoolChecks, Int) -> State

  /// What a requirement is.
  public enum Kind: String, Sendable { case document, condition, track }

  /// Whether a project meets a requirement.
  public enum State: String, Sendable, CaseIterable {
    /// It is there.
    case done
    /// It is not there, and the project has reached the stage that asks for it.
    case missing
    /// It is not there, and not asked for yet.
    case open
    /// The project needs none.
    case notNeeded = "not-needed"

    /// The state's word.
    public var label: Phrase {
      switch self {
      case .done: Phrase(zh: "已有", en: "done")
      case .missing: Phrase(zh: "缺", en: "missing")
      case .open: Phrase(zh: "待办", en: "to come")
      case .notNeeded: Phrase(zh: "不涉及", en: "not needed")
      }
    }

    /// A sign that needs no colour.
    public var symbol: String {
      switch self {
      case .done: "✓"
      case .missing: "✗"
      case .open: "·"
      case .notNeeded: "—"
      }
    }
  }

  init(
    _ id: String, _ zh: String, _ en: String, _ kind: Kind, by stage: ProjectStage, clause: String,
    _ judge: @escaping @Sendable (PoolChecks, Int) -> State
  ) {
    self.id = id
    name = Phrase(zh: zh, en: en)
    self.stage = stage
    self.kind = kind
    self.clause = clause
    self.judge = judge
  }

  /// A document whose place is a field of the project.
  static func document(
    _ path: KeyPath<Project, Field<String>> & Sendable, by stage: ProjectStage
  ) -> PoolRequirement {
    field(path, .document, by: stage)
  }

  /// A condition that a field of the project holds.
  static func condition<Value>(
    _ path: KeyPath<Project, Field<Value>> & Sendable, by stage: ProjectStage
  ) -> PoolRequirement {
    field(path, .condition, by: stage)
  }

  /// A track that is done before the works are accepted.
  static func track(_ path: KeyPath<Project, Field<TrackState>> & Sendable) -> PoolRequirement {
    let declaration = Project.declaration.fields[keyPath: path].declaration
    return PoolRequirement(
      declaration.identifier, declaration.label.zh, declaration.label.en, .track, by: .accepted,
      clause: declaration.clause
    ) { checks, row in
      switch TrackState.value(stored: checks.projects.column(path).number(row) ?? 0) {
      case .done: .done
      case .notApplicable: .notNeeded
      case .todo, .doing, .blocked, nil: .missing
      }
    }
  }

  private static func field<Value>(
    _ path: KeyPath<Project, Field<Value>> & Sendable, _ kind: Kind, by stage: ProjectStage
  ) -> PoolRequirement {
    let declaration = Project.declaration.fields[keyPath: path].declaration
    let column = declaration.position
    return PoolRequirement(
      declaration.identifier, declaration.label.zh, declaration.label.en, kind, by: stage,
      clause: declaration.clause
    ) { checks, row in
      checks.projects.table.hasValue(row: row, column: column) ? .done : .missing
    }
  }
}
