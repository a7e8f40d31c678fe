import Model

extension State {
  /// The meeting that resolves: the last joint meeting, that of today included; its row, or nil.
  var resolvingMeeting: Int? { ledger.lastMeeting(.joint, before: today + 1) }

  /// Why no resolution can be written, or nil.
  var resolveRefusal: Phrase? {
    if let changeRefusal { return changeRefusal }
    return resolvingMeeting == nil
      ? Phrase(
        zh: "还没有已召开的联席会议：先新增会议", en: "no joint meeting was held yet: make it first") : nil
  }

  /// Asks once more before read-only is left, then opens the form of a resolution of the meeting, about
  /// the unit that the slide is about. Saved, it is a supervision item as well.
  mutating func resolve() -> [Effect] {
    guard let row = resolvingMeeting else { return [] }
    let meeting = ledger[Meeting.self][row]
    let day = meeting.day?.iso ?? ""
    guard askedAgain == Command.resolving else {
      askedAgain = Command.resolving
      say(
        Phrase(
          zh: "离开只读，以 \(meeting.recordID)（\(day)）写议定事项并转督办？再按 \(key(Command.resolving)) 继续",
          en:
            "leave read-only and write a resolution of \(meeting.recordID) (\(day))? \(key(Command.resolving)) once more"
        ), as: .warning)
      return []
    }
    askedAgain = nil
    guard let machine = Machine.of(Meeting.declaration.kind),
      let standing = machine.standing(of: meeting.recordID, in: circumstances, by: signature())
        .first(where: { $0.transition.action == Machine.resolving })
    else { return [] }
    let act = ActForm(
      standing, on: [meeting.recordID], of: Meeting.declaration.kind, asksAll: false, in: self)
    var form = form(of: act)
    let unit = Resolution.declaration.fields.unit.declaration
    if let here = slideUnit, let place = form.fields.firstIndex(where: { $0.edit?.field === unit })
    {
      form.fields[place].value = here
      form.fields[place].isAsked = false
      form.place = form.fields.firstIndex(where: \.isAsked) ?? 0
    }
    open(form, at: form.place)
    return []
  }
}
