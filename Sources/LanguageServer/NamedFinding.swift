import JSONRPC
import ReportRules

/// One finding that a client names while it asks for the whole document.
///
/// Kate's «Quick Fix» (22.12: Ctrl+.) asks so, and applies every action of the answer, one behind the
/// other: with «ignore this rule» and «rewrite the table as HTML» among them the report would be
/// ruined. What it is given is therefore the likeliest fix of that finding and nothing else; Kate's
/// menu of code actions asks for a line and gets them all. A client that says what triggered the
/// request shows a menu, and is given everything.
struct NamedFinding {
  let json: JSONValue

  /// Nil where the request names none or several, or is no such request.
  init?(_ context: JSONValue?) {
    guard let context, context["only"] == nil, context["triggerKind"] == nil,
      let named = context["diagnostics"]?.arrayValue, named.count == 1
    else { return nil }
    json = named[0]
  }

  /// Whether it was ours: then it is gone by now where it is not found.
  var isOwn: Bool { json["source"] == "nianbao" }

  /// The finding among those of the document: its rule and its place are the ones that were sent, or its
  /// rule and its words where these stand once.
  func diagnostic(
    _ diagnostics: [Diagnostic], _ coordinates: Coordinates, _ language: Language
  ) -> Diagnostic? {
    let same = diagnostics.filter { json["code"] == .string($0.rule) }
    if let here = same.first(where: { json["range"] == coordinates.json($0.range) }) { return here }
    let alike = same.filter { json["message"] == .string($0.message.text(in: language)) }
    return alike.count == 1 ? alike.first : nil
  }
}
