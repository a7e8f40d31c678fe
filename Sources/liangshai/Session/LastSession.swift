import Dashboard
import Model
import Store

/// What a person left the dashboard at, from one run to the next.
struct LastSession {
  /// What there is to go on with.
  enum Found {
    case nothing
    case bookmark(Bookmark)
    /// Something that no run of this version has left.
    case damaged
  }

  private let opening: Opening

  /// The last session with the store that was opened.
  init(_ opening: Opening) { self.opening = opening }

  /// What there is to go on with; nothing where a new beginning is asked for.
  var found: Found {
    guard opening.request.memory == .full, let author = try? Author.current(),
      let text = opening.store.rememberedSession(of: author)
    else { return .nothing }
    return Bookmark(text: text).map { .bookmark($0) } ?? .damaged
  }

  /// Remembers where the reader is. A run that only looks leaves what an earlier one has left, and
  /// what cannot be remembered is no reason to disturb.
  func keep(_ state: State) {
    let request = opening.request
    guard request.memory != .none, !request.wishes.isReadOnly, request.asOf == nil,
      let author = try? Author.current()
    else { return }
    try? opening.store.rememberSession(state.bookmark.text, of: author)
  }
}
