import ReportRules

/// A page for people who have no terminal: nothing in it is fetched from elsewhere, and nothing runs.
enum HTMLOutput {
  static func text(_ run: PrintedRun) -> String {
    let isChinese = run.language == .chinese
    let title = isChinese ? "年报检查结果" : "nianbao: findings"
    let summary = MarkupText.escaped(run.summary.words.text(in: run.language))
    var body = "<h1>\(title)</h1>\n<p>\(summary)</p>\n"
    body += problems(run)
    for file in run.files {
      let entries = PrintedRun.entries(file)
      body += "<section>\n<h2>\(MarkupText.escaped(file.path))</h2>\n"
      body += description(file, isChinese)
      if entries.isEmpty {
        body += "<p>\(isChinese ? "没有发现问题。" : "Nothing was found.")</p>\n"
      } else {
        body += "<ol>\n" + entries.map { item($0, isChinese) }.joined() + "</ol>\n"
      }
      body += "</section>\n"
    }
    return "<!DOCTYPE html>\n<html lang=\"\(isChinese ? "zh-CN" : "en")\">\n<head>\n"
      + "<meta charset=\"utf-8\">\n"
      + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      + "<title>\(title)</title>\n<style>\n\(style)</style>\n</head>\n<body>\n\(body)</body>\n</html>\n"
  }

  private static let style = """
    :root { color-scheme: light dark; --error: #b3261e; --warning: #8a5a00; --information: #0b5cad; }
    @media (prefers-color-scheme: dark) {
      :root { --error: #ff8a80; --warning: #ffca6b; --information: #82b8ff; }
    }
    body { font: 16px/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
    h2 { font-size: 1.15rem; border-bottom: 1px solid; overflow-wrap: anywhere; }
    li { margin: 0 0 1rem; }
    pre { margin: .3rem 0; padding: .4rem .6rem; overflow-x: auto; border: 1px solid #8886; }
    mark { background: #ffe08a; color: #000; }
    .error { color: var(--error); } .warning { color: var(--warning); }
    .information { color: var(--information); }
    .note { opacity: .75; font-size: .9rem; }

    """

  private static func problems(_ run: PrintedRun) -> String {
    let all =
      run.problems + run.failures.map { "\($0.path): \($0.message.text(in: run.language))" }
    guard !all.isEmpty else { return "" }
    return "<ul class=\"error\">\n"
      + all.map { "<li>\(MarkupText.escaped($0))</li>\n" }.joined() + "</ul>\n"
  }

  private static func description(_ file: PrintedFile, _ isChinese: Bool) -> String {
    guard let read = file.json else { return "" }
    let year = read.year.map { isChinese ? "\($0)年" : String($0) }
    let parts = [read.agency, year].compactMap { $0 }
    return parts.isEmpty
      ? "" : "<p class=\"note\">\(MarkupText.escaped(parts.joined(separator: " · ")))</p>\n"
  }

  private static func item(_ entry: PrintedRun.Entry, _ isChinese: Bool) -> String {
    let finding = entry.finding
    let severity = Severity(rawValue: finding.severity) ?? .information
    let excerpt = entry.detail.excerpt
    var text =
      "<li><strong class=\"\(severity.rawValue)\">"
      + "\(severity.name(in: isChinese ? .chinese : .english))</strong> "
      + "\(MarkupText.escaped(finding.message)) "
      + "<span class=\"note\">\(finding.start.line):\(finding.start.column) "
      + "\(MarkupText.escaped(finding.rule))</span>\n<pre>\(MarkupText.escaped(excerpt.before))"
      + "<mark>\(MarkupText.escaped(excerpt.marked))</mark>"
      + "\(MarkupText.escaped(excerpt.behind))</pre>\n"
    if let fix = finding.fixes.first {
      let isSafe = fix.safety == Fix.Safety.safe.rawValue
      let word = isChinese ? (isSafe ? "可自动修复" : "建议") : (isSafe ? "fix" : "suggestion")
      text += "<div class=\"note\">\(word): \(MarkupText.escaped(fix.title))</div>\n"
    }
    return text + "</li>\n"
  }
}
