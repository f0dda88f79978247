import TextCore

/// The languages in which nianbao speaks.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}

/// A text in every language that a user may choose.
public struct Localized: Sendable, Hashable {
  public var zh: String
  public var en: String

  public init(_ zh: String, _ en: String) {
    self.zh = zh
    self.en = en
  }

  public func text(in language: Language) -> String {
    language == .chinese ? zh : en
  }

  /// Whether another is the same to the byte; `==` also takes others for equal.
  func isWritten(as other: Localized, _ language: Language) -> Bool {
    ByteComparison.equals(text(in: language), other.text(in: language))
  }
}
