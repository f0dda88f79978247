import JSONRPC
import ReportAnalysis
import ReportRules

/// A request for all reports in the folders, put off while their files are read.
///
/// A thousand files take a second: they are read one at a time, so that a keystroke which comes meanwhile
/// does not wait for them, and so that the client can be told how far it is, or call it off. What was found
/// is remembered (`ClosedFile`); once every file is, the request is answered like any other.
struct FolderReading: Sendable {
  let id: RequestID
  let method: String
  let parameters: Parameters
  /// The report files in the folders.
  let files: [String]
  /// How many of them have been looked at.
  var count = 0
  /// What the client calls its progress; nil where it wants to hear of none.
  let token: JSONValue?
  /// The whole percents of which it has heard.
  var told = 0

  var percent: Int { files.isEmpty ? 100 : count * 100 / files.count }
}

extension Session {
  private struct Wanted: Decodable {
    var workDoneToken: JSONValue?
  }

  /// Whether files are to be read for a request. Then `readOn` is due whenever no message waits.
  public var isReading: Bool { !readings.isEmpty }

  /// The report files in the folders.
  func reportFiles() -> [String] {
    listedFiles
      ?? folders.compactMap(DocumentURI.path).flatMap(configurations.files.reportFiles)
  }

  /// Puts a request off while files are read for it; false where nothing is to be read.
  mutating func beginReading(_ id: RequestID, _ method: String, _ parameters: Parameters) -> Bool {
    let files = reportFiles()
    guard files.contains(where: { !isKnown($0) }) else {
      listedFiles = files
      return false
    }
    let token = (try? parameters.decode(as: Wanted.self))?.workDoneToken
    let reading = FolderReading(
      id: id, method: method, parameters: parameters, files: files,
      token: token?.isNull == false ? token : nil)
    tell(
      reading,
      [
        "kind": "begin", "percentage": 0, "cancellable": true,
        "title": isChinese ? "读取文件夹中的年报" : "Reading the reports in the folders",
      ])
    readings.append(reading)
    return true
  }

  /// Reads the next file that a request waits for, and answers the request behind the last one.
  public mutating func readOn() -> [Message] {
    guard var reading = readings.first else { return [] }
    while reading.count < reading.files.count {
      let path = reading.files[reading.count]
      reading.count += 1
      guard !isKnown(path) else { continue }
      _ = closedFile(path, DocumentURI.uri(path: path))
      break
    }
    if reading.count < reading.files.count {
      if reading.percent > reading.told {
        reading.told = reading.percent
        tell(
          reading,
          [
            "kind": "report", "percentage": JSONValue(reading.percent),
            "message": "\(reading.count)/\(reading.files.count)",
          ])
      }
      readings[0] = reading
    } else {
      readings.removeFirst()
      tell(reading, ["kind": "end"])
      respond(reading.id, reading.method, reading.parameters)
    }
    return flush()
  }

  /// Answers requests that wait for files as cancelled; nil for all of them.
  mutating func cancelReading(_ id: RequestID?) {
    for reading in readings where id == nil || reading.id == id {
      tell(reading, ["kind": "end"])
      fail(reading.id, ResponseError(.requestCancelled, "cancelled · 已取消"))
    }
    readings.removeAll { id == nil || $0.id == id }
  }

  private mutating func tell(_ reading: FolderReading, _ value: JSONValue) {
    guard let token = reading.token else { return }
    send("$/progress", ["token": token, "value": value])
  }

  private var isChinese: Bool { (settings.language ?? settings.locale ?? .chinese) == .chinese }

  /// Whether what was found in a file is remembered, of the file as it is and by whom it would be checked now.
  /// Of one that is open the disk is not asked.
  private mutating func isKnown(_ path: String) -> Bool {
    if documents.values.contains(where: { $0.path == path }) { return true }
    guard let file = closed[path] else { return false }
    let uri = DocumentURI.uri(path: path)
    return file.linter === linter(uri) && file.form == form(uri)
      && file.stamp == configurations.files.stamp(path)
  }
}
