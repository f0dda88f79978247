import ReportAnalysis
import ReportRules
import TextCore

/// The forms in which findings are printed; one file each.
enum OutputFormat: String, CaseIterable, Sendable {
  case text, concise, json, jsonl, sarif, github, gitlab, junit, rdjson, html

  /// Whether nothing but findings may be written: a program reads it, or a page says all itself.
  var isForMachines: Bool { self != .text && self != .concise }

  /// The unit in which columns count; some forms leave no choice.
  func unit(_ chosen: ColumnUnit) -> ColumnUnit {
    switch self {
    case .sarif: .character
    case .rdjson: .byte
    case .text, .concise, .json, .jsonl, .github, .gitlab, .junit, .html: chosen
    }
  }
}

/// The unit in which printed columns count.
enum ColumnUnit: String, CaseIterable, Sendable {
  case character, byte, utf16

  var encoding: PositionEncoding {
    switch self {
    case .character: .utf32
    case .byte: .utf8
    case .utf16: .utf16
    }
  }
}

/// Whether what is printed has colours.
enum ColourChoice: String, CaseIterable, Sendable {
  case auto, always, never
}

/// From which severity on a run counts as failed.
enum FailureThreshold: String, CaseIterable, Sendable {
  case error, warning, information, never

  /// Nil for none.
  var severity: Severity? { Severity(rawValue: rawValue) }
}

/// What was found in one file.
struct CheckedFile: Sendable {
  var path: String
  var encoding: String
  var analysis: Analysis
}

/// A place as people count: line and column from 1.
struct PrintedPosition: Codable, Sendable {
  var line: Int
  var column: Int
  var byte: Int

  init(_ offset: Int, in text: SourceText, unit: ColumnUnit) {
    let position = text.position(of: offset, in: unit.encoding)
    line = position.line + 1
    column = position.column + 1
    byte = offset
  }

  /// Where a related place begins, in whatever file.
  ///
  /// - Parameter text: the finding's own.
  init(startOf place: RelatedPlace, _ text: SourceText, _ unit: ColumnUnit) {
    self.init(
      place.range.lowerBound, place.elsewhere?.start(in: unit.encoding), text, unit)
  }

  /// Where a related place ends.
  init(endOf place: RelatedPlace, _ text: SourceText, _ unit: ColumnUnit) {
    self.init(place.range.upperBound, place.elsewhere?.end(in: unit.encoding), text, unit)
  }

  private init(
    _ offset: Int, _ elsewhere: Position?, _ text: SourceText, _ unit: ColumnUnit
  ) {
    let position = elsewhere ?? text.position(of: offset, in: unit.encoding)
    line = position.line + 1
    column = position.column + 1
    byte = offset
  }
}

/// What printing depends on.
struct OutputStyle: Sendable {
  var format: OutputFormat
  var unit: ColumnUnit
  var language: Language
  var hasColour: Bool
}

/// A file's findings in one of the forms for people.
///
/// As bytes: a finding is put together of thirty pieces, and as strings they took as long as a third
/// of the rules.
protocol FileOutput {
  static func append(_ file: CheckedFile, _ style: OutputStyle, to output: inout [UInt8])
}

extension [UInt8] {
  /// Appends `PATH:LINE:COLUMN: `.
  mutating func append(_ path: String, _ place: PrintedPosition) {
    self += path.utf8
    append(0x3A)
    self += String(place.line).utf8
    append(0x3A)
    self += String(place.column).utf8
    self += ": ".utf8
  }
}

extension Severity {
  /// As `concise` has it: what problem matchers know.
  var conciseName: String { self == .information ? "info" : rawValue }

  func name(in language: Language) -> String {
    switch self {
    case .error: language == .chinese ? "错误" : "error"
    case .warning: language == .chinese ? "警告" : "warning"
    case .information: language == .chinese ? "提示" : "info"
    }
  }
}
