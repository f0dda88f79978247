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
    var used: Set<Int> = []
    var result: [Diagnostic] = []
    for diagnostic in diagnostics {
      guard let info = RuleCatalogue.info(diagnostic.rule) else { continue }
      var isSuppressed = false
      for (index, mark) in marks.enumerated()
      where mark.scope.contains(diagnostic.range.lowerBound) && mark.names(info) {
        used.insert(index)
        isSuppressed = true
      }
      if !isSuppressed { result.append(diagnostic) }
    }
    for (index, mark) in marks.enumerated() {
      let unknown = unknownNames(mark)
      result += unknown
      if unknown.isEmpty, !used.contains(index), let idle = idle(mark) { result.append(idle) }
    }
    return Diagnostic.sorted(result)
  }

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
    let known = RuleCatalogue.infos.map(\.slug) + RuleGroup.allCases.map(\.rawValue)
    return mark.names.filter { !known.contains($0.text) }.map {
      diagnostic($0, nearest: Spelling.nearest(to: $0.text, among: known), severity)
    }
  }

  private func diagnostic(
    _ name: Suppression.Name, nearest: String?, _ severity: Severity
  ) -> Diagnostic {
    var fixes: [Fix] = []
    if let nearest {
      fixes.append(.offer("改为 \(nearest)", "change to \(nearest)", TextEdit(name.range, nearest)))
    }
    return Diagnostic(
      rule: RuleCatalogue.unknownSuppression.slug, severity: severity,
      message: Localized(
        "没有规则「\(name.text)」，这个标记什么也不屏蔽" + (nearest.map { "；是不是 \($0)？" } ?? ""),
        "no rule “\(name.text)”: this mark suppresses nothing"
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
