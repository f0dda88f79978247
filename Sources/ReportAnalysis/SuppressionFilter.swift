import ReportRules
import ReportSyntax
import TextCore

/// Takes out what the text's marks suppress, and reports marks that are wrong or idle.
struct SuppressionFilter {
  let document: Document
  let configuration: Configuration
  /// Whether last year's report is known.
  let hasPrevious: Bool

  func apply(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var marks = Suppression.all(in: document)
    guard !marks.isEmpty else { return diagnostics }
    let infos = diagnostics.map { RuleCatalogue.info($0.rule) }
    var found = SuppressiblePlaces()
    for (diagnostic, info) in zip(diagnostics, infos) {
      if let info { found.add(diagnostic.range.lowerBound, info) }
    }
    found.sort()
    for index in marks.indices {
      guard let blank = marks[index].blankScope, found.contain(marks[index].keys, in: blank)
      else { continue }
      marks[index].scope = blank
    }
    let scopes = SuppressedScopes(marks)
    var result: [Diagnostic] = []
    for (diagnostic, info) in zip(diagnostics, infos) {
      guard let info, !scopes.contain(diagnostic.range.lowerBound, info) else { continue }
      result.append(diagnostic)
    }
    for mark in marks {
      let unknown = unknownNames(mark)
      result += unknown
      if unknown.isEmpty { result += idle(mark, found) }
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
        diagnostic(mark.word, nearest: Spelling.nearest(to: mark.word.key, among: kinds), severity)
      ]
    }
    let others = mark.names.filter { !SuppressionFilter.known.contains($0.key) }
    let isIdle = others.count == mark.names.count
    // Behind a rule that is known, words in which no slug is written give the reason.
    let unknown = others.filter { isIdle || !slug(in: $0.text).isEmpty }
    return unknown.map {
      diagnostic(
        $0, nearest: Spelling.nearest(to: slug(in: $0.key), among: SuppressionFilter.known),
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

  /// A mark that suppressed nothing, or what it names in vain beside others, unless the rules are switched
  /// off anyway.
  private func idle(_ mark: Suppression, _ found: SuppressiblePlaces) -> [Diagnostic] {
    guard let severity = configuration.severity(of: RuleCatalogue.unusedSuppression),
      mark.kind != .enable
    else { return [] }
    func diagnostic(_ message: Localized, _ range: SourceRange, _ fix: Fix) -> Diagnostic {
      Diagnostic(
        rule: RuleCatalogue.unusedSuppression.slug, severity: severity, message: message,
        range: range, fixes: [fix])
    }
    if !found.contain(mark.keys, in: mark.scope) {
      guard !mark.names.contains(where: { isOff($0.key) }) else { return [] }
      return [
        diagnostic(
          Localized("这个标记没有屏蔽任何问题", "this mark suppresses nothing"), mark.range,
          .safe("删除标记", "delete the mark", .delete(deletion(of: mark))))
      ]
    }
    return mark.names.indices.compactMap { index in
      let name = mark.names[index]
      guard SuppressionFilter.known.contains(name.key), !isOff(name.key),
        !found.contain([name.key], in: mark.scope)
      else { return nil }
      return diagnostic(
        Localized("「\(name.text)」在这里没有屏蔽任何问题", "“\(name.text)” suppresses nothing here"),
        name.range,
        .safe(
          "从标记中删除 \(name.text)", "take \(name.text) out of the mark",
          .delete(deletion(ofName: index, in: mark))))
    }
  }

  /// Whether some of what a rule's or group's name stands for is switched off, or was not asked: what
  /// holds a report against others may find something where these are known.
  private func isOff(_ key: String) -> Bool {
    RuleCatalogue.infos.contains {
      ($0.slug == key || $0.group.rawValue == key) && configuration.severity(of: $0) == nil
    }
      || RuleCatalogue.comparingRules.contains { rule in
        (rule.info.slug == key || rule.info.group.rawValue == key)
          && !(hasPrevious && rule.comparesPreviousAlone)
      }
  }

  /// A name with what parts it from the next one, or for the last from the one before.
  private func deletion(ofName index: Int, in mark: Suppression) -> SourceRange {
    let name = mark.names[index].range
    if index + 1 < mark.names.count {
      return name.lowerBound..<mark.names[index + 1].range.lowerBound
    }
    return mark.names[index - 1].range.upperBound..<name.upperBound
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
      for name in mark.keys {
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

  /// Whether something of these names stands in a scope.
  func contain(_ names: [String], in scope: SourceRange) -> Bool {
    names.contains { name in
      guard let places = byName[name] else { return false }
      let next = places.partitioningIndex { $0 >= scope.lowerBound }
      return next < places.count && places[next] < scope.upperBound
    }
  }
}
