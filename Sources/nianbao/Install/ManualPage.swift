import ReportRules

/// `nianbao.1`, from the option table.
enum ManualPage {
  static var text: String {
    var result = """
      .TH NIANBAO 1 "" "nianbao \(Invocation.version)"
      .SH NAME
      nianbao \\- check annual reports on government information disclosure (年报)
      .SH SYNOPSIS
      .B nianbao \\-\\-check
      .RI [ path ...]
      .br
      .B nianbao
      .SH DESCRIPTION
      Checks Chinese annual reports on government information disclosure
      (政府信息公开工作年度报告) for missing sections, unbalanced tables, wrong statistical periods,
      placeholders and more. Without a mode and with standard input no terminal, it is a language
      server on standard input and output.

      """
    result += section("MODES", OptionTable.modes)
    result += section("CHECKING", OptionTable.checking)
    result += section("NEW REPORTS", OptionTable.writing)
    result += section("OUTPUT", OptionTable.output)
    result += """
      .SH EXIT STATUS
      0 where nothing was found at or above the severity of \\-\\-fail\\-on, 1 where something was, 2 for
      wrong usage, a wrong configuration, or a file that could not be read, decoded or written.
      .B \\-\\-rollup
      exits with 1 where a cell differs.
      .SH RECORDS
      With
      .B \\-\\-check \\-\\-output jsonl \\-\\-stdin\\-jsonl
      each line of standard input is an object with the strings
      .I path
      and
      .IR text ,
      and has one line as its answer, in its turn: the findings, or an object with
      .I path
      and
      .I error
      where the line is no such object (the exit status then is 2) or its text no annual report.
      Blank lines are passed over.
      .SH BASELINES
      A baseline holds what is known by rule and content, so that a line that is inserted elsewhere
      revives nothing. Its paths go from its own folder. Entries that are no more found in a file that was
      checked are told. With both options, the entries of files that were checked are as they are now, and
      the others stay.
      .SH FILES
      .I .nianbao.json
      configuration, the nearest upward from each file.

      """
    return result
  }

  private static func section(_ title: String, _ options: [CommandOption]) -> String {
    var result = ".SH \(title)\n"
    for option in options where !option.isHidden {
      result += ".TP\n.B \(escaped(option.name))"
      if let placeholder = option.value.placeholder {
        result += " \\fI\(escaped(placeholder))\\fR"
      }
      result += "\n\(escaped(option.help.en))\n\(escaped(option.help.zh))\n"
    }
    return result
  }

  /// Dashes as they are typed; a line must not begin with a point.
  private static func escaped(_ text: String) -> String {
    let dashed = text.map { $0 == "-" ? "\\-" : String($0) }.joined()
    return dashed.hasPrefix(".") ? "\\&" + dashed : dashed
  }
}
