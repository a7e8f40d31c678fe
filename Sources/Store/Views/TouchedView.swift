import Model

/// A view whose file is not the one that was published: somebody saved it, or put another there.
public struct TouchedView: Sendable, Equatable {
  /// The kind of record, by its ordinal.
  public let kind: Int
  /// The view within the store, such as `tables/item.csv`.
  public let file: String
  /// The file's own mark; equal to last time where nobody saved it since.
  let mark: FileMark
}

extension Store {
  /// The views somebody has touched since they were published, for a mark on the screen; whether anything is
  /// changed in them only `pendingBatches` tells.
  ///
  /// Costs a look at each view's size and time; the bytes are read where those differ or are seconds old.
  public func touchedViews() -> [TouchedView] {
    let views = ViewShelf(of: path)
    let now = Stamp.now()
    return KindDeclaration.all.compactMap { kind in
      guard views.isTouched(kind, now: now), let mark = FileMark(of: views.path(of: kind)) else {
        return nil
      }
      return TouchedView(kind: kind.ordinal, file: views.name(of: kind), mark: mark)
    }
  }
}
