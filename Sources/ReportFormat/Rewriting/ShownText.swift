import ReportSyntax
import TextCore

/// What a cell shows to a reader, and how each layout writes that down.
struct ShownText {
  let document: Document
  /// Whether `|` parts cells, so that it stands escaped in texts.
  let hasPipes: Bool

  init(_ document: Document, _ layout: TableLayout) {
    self.document = document
    switch layout {
    case .pipeTable, .collapsedPipeRows, .spanResidueRows, .pipedCellLines, .ruledTable:
      hasPipes = true
    default: hasPipes = false
    }
  }

  /// The text of a range: tags left out, references resolved, escapes taken off, and pieces on several
  /// lines or in several cells joined.
  func text(_ range: SourceRange) -> String {
    let bytes = document.text.bytes
    let masked = document.bytes
    var result: [UInt8] = []
    var isBroken = false
    func add(_ piece: some Sequence<UInt8>) {
      if isBroken, let last = result.last, last.isLetterOrDigit,
        let first = Array(piece).first, first.isLetterOrDigit
      {
        result.append(0x20)
      }
      isBroken = false
      result += piece
    }
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == 0x26, let end = Entity.end(bytes, at: index), masked[end - 1] == 0,
        isInside(end, range)
      {
        if let value = Entity.scalar(bytes, index..<end), let scalar = Unicode.Scalar(value) {
          if !Entity.isBlank(bytes, index..<end) { add(Array(String(scalar).utf8)) }
        } else {
          add(bytes[index..<end])
        }
        index = end
      } else if byte == 0x0A || byte == 0x0D || byte == 0x09 || masked[index] != byte {
        // A tag parts words as a line end does.
        isBroken = true
        index += 1
      } else if hasPipes, byte == 0x5C, index + 1 < range.upperBound, bytes[index + 1] == 0x7C {
        add([0x7C])
        index += 2
      } else if hasPipes, PipeRow.barLength(bytes, index) > 0 {
        isBroken = true
        index += PipeRow.barLength(bytes, index)
      } else {
        let length = bytes.scalar(at: index).length
        let piece = bytes[index..<min(index + length, range.upperBound)]
        if isBroken, byte == 0x20 {
          // Blanks at the start of a line are its indentation.
        } else {
          add(piece)
        }
        index += max(1, length)
      }
    }
    let content = Blanks.trimmed(result, 0..<result.count)
    return String(decoding: result[content], as: UTF8.self)
  }

  /// Whether a reference that begins in a range belongs to it. Where it ends a cell the cell does so before
  /// it: nothing but what is masked is left of it there.
  private func isInside(_ end: Int, _ range: SourceRange) -> Bool {
    end <= range.upperBound || document.bytes[range.upperBound..<end].allSatisfy { $0 == 0 }
  }

  /// A text as a layout must write it, so that it shows what it showed.
  static func written(_ text: String, in layout: TableLayout) -> String {
    var result = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      switch scalar {
      case "|" where layout == .pipeTable:
        result += index > 0 && scalars[index - 1] == "\\" ? "&#124;" : "\\|"
      case "<" where layout == .html || next == "/" || next == "!" || next == "?" || isLetter(next):
        result += "&lt;"
      case ">" where layout == .html: result += "&gt;"
      case "&" where layout == .html: result += "&amp;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value | 0x20) >= 0x61 && (scalar.value | 0x20) <= 0x7A
  }
}
