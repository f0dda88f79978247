import ReportForms
import TextCore

/// A half-width mark of a passage that should be full-width. Small, for a text that has them everywhere has
/// tens of thousands.
struct HalfWidthMark: Sendable, Equatable {
  private let place: UInt32
  private let fullWidth: UInt16

  /// - Parameters:
  ///   - offset: where it stands in the passage, one byte long.
  ///   - mark: what should stand there.
  init?(_ offset: Int, _ mark: Unicode.Scalar) {
    guard let place = UInt32(exactly: offset), let fullWidth = UInt16(exactly: mark.value) else {
      return nil
    }
    self.place = place
    self.fullWidth = fullWidth
  }

  var offset: Int { Int(place) }
  var range: SourceRange { offset..<(offset + 1) }
  /// What should stand there.
  var replacement: String { Unicode.Scalar(fullWidth).map { String($0) } ?? "" }

  func isSame(as new: HalfWidthMark, moved: TextMove) -> Bool {
    fullWidth == new.fullWidth && moved.range(range) == new.range
  }
}
