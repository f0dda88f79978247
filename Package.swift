// swift-tools-version: 6.0
import Foundation
import PackageDescription

// Release builds on Linux carry the standard library with them: the executable starts at once
// and runs on machines without a toolchain. The flag is unknown to Apple's linker.
let staticStandardLibrary = BuildSettingCondition.when(platforms: [.linux], configuration: .release)

// Symbols are half of the executable and serve nobody but a profiler, which asks for them.
let stripping =
  Context.environment["NIANBAO_SYMBOLS"] == nil ? ["-Xlinker", "-s"] : []

// What a change must pass has no warnings; who builds it with the next compiler may see some.
let strictness: [SwiftSetting] =
  Context.environment["CI"] == "true"
  ? [.unsafeFlags(["-warnings-as-errors"], .when(configuration: .debug))] : []

// Whether GCC has its C++ library as an archive, which some distributions ship apart.
let hasCXXArchive: Bool = {
  func entries(_ folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.map { folder + "/" + $0 }
  }
  let compilers = entries("/usr/lib/gcc").flatMap(entries).filter {
    FileManager.default.fileExists(atPath: $0 + "/crtbegin.o")
  }
  return !compilers.isEmpty
    && compilers.allSatisfy { FileManager.default.fileExists(atPath: $0 + "/libstdc++.a") }
}()

// What the loader has to do shows at every start: an executable at a fixed address needs none of
// 42,000 relocations, and two libraries less are found, mapped and bound. The standard library asks
// for the C++ library by name, so that only a folder searched before GCC's can answer with the
// archive. Together 1.2 ms of 3.
let starting =
  ["-Xclang-linker", "-no-pie", "-Xclang-linker", "-static-libgcc"]
  + (hasCXXArchive ? ["-L", Context.packageDirectory + "/Sources/nianbao/Linking"] : [])

// SwiftPM asks for a frame pointer in every function on Linux, for profilers: a register, and one
// instruction of fifty at a keystroke. Clang's own option has the last word.
let frames = ["-Xcc", "-Xclang", "-Xcc", "-mframe-pointer=none"]

let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
    .unsafeFlags(["-static-stdlib"] + frames, staticStandardLibrary),
  ] + strictness

// Tests replay tens of thousands of reports: unoptimised that takes ten times as long. Overflow and
// bounds are checked all the same.
let optimised = settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

func library(_ name: String, _ dependencies: [String] = []) -> Target {
  .target(
    name: name, dependencies: dependencies.map { .byName(name: $0) }, swiftSettings: optimised)
}

func tests(_ name: String, _ dependencies: [String], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies.map { .byName(name: $0) }, exclude: exclude,
    swiftSettings: settings)
}

let package = Package(
  name: "nianbao",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "nianbao", targets: ["nianbao"])],
  targets: [
    library("TextCore"),
    library("ReportSyntax", ["TextCore"]),
    library("ReportForms", ["ReportSyntax", "TextCore"]),
    library("ReportRules", ["ReportForms", "ReportSyntax", "TextCore"]),
    library("ReportFormat", ["ReportForms", "ReportSyntax", "TextCore"]),
    library(
      "ReportAnalysis",
      ["ReportRules", "ReportFormat", "ReportForms", "ReportSyntax", "TextCore"]),
    library("JSONRPC"),
    library("LanguageServer", ["ReportAnalysis", "ReportRules", "JSONRPC", "TextCore"]),
    .executableTarget(
      name: "nianbao",
      dependencies: [
        "LanguageServer", "ReportAnalysis", "ReportRules", "ReportFormat", "ReportForms",
        "ReportSyntax", "TextCore", "JSONRPC",
      ],
      exclude: ["Linking"], swiftSettings: settings,
      linkerSettings: [
        .unsafeFlags(["-static-stdlib"] + starting + stripping, staticStandardLibrary)
      ]),
    // What tests share: random numbers that can be repeated.
    .target(name: "RandomTestKit", path: "Tests/RandomTestKit", swiftSettings: optimised),
    // Reports as models, every layout's rendering, examples replayed.
    .target(
      name: "ReportTestKit",
      dependencies: [
        "RandomTestKit", "ReportRules", "ReportForms", "ReportSyntax", "TextCore",
      ],
      path: "Tests/ReportTestKit", swiftSettings: optimised),
    tests("LayeringTests", []),
    tests("TextCoreTests", ["RandomTestKit", "TextCore"]),
    tests(
      "ReportRulesTests",
      [
        "RandomTestKit", "ReportTestKit", "ReportRules", "ReportForms", "ReportSyntax",
        "TextCore",
      ]),
    tests(
      "ReportFormatTests",
      [
        "ReportTestKit", "ReportFormat", "ReportAnalysis", "ReportRules", "ReportForms",
        "ReportSyntax", "TextCore",
      ]),
    tests(
      "ReportFormsTests",
      ["RandomTestKit", "ReportTestKit", "ReportForms", "ReportSyntax", "TextCore"]),
    tests(
      "ReportSyntaxTests",
      ["RandomTestKit", "ReportTestKit", "ReportSyntax", "ReportForms", "TextCore"]),
    tests("JSONRPCTests", ["RandomTestKit", "JSONRPC"]),
    tests(
      "ReportAnalysisTests",
      [
        "RandomTestKit", "ReportTestKit", "ReportAnalysis", "ReportRules", "ReportForms",
        "ReportSyntax", "TextCore",
      ]),
    tests("CommandLineTests", ["nianbao"]),
    tests(
      "LanguageServerTests",
      [
        "LanguageServer", "JSONRPC", "ReportAnalysis", "RandomTestKit", "ReportTestKit",
        "ReportRules", "ReportForms", "ReportSyntax", "TextCore",
      ]),
    // Runs the executable in real editors.
    tests("EditorTests", ["nianbao"], exclude: ["Scripts"]),
  ],
  swiftLanguageModes: [.v6]
)
