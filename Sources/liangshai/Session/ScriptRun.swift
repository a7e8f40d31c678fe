import ArgumentParser
import Canvas
import Dashboard
import Model
import Store

/// Plays a script of keys without a terminal and writes the screens it asks for. What the keys change is
/// changed in the store, as at a terminal.
struct ScriptRun {
  let opening: Opening
  let script: Script
  let size: String
  let dump: String

  /// Runs the script; ends with words where the screens cannot be written.
  func play() throws {
    let language = opening.request.language
    let sides = size.split(separator: "x").compactMap { Int($0) }
    guard sides.count == 2, sides.allSatisfy({ (1...1000).contains($0) }) else {
      throw Phrase(
        zh: "--size：找到“\(size)”，应形如 80x24。",
        en: "--size: found \"\(size)\", expected the form 80x24."
      ).ending(Exit.usage, in: language)
    }
    var state = opening.state(
      size: Size(columns: sides[0], rows: sides[1]), trends: Situation.trendLength)
    state.keymap = try opening.request.keymap()
    var clerk = Clerk(opening)
    if state.readOnlyReason == nil { state.readOnlyReason = clerk.writeRefusal() }
    _ = update(&state, clerk.pendingCount)
    if opening.request.isPresenting { state.present() }
    guard !dump.hasSuffix(".cast") else { return try record(&state, &clerk) }
    let pictures = script.run(on: &state) { clerk.carryOut($0) }
    try clerk.publishViews()
    let screens = pictures.map { picture in
      "== " + picture.name + "\n" + picture.lines.map { $0 + "\n" }.joined()
    }.joined()
    if dump == "-" { Out.write(screens) } else { try write(screens) }
  }

  /// Plays it into a recording that terminals and web pages play.
  private func record(_ state: inout State, _ clerk: inout Clerk) throws {
    var recording = Asciicast(
      size: state.size, title: opening.store.name, theme: try opening.request.theme())
    var writer = clerk
    _ = script.run(
      on: &state, perform: { writer.carryOut($0) }, watch: { recording.add($0, at: $1) })
    clerk = writer
    try clerk.publishViews()
    try write(recording.text)
  }

  private func write(_ text: String) throws {
    do throws(StoreError) { try UserFile.write(Array(text.utf8), to: dump) } catch {
      throw error.message.ending(Exit.unsaved, in: opening.request.language)
    }
  }
}

extension Script {
  /// Reads a script from a file; ends with words where it cannot be read.
  init(file: String, language: Language) throws {
    let text: String
    do throws(StoreError) { text = try UserFile.text(file) } catch {
      throw error.message.ending(Exit.usage, in: language)
    }
    do throws(Script.Failure) { try self.init(text) } catch {
      throw error.phrase.ending(Exit.usage, in: language)
    }
  }
}
