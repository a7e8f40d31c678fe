/// What a piece of text means on the screen; a theme gives each role its colour.
///
/// The raw value is the role's name in a theme file.
public enum Role: String, CaseIterable, Sendable {
  case text
  case dim
  case title
  case heading
  case border
  case focus
  case key
  case accent
  case overdue
  case dueSoon = "due-soon"
  case onPace = "on-pace"
  case suspended
  case closedLate = "closed-late"
  case rankUp = "rank-up"
  case rankDown = "rank-down"
  case good
  case warning
  case error
  case sample
  case provisional
  case gaugeFull = "gauge-full"
  case gaugeEmpty = "gauge-empty"
  case paceTick = "pace-tick"
  case trend
  case stage0 = "stage-0"
  case stage1 = "stage-1"
  case stage2 = "stage-2"
  case stage3 = "stage-3"
  case stage4 = "stage-4"
  case stage5 = "stage-5"
  case stage6 = "stage-6"
  case stage7 = "stage-7"
  case stage8 = "stage-8"
  case stage9 = "stage-9"
  case aside
  case slideTitle = "slide-title"
  case figure
  case target
  case race0 = "race-0"
  case race1 = "race-1"
  case race2 = "race-2"
  case race3 = "race-3"
  case race4 = "race-4"
  case race5 = "race-5"
  case race6 = "race-6"
  case race7 = "race-7"
  case race8 = "race-8"
  case race9 = "race-9"
}

extension Role {
  /// The colours that tell the bars of a race apart, in the order they are given out.
  public static let race: [Role] = [
    .race0, .race1, .race2, .race3, .race4, .race5, .race6, .race7, .race8, .race9,
  ]
}

/// What lies behind a piece of text; a theme gives each ground its background.
///
/// The raw value is the ground's name in a theme file.
public enum Ground: String, CaseIterable, Sendable {
  case plain
  case selected
  case marked
  case bar
  case header
  case popup
  case match
  case slide
  case tile
}

/// How a cell looks: a meaning, what lies behind it, and emphasis.
public struct Style: Hashable, Sendable {
  /// The meaning, which gives the foreground.
  public var role: Role
  /// What lies behind.
  public var ground: Ground
  /// Whether it is written bold beyond what the theme says of the role.
  public var isBold: Bool

  /// The style of a role on a ground.
  public init(_ role: Role = .text, on ground: Ground = .plain, bold: Bool = false) {
    self.role = role
    self.ground = ground
    isBold = bold
  }

  /// The same style on another ground.
  public func on(_ ground: Ground) -> Style { Style(role, on: ground, bold: isBold) }
}
