import Canvas
import Model

/// What a reader must know on every page: that something is not saved, not of today, or not to be
/// changed.
struct Banner {
  /// The words with their reason.
  let words: Phrase
  /// Their meaning.
  let role: Role
}

extension State {
  /// The banners, the most urgent first.
  var banners: [Banner] {
    var banners: [Banner] = []
    if !unsaved.isEmpty {
      let count = unsaved.edits.count
      let reason = unsaved.reason
      banners.append(
        unsaved.elsewhere.map {
          Banner(
            words: Phrase(
              zh: "\(count) 处修改没有进数据，已另存 \($0)",
              en: "\(count) changes are not in the store but in \($0)"), role: .warning)
        }
          ?? Banner(
            words: Phrase(
              zh: "\(count) 处修改没有保存：\(reason.zh)", en: "\(count) changes not saved: \(reason.en)"),
            role: .error))
    }
    if let asOf {
      banners.append(
        Banner(
          words: Phrase(zh: "回看 \(asOf.iso)，只读", en: "As of \(asOf.iso), read-only"),
          role: .warning))
    }
    if let readOnlyReason {
      banners.append(
        Banner(
          words: Phrase(zh: "只读：\(readOnlyReason.zh)", en: "Read-only: \(readOnlyReason.en)"),
          role: .warning))
    }
    return banners
  }
}

/// One banner, as wide as the screen.
struct BannerLine {
  let banner: Banner
  let language: Language

  func draw(in line: Rect, on canvas: inout Canvas) {
    let symbols = canvas.symbols
    let sign = banner.role == .error ? symbols.cross : symbols.diamond
    let words = canvas.fitted(" \(sign) \(banner.words(language))", line.columns)
    canvas.write(words, at: line.origin, style: Style(banner.role, on: .header, bold: true))
  }
}
