import Glibc

/// Files that people name: rule sets, themes, ledgers, rejects.
public enum UserFile {
  /// The bytes of a file.
  public static func bytes(_ path: String) throws(StoreError) -> [UInt8] {
    do { return try Files.read(path) } catch { throw .file(error) }
  }

  /// The text of a file in UTF-8.
  public static func text(_ path: String) throws(StoreError) -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// Whether there is anything at a path.
  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// A path without links and dots; nil where there is nothing.
  public static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Writes a file in one step, replacing one of the same name.
  public static func write(_ bytes: [UInt8], to path: String) throws(StoreError) {
    do { try SystemDisk().replace(path, bytes) } catch { throw .file(error) }
  }
}
