import ReportAnalysis
import ReportForms
import ReportRules
import ReportSyntax

/// Every option that has a value or is asked for by its name.
enum Options {
  static let explain = Option<String>(
    Mode.explain.rawValue, .rule, "说明一条规则：理由、依据和例子",
    "explain a rule: reason, basis and examples", mode: .explain)
  static let completions = Option<ShellCompletions.Shell>(
    Mode.completions.rawValue, "打印命令行补全", "print completions for a shell", mode: .completions)
  static let dump = Option<DumpCommand.Subject>(
    Mode.dump.rawValue, "按读到的样子打印表格", "print tables as they were read", mode: .dump,
    isHidden: true)

  static let rollup = Option<String>(
    Mode.rollup.rawValue, .text("FOLDER"),
    "把文件夹里下级机关的报告逐格相加；写出本级政府的报告时，比较每一格，有不符时退出码为 1",
    "add up the tables of the reports in a folder, and compare them with the government's own report "
      + "where one is named (exit 1 where they differ)", mode: .rollup)

  static let select = Option<[String]>(
    "--select", list: .rules, "只用这些规则或分组（逗号分隔）", "only these rules or groups, comma-separated",
    serves: Mode.finding)
  static let ignore = Option<[String]>(
    "--ignore", list: .rules, "不用这些规则或分组", "leave these rules or groups out",
    serves: Mode.finding)
  static let severity = Option<[String]>(
    "--severity", list: .text("RULE=LEVEL"), "改一条规则的级别：error warning information off",
    "set a rule's severity: error warning information off", serves: Mode.finding)
  static let failOn = Option<FailureThreshold>(
    "--fail-on", "从哪个级别起以 1 退出（默认 warning）", "exit 1 from this severity on (default warning)",
    serves: Mode.finding)
  static let unsafeFixes = Option<Void>(
    "--unsafe-fixes", "--fix 时也做供人选择的修改", "with --fix: the offered fixes too", serves: [.fix])
  static let diff = Option<Void>(
    "--diff", "只显示会怎样改，不写文件", "show what would change, write nothing",
    serves: [.fix, .format])
  static let target = Option<TableTarget>(
    "--to", "--format 时把表格改成这种写法", "with --format: also turn the tables into that layout",
    serves: [.format])
  static let configuration = Option<String>(
    "--config", .text("FILE"), "用这个配置文件", "use this configuration file", serves: Mode.reading)
  static let noConfiguration = Option<Void>(
    "--no-config", "不用配置文件", "use no configuration file", serves: Mode.reading)
  static let exclude = Option<[String]>(
    "--exclude", list: .text("GLOB"), "不检查这些文件", "leave these files out", serves: Mode.reading)
  static let forceExclude = Option<Void>(
    "--force-exclude", "写出名字的文件也按 exclude 排除（pre-commit 写出每个文件）",
    "leave excluded files out also where they are named, as pre-commit names every file",
    serves: Mode.reading)
  static let encoding = Option<TextEncoding.Choice>(
    "--encoding", "文件的编码（默认 auto：BOM、UTF-8、GB18030）",
    "the files' encoding (default auto: byte order mark, UTF-8, GB18030)", serves: Mode.reading)
  static let stdinName = Option<String>(
    "--stdin-filename", .text("PATH"), "标准输入所代表的文件", "the file that standard input stands for",
    serves: Mode.reading)
  static let previous = Option<String>(
    "--previous", .text("FILE|FOLDER"),
    "上年的报告，供 cross-year、copied-text 比较（默认：同一文件夹里只差年份的同名文件）",
    "last year's report, for cross-year and copied-text (default: the file of the same name but for the year "
      + "in the same folder)", serves: Mode.finding)
  static let jobs = Option<Int>(
    "--jobs", "N", "同时检查的文件数", "how many files are checked at once", serves: Mode.reading,
    examples: ["1", "2", "…"]
  ) { Int($0).flatMap { $0 > 0 ? $0 : nil } }

  static let baseline = Option<String>(
    "--baseline", .text("FILE"), "不报告这个文件里已知的问题", "leave out the known findings of this file",
    serves: Mode.finding)
  static let newBaseline = Option<String>(
    "--write-baseline", .text("FILE"), "把现有的问题都写进这个文件，作为已知问题（与 --baseline 同用：更新）",
    "write what is found to this file, as known (with --baseline: update)", serves: Mode.finding)
  static let records = Option<Void>(
    "--stdin-jsonl", "从标准输入逐行读 {\"path\", \"text\"}，逐行回答（用于 --check --output jsonl）",
    "read {\"path\", \"text\"} a line from standard input and answer each line "
      + "(for --check --output jsonl)", serves: [.check])

  static let agency = Option<String>(
    "--agency", .text("NAME"), "机关全称", "the agency's full name", serves: [.new])
  static let year = Option<Int>(
    "--year", "YYYY", "报告年度", "the report's year", serves: [.new], examples: ["2019…2099"]
  ) { Int($0).flatMap { (2019...2099).contains($0) ? $0 : nil } }
  static let edition = Option<FormEdition>(
    "--edition", oneOf: FormEdition.all.filter(\.isFixed), as: { $0.id }, "格式的版本（默认按年度）",
    "the edition of the form (default: the year's)", serves: [.new])
  static let layout = Option<TableLayout>(
    "--layout", oneOf: [.pipeTable, .html, .tabRows, .cellLines], as: { $0.rawValue },
    "表格的写法（默认 gfm）", "how tables are written (default gfm)", serves: [.new])

  static let output = Option<OutputFormat>(
    "--output", "输出格式（默认 text）", "output format (default text)",
    serves: Mode.finding + [.rules, .rollup])
  static let outputFile = Option<String>(
    "--output-file", .text("FILE"), "写入文件而不是标准输出", "write there instead of standard output",
    serves: Mode.reading + [.new])
  static let columnUnit = Option<ColumnUnit>(
    "--column-unit", "列的单位（默认 character）", "the unit of columns (default character)",
    serves: Mode.finding)
  static let colour = Option<ColourChoice>(
    "--color", "颜色；NO_COLOR 有效", "colour; NO_COLOR is honoured")
  static let language = Option<Language>("--lang", "语言（默认 zh）", "language (default zh)")
  static let quiet = Option<Void>(
    "--quiet", "不写摘要和提示", "no summary and no notes", serves: Mode.reading)
  static let statistics = Option<Void>(
    "--statistics", "按规则统计", "count findings by rule", serves: Mode.finding)

  /// What editors pass, of whom some pass no number.
  static let clientProcess = Option<String>(
    "--clientProcessId", .text("N"), "编辑器的进程号", "the editor's process id", isHidden: true)
}

/// The options by groups, in the order of help.
enum OptionTable {
  static let all: [CommandOption] = modes + checking + writing + output + hidden

  static let modes: [CommandOption] = [
    Option(
      .check, "检查文件和文件夹；不写路径为当前文件夹，- 为标准输入",
      "check files and folders; the current folder without a path, - for standard input"
    ).command,
    Option(.fix, "做可安全修复的修改，然后报告剩下的问题", "apply the safe fixes, then report what is left").command,
    Option(
      .format, "改写文件中的表格（加 --check 或 --diff：不改文件，需要改写时退出码为 1）",
      "rewrite the tables in place (with --check or --diff: change nothing, exit 1 where it would)"
    ).command,
    Option(
      .new, "打印一份可以填写的报告（--agency --year）", "print a report to begin with (--agency --year)"
    ).command,
    Options.rollup.command,
    Option(.schema, "配置文件的 JSON Schema", "the JSON Schema of the configuration").command,
    Options.explain.command,
    Option(.rules, "列出全部规则", "list all rules").command,
    Option(
      .stdio, "语言服务器（没有其他方式时的默认）",
      "language server on standard input and output (the default without a mode)"
    ).command,
    Option(
      .install, "把程序、补全和手册装到 PREFIX（默认 ~/.local）",
      "install the program, completions and manual below PREFIX (default ~/.local)"
    ).command,
    Options.completions.command,
    Option(.man, "打印手册", "print the manual page").command,
    Option(.help, "显示本说明", "show this help").command,
    Option(.version, "显示版本", "show the version").command,
  ]

  static let checking: [CommandOption] = [
    Options.select.command, Options.ignore.command, Options.severity.command,
    Options.failOn.command, Options.unsafeFixes.command, Options.diff.command,
    Options.target.command, Options.configuration.command, Options.noConfiguration.command,
    Options.exclude.command, Options.forceExclude.command, Options.encoding.command,
    Options.stdinName.command, Options.records.command, Options.previous.command,
    Options.jobs.command, Options.baseline.command, Options.newBaseline.command,
  ]

  static let writing: [CommandOption] = [
    Options.agency.command, Options.year.command, Options.edition.command, Options.layout.command,
  ]

  static let output: [CommandOption] = [
    Options.output.command, Options.outputFile.command, Options.columnUnit.command,
    Options.colour.command, Options.language.command, Options.quiet.command,
    Options.statistics.command,
  ]

  static let hidden: [CommandOption] = [Options.clientProcess.command, Options.dump.command]

  /// Group by group: not every start needs them all.
  static func option(_ name: String) -> CommandOption? {
    func named(_ options: [CommandOption]) -> CommandOption? {
      options.first { $0.name == name }
    }
    return named(modes) ?? named(checking) ?? named(output) ?? named(hidden) ?? named(writing)
  }
}
