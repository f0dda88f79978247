import Testing

/// Each target may import what stands to its left, and the core imports no Foundation.
@Suite struct ImportTests {
  private static let core = [
    "TextCore", "ReportSyntax", "ReportForms", "ReportRules", "ReportFormat", "ReportAnalysis",
  ]

  private static let allowed: [String: Set<String>] = [
    "TextCore": [],
    "ReportSyntax": ["TextCore", "Synchronization"],
    "ReportForms": ["TextCore", "ReportSyntax", "Synchronization"],
    "ReportRules": ["TextCore", "ReportSyntax", "ReportForms"],
    "ReportFormat": ["TextCore", "ReportSyntax", "ReportForms"],
    "ReportAnalysis": ["TextCore", "ReportSyntax", "ReportForms", "ReportRules", "ReportFormat"],
    "JSONRPC": [
      "Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin", "ucrt", "Synchronization",
    ],
    "LanguageServer": [
      "TextCore", "ReportSyntax", "ReportForms", "ReportRules", "ReportFormat", "ReportAnalysis",
      "JSONRPC", "Foundation", "FoundationEssentials",
    ],
    "nianbao": [
      "TextCore", "ReportSyntax", "ReportForms", "ReportRules", "ReportFormat", "ReportAnalysis",
      "JSONRPC", "LanguageServer", "Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin",
      "ucrt", "Dispatch", "Synchronization",
    ],
  ]

  @Test func everyImportGoesLeft() throws {
    let files = try SourceTree.swiftFiles(in: "Sources")
    #expect(files.count > 50)
    for file in files {
      let target = String(file.path.split(separator: "/")[1])
      let allowed = try #require(Self.allowed[target], "\(file.path): an unknown target")
      for module in file.imports {
        #expect(allowed.contains(module), "\(file.path) imports \(module)")
      }
    }
  }

  /// What differs from system to system stands in one folder of the command line.
  @Test func theSystemStaysInItsFolder() throws {
    for file in try SourceTree.swiftFiles(in: "Sources/nianbao")
    where !file.path.hasPrefix("Sources/nianbao/System/") {
      for module in ["Glibc", "Musl", "Darwin", "ucrt"] {
        #expect(!file.imports.contains(module), "\(file.path) imports \(module)")
      }
    }
    for file in try SourceTree.swiftFiles(in: "Sources") {
      #expect(!file.text.contains("@_exported"), "\(file.path)")
    }
  }

  @Test func theCoreHasNoFoundationAndNoClock() throws {
    for target in Self.core {
      for file in try SourceTree.swiftFiles(in: "Sources/\(target)") {
        #expect(!file.imports.contains("Foundation"), "\(file.path)")
        for word in [" print(", " readLine()", "ContinuousClock", "SuspendingClock", "getenv("] {
          #expect(!file.text.contains(word), "\(file.path) says \(word)")
        }
      }
    }
  }

  /// What a document can reach must not trap, and rules match bytes.
  @Test func theCoreNeitherTrapsNorUsesRegularExpressions() throws {
    for target in Self.core {
      for file in try SourceTree.swiftFiles(in: "Sources/\(target)") {
        for word in ["fatalError", "preconditionFailure", "try!", "as!", "Regex", "NSRegular"] {
          #expect(!file.text.contains(word), "\(file.path) says \(word)")
        }
      }
    }
  }

  /// Protocol types are known to the server alone.
  @Test func theProtocolStaysAtTheRim() throws {
    for target in Self.core {
      for file in try SourceTree.swiftFiles(in: "Sources/\(target)") {
        for word in ["textDocument/", "jsonrpc", "LanguageServer", "JSONRPC"] {
          #expect(!file.text.contains(word), "\(file.path) says \(word)")
        }
      }
    }
  }
}
