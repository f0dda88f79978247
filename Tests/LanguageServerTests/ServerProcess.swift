import Dispatch
import Foundation
import JSONRPC

/// The built executable, driven over pipes.
final class ServerProcess {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let errors = Pipe()
  private var reader: MessageReader
  /// Ends a server that says nothing, so that a test fails rather than waits.
  private let deadline: DispatchWorkItem

  /// The executable beside the test bundle.
  static var executable: URL {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let folder =
      bundle?.deletingLastPathComponent()
      ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    return folder.appending(path: "nianbao")
  }

  init(_ arguments: [String] = ["--stdio"]) throws {
    process.executableURL = Self.executable
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    reader = MessageReader(ByteStream(descriptor: output.fileHandleForReading.fileDescriptor))
    try process.run()
    let id = process.processIdentifier
    deadline = DispatchWorkItem { kill(id, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + 60, execute: deadline)
  }

  deinit {
    deadline.cancel()
    if process.isRunning { process.terminate() }
  }

  func write(_ bytes: [UInt8]) throws {
    try input.fileHandleForWriting.write(contentsOf: Data(bytes))
  }

  func send(_ messages: Message...) throws {
    try write(messages.flatMap { MessageWriter.frame($0) })
  }

  func closeInput() throws { try input.fileHandleForWriting.close() }

  /// The next message that fits; nil at the end of output.
  func next(_ fits: (Message) -> Bool = { _ in true }) throws -> Message? {
    while let message = try reader.next() {
      if fits(message) { return message }
    }
    return nil
  }

  /// The answer to a request.
  func answer(_ id: RequestID) throws -> Result<JSONValue, ResponseError>? {
    let message = try next { message in
      if case .response(id, _) = message { return true }
      return false
    }
    guard case .response(_, let result) = message else { return nil }
    return result
  }

  /// The status with which the process ends; nil where it still runs after so many seconds.
  func status(within seconds: Double = 20) -> Int32? {
    let end = Date(timeIntervalSinceNow: seconds)
    while process.isRunning {
      guard Date() < end else { return nil }
      Thread.sleep(forTimeInterval: 0.02)
    }
    return process.terminationStatus
  }

  /// Greets the server with what a client can do.
  func initialize(_ capabilities: JSONValue = [:], process: JSONValue = .null) throws {
    let parameters: JSONValue = ["processId": process, "capabilities": capabilities]
    try send(.request("hello", method: "initialize", Parameters(parameters)))
    _ = try answer("hello")
    try send(.notification(method: "initialized", Parameters([:])))
  }

  static func opening(_ uri: String, _ text: String) -> Message {
    .notification(
      method: "textDocument/didOpen",
      Parameters([
        "textDocument": [
          "uri": .string(uri), "languageId": "markdown", "version": 1, "text": .string(text),
        ]
      ]))
  }
}
