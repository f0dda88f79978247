import ReportForms

/// Words by which sentences on the fee for information are known, for all rules that read them.
enum FeeWords {
  /// That something was charged, or was not.
  static let charging: WordList = ["费用", "收费", "收取"]
  /// The fee, by whatever name; 信息处理费 and 申请处理费 end as 处理费 does.
  static let fees: WordList = ["处理费", "收费", "收取费用", "收取任何费用", "收取相关费用"]
  /// What the fee is for, so that no other one is meant.
  static let subjects: WordList = ["信息", "公开", "申请"]
  /// Behind these a clause tells by what something is done, and neither when nor whether.
  static let grounds: WordList = ["按", "根据", "依据", "依照", "参照", "对照"]
}
