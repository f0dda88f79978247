import JSONRPC
import TextCore

/// A document as a client holds it: an array of characters, and columns counted by walking. Written
/// without the server's code for positions, so that it can be held against it.
struct ClientText {
  private(set) var scalars: [Unicode.Scalar]
  let unit: PositionEncoding

  init(_ text: String, _ unit: PositionEncoding) {
    scalars = Array(text.unicodeScalars)
    self.unit = unit
  }

  var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private func width(_ scalar: Unicode.Scalar) -> Int {
    switch unit {
    case .utf8: UTF8.width(scalar)
    case .utf16: UTF16.width(scalar)
    case .utf32: 1
    }
  }

  /// The index of a position; the end of the line, or of the text, for what lies beyond.
  func index(line: Int, column: Int) -> Int {
    if line < 0 { return 0 }
    var index = 0
    var left = line
    while left > 0 {
      guard index < scalars.count else { return scalars.count }
      let scalar = scalars[index]
      index += 1
      if scalar == "\r" {
        if index < scalars.count, scalars[index] == "\n" { index += 1 }
        left -= 1
      } else if scalar == "\n" {
        left -= 1
      }
    }
    var walked = 0
    while index < scalars.count, scalars[index] != "\r", scalars[index] != "\n" {
      walked += width(scalars[index])
      if walked > column { break }
      index += 1
    }
    return index
  }

  private func index(_ json: JSONValue?) -> Int {
    index(line: json?["line"]?.intValue ?? 0, column: json?["character"]?.intValue ?? 0)
  }

  /// Replaces a range; one that ends before it starts is turned round.
  mutating func replace(_ range: JSONValue?, _ text: String) {
    let start = index(range?["start"])
    let end = index(range?["end"])
    scalars.replaceSubrange(min(start, end)..<max(start, end), with: Array(text.unicodeScalars))
  }

  /// Applies a set of edits, all of which speak of the text as it is: the last place first, as clients
  /// do.
  mutating func apply(_ edits: [JSONValue]) {
    let placed = edits.enumerated().map { (index($1["range"]?["start"]), $0, $1) }
    for (_, _, edit) in placed.sorted(by: { ($0.0, $0.1) > ($1.0, $1.1) }) {
      replace(edit["range"], edit["newText"]?.stringValue ?? "")
    }
  }
}
