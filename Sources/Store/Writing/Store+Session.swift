/// What a program remembers of a person's last session with this store: in the person's own folder of
/// this machine, never in the store. Two copies of one store have sessions of their own.
extension Store {
  /// What was remembered last, or nil.
  public func rememberedSession(of author: Author) -> String? {
    guard let bytes = try? Files.read(sessionFile(of: author)) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Remembers this text until the next session ends.
  public func rememberSession(_ text: String, of author: Author) throws(StoreError) {
    do {
      try SystemDisk().makeFolder(sessionFolder(of: author))
      try SystemDisk().replace(sessionFile(of: author), Array(text.utf8))
    } catch {
      throw .file(error)
    }
  }

  private func sessionFolder(of author: Author) -> String {
    author.stateFolder + "/liangshai/" + identity.uuid
  }

  private func sessionFile(of author: Author) -> String {
    let place = SHA256.hex(Files.realPath(of: path).utf8).prefix(12)
    return sessionFolder(of: author) + "/session-" + place
  }
}
