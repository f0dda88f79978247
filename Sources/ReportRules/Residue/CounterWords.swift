/// Counter words behind which, or in front of which, a number is due.
enum CounterWords {
  /// With what reports count most, and what hardly any word together ends or begins with.
  static let commonest = ["件", "条", "份", "个", "项", "次"]
  /// With what the form and its prose count.
  static let counts = commonest + ["宗", "篇", "起"]
  static let percents = ["%", "％"]
  /// Before these a number stands, whatever is counted.
  static let names = counts + percents + ["万元", "人次", "场", "期"]
}
