import Model

extension Store {
  /// Lifts the store to the form this program writes: its `STORE` file says so, in one step. Lines stay as
  /// they are and are lifted whenever they are read.
  public mutating func upgrade() throws(StoreError) {
    if let refusal = timelessRefusal { throw refusal }
    guard identity.schema < StoreIdentity.currentSchema else { return }
    var lifted = identity
    lifted.schema = StoreIdentity.currentSchema
    do { try disk.replace(path + "/STORE", Array(lifted.text.utf8)) } catch { throw .file(error) }
    identity = lifted
  }
}
