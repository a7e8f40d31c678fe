extension RuleSet {
  /// The text of the default rule set LS-1, as `liangshai init` writes it.
  public static let defaultText = String(decoding: PackageResources.LS_1_toml, as: UTF8.self)
}
