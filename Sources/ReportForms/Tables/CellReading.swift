import ReportSyntax
import TextCore

/// What a cell says by itself, whatever table it is of, in the offsets of its row's text.
struct CellReading: Sendable {
  enum Kind: Sendable {
    case blank
    /// A number or a placeholder.
    case value
    /// Something with a Han character that is neither.
    case text
    /// Anything else.
    case unreadable
  }

  let kind: Kind
  let content: CellContent
  /// The key of what is no value; empty for all else.
  let key: [UInt8]

  init(_ bytes: [UInt8], _ range: SourceRange) {
    content = CellContent(bytes, range)
    switch content {
    case .blank: kind = .blank
    case .number, .annotated, .placeholder: kind = .value
    // Two Han characters make a word; one alone may be a garbled figure or a piece of a label.
    case .unreadable: kind = bytes.hasHan(in: range) ? .text : .unreadable
    }
    switch kind {
    case .blank, .value: key = []
    case .text, .unreadable: key = LabelKey.key(bytes, range)
    }
  }
}
