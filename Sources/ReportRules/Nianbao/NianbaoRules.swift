extension RuleCatalogue {
  /// What nianbao says about its own marks and settings. These are not rules on reports: whoever reads
  /// suppressions and configuration reports them.
  public static let nianbao: [RuleInfo] = [
    unknownSuppression, unusedSuppression, invalidConfiguration,
  ]

  public static let unknownSuppression = RuleInfo(
    "unknown-suppression", .nianbao, .warning, fix: .offer,
    summary: Localized("屏蔽标记里的规则不存在", "a suppression names no rule"),
    reason: Localized(
      "写错了名字的屏蔽标记什么也不屏蔽，写的人却以为已经屏蔽。",
      "A misspelt suppression suppresses nothing while its author believes it does."),
    basis: "nianbao", examples: [])

  public static let unusedSuppression = RuleInfo(
    "unused-suppression", .nianbao, .information, fix: .safe,
    summary: Localized(
      "屏蔽标记，或者它列出的一条规则，没有屏蔽任何问题",
      "a suppression, or one of the rules that it names, suppresses nothing"),
    reason: Localized(
      "问题改好以后，留下的标记会把以后的同类问题也藏起来。",
      "A mark left behind hides the next defect of its kind."),
    basis: "nianbao", examples: [])

  public static let invalidConfiguration = RuleInfo(
    "invalid-configuration", .nianbao, .error,
    summary: Localized("配置文件有错误", "the configuration file is wrong"),
    reason: Localized(
      "不认识的键、规则或值不能悄悄略过，否则配置看似生效而其实没有。",
      "An unknown key, rule or value must not be passed over as if it worked."),
    basis: "nianbao", examples: [])

  /// Everything that can stand in a finding's `rule`.
  public static let infos: [RuleInfo] = all.map { $0.info } + nianbao

  public static func info(_ slug: String) -> RuleInfo? { infos.first { $0.slug == slug } }
}
