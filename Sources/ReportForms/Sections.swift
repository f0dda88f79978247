import ReportSyntax
import TextCore

/// A section of the form as the report has it.
public struct BoundSection: Sendable {
  public enum TitleState: Sendable, Hashable {
    case official
    /// Another wording that a reviewer passes.
    case accepted
    /// A wording that is reported.
    case altered
  }

  public let form: FormSection
  /// Index of the heading into `Document.blocks`.
  public let heading: Int
  /// The title's text without its ordinal.
  public let title: SourceRange
  public let titleState: TitleState
  /// The ordinal before the title; nil where there is none.
  public let ordinal: Ordinal?
  /// The blocks behind the heading, up to the next section's heading or the signature.
  public let blocks: Range<Int>
  /// From the heading's first byte to the last byte of the section's last block.
  public let range: SourceRange
  /// Text that follows the title on the heading's own line.
  public let runIn: SourceRange?

  public var number: Int { form.number }
}
