import ReportRules
import ReportSyntax
import TextCore

/// Takes out what the text's marks suppress, and reports marks that are wrong or idle.
struct SuppressionFilter {
  let document: Document
  let configuration: Configuration

  func apply(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let marks = Suppression.all(in: document)
    guard !marks.isEmpty else { return diagnostics }
    let scopes = SuppressedScopes(marks)
    var result: [Diagnostic] = []
    var found = SuppressiblePlaces()
    for diagnostic in diagnostics {
      guard let info = RuleCatalogue.info(diagnostic.rule) else { continue }
      let place = diagnostic.range.lowerBound
      found.add(place, info)
      if !scopes.contain(place, info) { result.append(diagnostic) }
    }
    found.sort()
    for mark in marks {
      let unknown = unknownNames(mark)
      result += unknown
      if unknown.isEmpty, !found.contain(mark), let idle = idle(mark) { result.append(idle) }
    }
    return Diagnostic.sorted(result)
  }

  /// What marks may name.
  private static let known =
    RuleCatalogue.infos.map(\.slug) + RuleGroup.allCases.map(\.rawValue)

  private func unknownNames(_ mark: Suppression) -> [Diagnostic] {
    guard let severity = configuration.severity(of: RuleCatalogue.unknownSuppression) else {
      return []
    }
    guard mark.kind != nil else {
      let kinds = [
        "nianbao-disable", "nianbao-enable", "nianbao-disable-next-line", "nianbao-disable-file",
      ]
      return [
        diagnostic(mark.word, nearest: Spelling.nearest(to: mark.word.text, among: kinds), severity)
      ]
    }
    let others = mark.names.filter { !SuppressionFilter.known.contains($0.text) }
    let isIdle = others.count == mark.names.count
    // Behind a rule that is known, words in which no slug is written give the reason.
    let unknown = others.filter { isIdle || !slug(in: $0.text).isEmpty }
    return unknown.map {
      diagnostic(
        $0, nearest: Spelling.nearest(to: slug(in: $0.text), among: SuppressionFilter.known),
        severity, isIdle: isIdle)
    }
  }

  /// The letters in which slugs are written, of a name with others: `（stray-space）`.
  private func slug(in name: String) -> String {
    String(
      name.unicodeScalars.filter {
        ScalarClass.isLatinLetter($0.value) && $0.isASCII || $0 == "-"
      }.map(Character.init))
  }

  private func diagnostic(
    _ name: Suppression.Name, nearest: String?, _ severity: Severity, isIdle: Bool = true
  ) -> Diagnostic {
    var fixes: [Fix] = []
    if let nearest {
      fixes.append(.offer("改为 \(nearest)", "change to \(nearest)", TextEdit(name.range, nearest)))
    }
    return Diagnostic(
      rule: RuleCatalogue.unknownSuppression.slug, severity: severity,
      message: Localized(
        "没有规则「\(name.text)」" + (isIdle ? "，这个标记什么也不屏蔽" : "")
          + (nearest.map { "；是不是 \($0)？" } ?? ""),
        "no rule “\(name.text)”" + (isIdle ? ": this mark suppresses nothing" : "")
          + (nearest.map { "; did you mean \($0)?" } ?? "")),
      range: name.range, fixes: fixes)
  }

  /// A mark that suppressed nothing, unless the rules that it names are switched off anyway.
  private func idle(_ mark: Suppression) -> Diagnostic? {
    guard let severity = configuration.severity(of: RuleCatalogue.unusedSuppression),
      mark.kind != .enable
    else { return nil }
    let isOff = RuleCatalogue.infos.contains {
      !mark.names.isEmpty && mark.names($0) && configuration.severity(of: $0) == nil
    }
    guard !isOff else { return nil }
    return Diagnostic(
      rule: RuleCatalogue.unusedSuppression.slug, severity: severity,
      message: Localized("这个标记没有屏蔽任何问题", "this mark suppresses nothing"), range: mark.range,
      fixes: [.safe("删除标记", "delete the mark", .delete(deletion(of: mark)))])
  }

  /// The mark with its line, where it has one to itself.
  private func deletion(of mark: Suppression) -> SourceRange {
    let text = document.text
    let line = text.line(at: mark.range.lowerBound)
    let content = text.contentRange(ofLine: line)
    let isAlone =
      text.isBlank(content.lowerBound..<mark.range.lowerBound)
      && mark.range.upperBound <= content.upperBound
      && text.isBlank(mark.range.upperBound..<content.upperBound)
    return isAlone ? text.fullRange(ofLine: line) : mark.range
  }
}

/// Where marks hold, by what they name. Marks and findings may both be many, so that neither is looked
/// through for each of the other.
private struct SuppressedScopes {
  /// Ranges by their starts, and how far the furthest of them so far reaches.
  private struct Scopes {
    private(set) var starts: [Int] = []
    private(set) var reaches: [Int] = []

    mutating func add(_ scope: SourceRange) {
      starts.append(scope.lowerBound)
      reaches.append(max(reaches.last ?? 0, scope.upperBound))
    }
  }

  /// By rule and group; those of marks that name none by the empty name.
  private var byName: [String: Scopes] = [:]

  init(_ marks: [Suppression]) {
    // `disable-file` holds in front of it too.
    let ordered = marks.sorted { $0.scope.lowerBound < $1.scope.lowerBound }
    for mark in ordered where !mark.scope.isEmpty {
      for name in mark.names.isEmpty ? [""] : mark.names.map(\.text) {
        byName[name, default: Scopes()].add(mark.scope)
      }
    }
  }

  func contain(_ place: Int, _ info: RuleInfo) -> Bool {
    ["", info.slug, info.group.rawValue].contains { name in
      guard let scopes = byName[name] else { return false }
      let count = scopes.starts.partitioningIndex { $0 > place }
      return count > 0 && scopes.reaches[count - 1] > place
    }
  }
}

/// Where something was found, by what a mark may call it.
private struct SuppressiblePlaces {
  private var byName: [String: [Int]] = [:]

  mutating func add(_ place: Int, _ info: RuleInfo) {
    for name in ["", info.slug, info.group.rawValue] { byName[name, default: []].append(place) }
  }

  mutating func sort() {
    for name in byName.keys { byName[name]?.sort() }
  }

  /// Whether something that a mark names stands where it holds.
  func contain(_ mark: Suppression) -> Bool {
    (mark.names.isEmpty ? [""] : mark.names.map(\.text)).contains { name in
      guard let places = byName[name] else { return false }
      let next = places.partitioningIndex { $0 >= mark.scope.lowerBound }
      return next < places.count && places[next] < mark.scope.upperBound
    }
  }
}
