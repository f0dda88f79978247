import ReportAnalysis
import ReportRules

let status = Invocation.run(Array(CommandLine.arguments.dropFirst()))
Platform.end(status)
