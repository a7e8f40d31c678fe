import Model

/// Where sealed batches lie in a store.
enum Batches {
  /// The file of a batch within the store.
  static func file(of batch: SealedBatch, month: Month) -> String {
    "batches/" + month.iso + "/" + batch.hash + ".csv"
  }

  /// Whether a name read from a day-book can only mean a file under `batches/`.
  static func isPlainName(_ file: String) -> Bool {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "batches", Month(iso: parts[1]) != nil else { return false }
    return parts[2].hasSuffix(".csv") && parts[2].utf8.count == 68
      && parts[2].dropLast(4).utf8.allSatisfy {
        ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66)
      }
  }
}
