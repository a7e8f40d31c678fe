import Canvas
import Model

/// What a reader must know on every page: that something is not saved, not of today, or not to be
/// changed.
struct Banner {
  /// The words with their reason.
  let words: Phrase
  /// Their meaning.
  let role: Role
  /// The keys that help, in words.
  var keys = Phrase("")
}

extension State {
  /// The banners, the most urgent first.
  var banners: [Banner] {
    var banners: [Banner] = []
    if !unsaved.isEmpty { banners.append(unsavedBanner) }
    if let asOf {
      banners.append(
        Banner(
          words: Phrase(zh: "回看 \(asOf.iso)，只读", en: "As of \(asOf.iso), read-only"),
          role: .warning,
          keys: Phrase(zh: "\(key("as-of")) 换日期或回到现在", en: "\(key("as-of")) another day or now")))
    }
    if let draft = leftDrafts.first, prompt?.form == nil {
      let words = words(of: draft)
      banners.append(
        Banner(
          words: Phrase(
            zh: "上次没有填完的“\(words.zh)”还在", en: "“\(words.en)” was left unfinished"),
          role: .warning, keys: Phrase(zh: "C 继续  X 放弃", en: "C goes on  X drops it")))
    }
    if let presentation {
      let number = presentation.place + 1
      banners.append(
        Banner(
          words: isPublic
            ? Phrase(
              zh: "公开汇报中：只读，不显示姓名电话", en: "In public: read-only, without names of persons")
            : Phrase(zh: "内部汇报中：只读", en: "Presenting inside the offices: read-only"),
          role: .accent,
          keys: Phrase(
            zh: "\(key("present")) 回到第 \(number) 页", en: "\(key("present")) back to slide \(number)"
          )))
    }
    if let readOnlyReason {
      banners.append(
        Banner(
          words: Phrase(zh: "只读：\(readOnlyReason.zh)", en: "Read-only: \(readOnlyReason.en)"),
          role: .warning))
    }
    return banners
  }

  private var unsavedBanner: Banner {
    let count = unsaved.edits.count
    if let path = unsaved.elsewhere {
      return Banner(
        words: Phrase(
          zh: "\(count) 处修改没有进数据，已另存 \(path)",
          en: "\(changes(count)) not in the store but in \(path)"),
        role: .warning, keys: Phrase(zh: "\(key("retry")) 重试", en: "\(key("retry")) tries again"))
    }
    return Banner(
      words: Phrase(
        zh: "\(count) 处修改没有保存：\(unsaved.reason.zh)",
        en: "\(changes(count)) not saved: \(unsaved.reason.en)"),
      role: .error,
      keys: Phrase(
        zh: "\(key("retry")) 重试  \(key("save-elsewhere")) 另存",
        en: "\(key("retry")) tries again  \(key("save-elsewhere")) keeps them"))
  }
}

/// One banner, as wide as the screen.
struct BannerLine {
  let banner: Banner
  let language: Language

  func draw(in line: Rect, on canvas: inout Canvas) {
    let symbols = canvas.symbols
    let sign = banner.role == .error ? symbols.cross : symbols.diamond
    let text = " \(sign) \(banner.words(language))"
    canvas.write(
      canvas.fitted(text, line.columns), at: line.origin,
      style: Style(banner.role, on: .header, bold: true))
    let free = line.columns - text.columns(in: symbols.metrics) - 2
    canvas.write(
      [Piece(banner.keys(language) + " ", .key)], endingAt: line.right, row: line.top,
      on: .header, columns: max(0, free))
  }
}
