import ReportAnalysis
import ReportForms
import ReportRules

/// One option as a user types it. Help, completions, manual page and parser read the same table.
struct CommandOption: Sendable {
  enum Value: Sendable, Equatable {
    /// A switch.
    case none
    /// One of some words.
    case choice([String])
    /// Anything; the name is what help shows.
    case text(String)
  }

  let name: String
  let value: Value
  let help: Localized
  /// Modes are what nianbao does; of them one is chosen.
  let isMode: Bool
  /// Hidden options serve development and are not in help.
  let isHidden: Bool
  /// The modes in which it does something; empty for one that does in any.
  let serves: [String]

  init(
    _ name: String, _ value: Value = .none, _ zh: String, _ en: String, isMode: Bool = false,
    isHidden: Bool = false, serves: [String] = []
  ) {
    self.serves = serves
    self.name = name
    self.value = value
    help = Localized(zh, en)
    self.isMode = isMode
    self.isHidden = isHidden
  }
}

enum OptionTable {
  static let all: [CommandOption] = modes + checking + writing + output + hidden

  static let modes: [CommandOption] = [
    CommandOption(
      "--check", "检查文件和文件夹；不写路径为当前文件夹，- 为标准输入",
      "check files and folders; the current folder without a path, - for standard input", mode: true
    ),
    CommandOption(
      "--fix", "做可安全修复的修改，然后报告剩下的问题", "apply the safe fixes, then report what is left",
      mode: true),
    CommandOption(
      "--format", "改写文件中的表格（加 --check 或 --diff：不改文件，需要改写时退出码为 1）",
      "rewrite the tables in place (with --check or --diff: change nothing, exit 1 where it would)",
      mode: true),
    CommandOption(
      "--new", "打印一份可以填写的报告（--agency --year）",
      "print a report to begin with (--agency --year)", mode: true),
    CommandOption(
      "--schema", "配置文件的 JSON Schema", "the JSON Schema of the configuration", mode: true),
    CommandOption(
      "--explain", .text("RULE"), "说明一条规则：理由、依据和例子",
      "explain a rule: reason, basis and examples", isMode: true),
    CommandOption("--rules", "列出全部规则", "list all rules", mode: true),
    CommandOption(
      "--stdio", "语言服务器（没有其他方式时的默认）",
      "language server on standard input and output (the default without a mode)", mode: true),
    CommandOption(
      "--install", "把程序、补全和手册装到 PREFIX（默认 ~/.local）",
      "install the program, completions and manual below PREFIX (default ~/.local)", mode: true),
    CommandOption(
      "--completions", .choice(ShellCompletions.Shell.allCases.map(\.rawValue)), "打印命令行补全",
      "print completions for a shell", isMode: true),
    CommandOption("--man", "打印手册", "print the manual page", mode: true),
    CommandOption("--help", "显示本说明", "show this help", mode: true),
    CommandOption("--version", "显示版本", "show the version", mode: true),
  ]

  private static let findings = ["--check", "--fix"]
  private static let files = findings + ["--format"]

  static let checking: [CommandOption] = [
    CommandOption(
      "--select", .text("RULES"), "只用这些规则或分组（逗号分隔）",
      "only these rules or groups, comma-separated", serves: findings),
    CommandOption(
      "--ignore", .text("RULES"), "不用这些规则或分组", "leave these rules or groups out", serves: findings),
    CommandOption(
      "--severity", .text("RULE=LEVEL"), "改一条规则的级别：error warning information off",
      "set a rule's severity: error warning information off", serves: findings),
    CommandOption(
      "--fail-on", .choice(["error", "warning", "information", "never"]),
      "从哪个级别起以 1 退出（默认 warning）", "exit 1 from this severity on (default warning)",
      serves: findings),
    CommandOption(
      "--unsafe-fixes", "--fix 时也做供人选择的修改", "with --fix: the offered fixes too",
      serves: ["--fix"]),
    CommandOption(
      "--diff", "只显示会怎样改，不写文件", "show what would change, write nothing",
      serves: ["--fix", "--format"]),
    CommandOption(
      "--to", .choice(TableTarget.allCases.map(\.rawValue)), "--format 时把表格改成这种写法",
      "with --format: also turn the tables into that layout", serves: ["--format"]),
    CommandOption(
      "--config", .text("FILE"), "用这个配置文件", "use this configuration file", serves: files),
    CommandOption("--no-config", "不用配置文件", "use no configuration file", serves: files),
    CommandOption("--exclude", .text("GLOB"), "不检查这些文件", "leave these files out", serves: files),
    CommandOption(
      "--encoding", .choice(TextEncoding.Choice.allCases.map(\.rawValue)),
      "文件的编码（默认 auto：BOM、UTF-8、GB18030）",
      "the files' encoding (default auto: byte order mark, UTF-8, GB18030)", serves: files),
    CommandOption(
      "--stdin-filename", .text("PATH"), "标准输入所代表的文件",
      "the file that standard input stands for", serves: files),
    CommandOption(
      "--jobs", .text("N"), "同时检查的文件数", "how many files are checked at once", serves: files),
  ]

  static let writing: [CommandOption] = [
    CommandOption(
      "--agency", .text("NAME"), "机关全称", "the agency's full name", serves: ["--new"]),
    CommandOption("--year", .text("YYYY"), "报告年度", "the report's year", serves: ["--new"]),
    CommandOption(
      "--edition", .choice(FormEdition.all.filter(\.isFixed).map(\.id)), "格式的版本（默认按年度）",
      "the edition of the form (default: the year's)", serves: ["--new"]),
    CommandOption(
      "--layout", .choice(["gfm", "html", "tsv", "cells"]), "表格的写法（默认 gfm）",
      "how tables are written (default gfm)", serves: ["--new"]),
  ]

  static let output: [CommandOption] = [
    CommandOption(
      "--output", .choice(OutputFormat.allCases.map(\.rawValue)), "输出格式（默认 text）",
      "output format (default text)", serves: findings + ["--rules"]),
    CommandOption(
      "--output-file", .text("FILE"), "写入文件而不是标准输出",
      "write there instead of standard output", serves: files + ["--new"]),
    CommandOption(
      "--column-unit", .choice(["character", "byte", "utf16"]), "列的单位（默认 character）",
      "the unit of columns (default character)", serves: findings),
    CommandOption(
      "--color", .choice(["auto", "always", "never"]), "颜色；NO_COLOR 有效",
      "colour; NO_COLOR is honoured"),
    CommandOption("--lang", .choice(["zh", "en"]), "语言（默认 zh）", "language (default zh)"),
    CommandOption("--quiet", "不写摘要和提示", "no summary and no notes", serves: files),
    CommandOption("--statistics", "按规则统计", "count findings by rule", serves: findings),
  ]

  static let hidden: [CommandOption] = [
    CommandOption(
      "--clientProcessId", .text("N"), "编辑器的进程号", "the editor's process id",
      isHidden: true),
    CommandOption(
      "--dump", .choice(["tables"]), "按读到的样子打印表格", "print tables as they were read",
      isMode: true, isHidden: true),
  ]

  /// Whether a mode looks at what else stands on the command line.
  static func readsPaths(_ mode: String) -> Bool {
    files.contains(mode) || mode == "--install" || mode == "--dump"
  }

  /// Group by group, and `writing` last: it asks for the editions, which not every start needs.
  static func option(_ name: String) -> CommandOption? {
    func named(_ options: [CommandOption]) -> CommandOption? {
      options.first { $0.name == name }
    }
    return named(modes) ?? named(checking) ?? named(output) ?? named(hidden) ?? named(writing)
  }
}

extension CommandOption {
  init(_ name: String, _ zh: String, _ en: String, mode: Bool = false, serves: [String] = []) {
    self.init(name, .none, zh, en, isMode: mode, serves: serves)
  }
}
