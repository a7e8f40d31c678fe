import Model

extension SealedFolder {
  /// Reads the folder of a seal and holds every byte to it.
  ///
  /// - Parameter faults: What is wrong, by file; nothing is added where the folder is whole.
  /// - Returns: What is sealed; nil where anything of it is missing or changed.
  init?(
    reading seal: String, of period: Period, as contents: [Content], in store: String,
    faults: inout [Damage]
  ) {
    let places = contents.map { ($0, SealedFolder.folder($0, of: period, seal: seal)) }
    guard let (content, folder) = places.first(where: { Files.isFolder(store + "/" + $0.1) }) else {
      faults.append(Damage(places[0].1, .missing))
      return nil
    }
    func place(_ name: String) -> String { folder + "/" + name }
    func bytes(_ name: String) -> [UInt8]? { try? Files.readPlain(store + "/" + place(name)) }
    guard let sealBytes = bytes(SealedFolder.sealFile), SHA256.hex(sealBytes) == seal,
      let note = SealedNote(String(decoding: sealBytes, as: UTF8.self)),
      note["period"] == period.code, note["content"] == content.rawValue
    else {
      faults.append(Damage(place(SealedFolder.sealFile), .changed))
      return nil
    }
    var files: [File] = []
    var isWhole = true
    for entry in note.entries where entry.name == "file" {
      let words = entry.words.split(separator: " ").map(String.init)
      guard words.count == 2, !words[0].contains("/"), let found = bytes(words[0]) else {
        faults.append(Damage(place(words.first ?? ""), .fileMissing))
        isWhole = false
        continue
      }
      if SHA256.hex(found) != words[1] {
        faults.append(Damage(place(words[0]), .changed))
        isWhole = false
      }
      files.append((words[0], String(decoding: found, as: UTF8.self)))
    }
    guard isWhole else { return nil }
    self.init(content, of: period, files)
  }

  /// Files of the folder that the seal does not list.
  func strangers(in store: String) -> [Damage] {
    Files.names(in: store + "/" + folder).filter { name in
      name != SealedFolder.sealFile && text(name) == nil
    }.map { Damage(folder + "/" + $0, .stranger) }
  }
}
