import ReportRules
import TextCore

/// `--help`, from the option table.
enum HelpCommand {
  static func text(_ language: Language) -> String {
    let zh = language == .chinese
    var result =
      zh
      ? "nianbao（年报）：检查政府信息公开工作年度报告\n\n用法：nianbao --check [路径…]\n      nianbao            语言服务器\n"
      : "nianbao: checks annual reports on government information disclosure\n\nusage: nianbao --check [PATH…]\n       nianbao            language server\n"
    result += section(zh ? "方式" : "modes", OptionTable.modes, language)
    result += section(zh ? "检查" : "checking", OptionTable.checking, language)
    result += section(zh ? "新报告" : "new reports", OptionTable.writing, language)
    result += section(zh ? "输出" : "output", OptionTable.output, language)
    result +=
      zh
      ? "\n退出码：0 没有达到 --fail-on 的问题；1 有，或 --rollup 有不符；2 用法错误或有文件不能读取。\n"
      : "\nexit: 0 nothing at or above --fail-on; 1 findings, or sums that differ; 2 usage, or a file that could not be read.\n"
    return result
  }

  private static func section(
    _ title: String, _ options: [CommandOption], _ language: Language
  ) -> String {
    var result = "\n\(title)\n"
    for option in options where !option.isHidden {
      let left = "  " + option.name + (option.value.placeholder.map { " " + $0 } ?? "")
      let width = DisplayWidth.columns(of: left, ambiguous: .narrow)
      let gap =
        width > 28
        ? "\n" + String(repeating: " ", count: 30) : String(repeating: " ", count: 30 - width)
      result += left + gap + option.help.text(in: language) + "\n"
    }
    return result
  }
}
