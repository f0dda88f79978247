import ReportAnalysis
import ReportRules

let status = await Invocation.run(Array(CommandLine.arguments.dropFirst()))
Platform.end(status)
