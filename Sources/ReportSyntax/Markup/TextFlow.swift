import TextCore

/// A stretch of HTML in which a line end is no more than a blank: the content of a `<p>`, of a
/// heading, of an item.
struct TextFlow {
  var range: SourceRange
  /// 1 to 6 in `<h1>` to `<h6>`.
  var headingLevel: Int?
  var isListItem: Bool

  /// The flows of a page, in order. Only an element that ends before another block begins is one: a
  /// stray `<p>` in front of plain text must not make a single paragraph of it.
  static func find(_ tags: [Tag]) -> [TextFlow] {
    var flows: [TextFlow] = []
    let isPage = tags.contains { $0.name == "body" || $0.name == "html" }
    var open: Tag?
    for tag in tags where tag.isBlock && tag.name != "br" {
      if let start = open, tag.isClosing, tag.name == start.name {
        flows.append(
          TextFlow(
            range: start.range.upperBound..<tag.range.lowerBound, headingLevel: start.headingLevel,
            isListItem: start.name == "li"))
      }
      open = !tag.isClosing && isFlow(tag, isPage: isPage) ? tag : nil
    }
    return flows
  }

  private static func isFlow(_ tag: Tag, isPage: Bool) -> Bool {
    switch tag.name {
    case "p", "li", "dd", "dt": true
    case "div", "td", "th", "blockquote": isPage
    default: tag.headingLevel != nil
    }
  }
}
