import TextCore

/// A way to mend a finding: edits that go together or not at all.
public struct Fix: Sendable, Hashable {
  public enum Safety: String, Sendable, Hashable {
    /// Changes no fact, no figure, no date: may be applied unasked.
    case safe
    /// A person chooses.
    case offer
  }

  public var title: Localized
  public var safety: Safety
  public var edits: [TextEdit]

  public init(_ title: Localized, _ safety: Safety, _ edits: [TextEdit]) {
    self.title = title
    self.safety = safety
    self.edits = edits
  }

  public static func safe(_ zh: String, _ en: String, _ edits: TextEdit...) -> Fix {
    Fix(Localized(zh, en), .safe, edits)
  }

  public static func offer(_ zh: String, _ en: String, _ edits: TextEdit...) -> Fix {
    Fix(Localized(zh, en), .offer, edits)
  }
}
