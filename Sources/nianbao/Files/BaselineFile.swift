import ReportAnalysis
import ReportRules
import TextCore

/// A baseline on the disk, whose paths go from its folder, so that it can be committed.
enum BaselineFile {
  static func read(_ path: String, _ language: Language) throws(KnownFindings.Failure) -> Baseline {
    let text: SourceText
    do {
      text = try FileReading.file(path).text
    } catch {
      throw .file("\(error.path): \(error.message.text(in: language))")
    }
    do {
      return try BaselineReader.read(text)
    } catch {
      let place = PrintedPosition(error.range.lowerBound, in: text, unit: .character)
      throw .file(
        "\(path):\(place.line):\(place.column): \(error.message.text(in: language))")
    }
  }

  /// Written beside and moved over what stands there.
  static func write(_ baseline: Baseline, to path: String) throws(FileError) {
    var relative = Baseline()
    let folder = folder(of: path)
    for var entry in baseline.entries {
      entry.path = self.relative(entry.path, to: folder)
      relative.add(entry)
    }
    let target = FileSystem.resolved(path)
    let permissions = try? FileStatus(of: target).permissions
    try FileWriting.put(
      Array(relative.text.utf8), at: target, permissions: permissions ?? 0o644, name: path)
  }

  /// With the paths from the root.
  static func fromRoot(_ baseline: Baseline, at path: String) -> Baseline {
    var result = Baseline()
    let folder = folder(of: path)
    for var entry in baseline.entries {
      if entry.path != FoundReports.unnamed {
        entry.path = AbsolutePath.of(entry.path, from: folder)
      }
      result.add(entry)
    }
    return result
  }

  /// A file's path from the root, through no link, for it may have been named through one.
  static func absolute(_ path: String) -> String {
    // What standard input holds lies nowhere.
    if path.isEmpty || path == FoundReports.unnamed { return FoundReports.unnamed }
    let absolute = AbsolutePath.of(path)
    guard let folder = AbsolutePath.folder(of: absolute),
      let real = FileSystem.realPath(folder), let slash = absolute.lastIndex(of: "/")
    else { return absolute }
    return (real == "/" ? "" : real) + absolute[slash...]
  }

  private static func folder(of path: String) -> String {
    AbsolutePath.folder(of: absolute(path)) ?? "/"
  }

  /// A path from a folder, up where it must be.
  static func relative(_ path: String, to folder: String) -> String {
    guard path.hasPrefix("/") else { return path }
    let parts = path.split(separator: "/")
    let base = folder.split(separator: "/")
    var shared = 0
    while shared < base.count, shared < parts.count - 1, base[shared] == parts[shared] {
      shared += 1
    }
    let up = [Substring](repeating: "..", count: base.count - shared)
    return (up + parts[shared...]).joined(separator: "/")
  }
}
