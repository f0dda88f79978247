import Foundation
import JSONRPC
import Synchronization
import Testing

@Suite struct MessageStreamTests {
  /// A long message, much of which was written before: in more pieces than one call writes.
  private func message(_ writer: Int, _ index: Int) -> Message {
    let written = (0..<20).map { number in
      JSONValue.written(Array("\"\(number)\(String(repeating: "公开", count: 800))\"".utf8))
    }
    return .notification(
      method: "\(writer).\(index)",
      Parameters([
        "text": .string(String(repeating: "报告", count: 20_000)), "written": .array(written),
        "last": .written(Array("[7]".utf8)),
      ]))
  }

  /// The writes that failed, and the threads that are done.
  private final class Tally: Sendable {
    let failures = Atomic(0)
    let finished = Atomic(0)
  }

  /// Three threads write more than a pipe holds, while the reader dawdles. Real threads: tasks that
  /// block would starve each other where there are few cores.
  private func check(nonBlocking: Bool) throws {
    let pipe = try #require(PipeEnds())
    if nonBlocking {
      pipe.makeNonBlocking(pipe.writing)
      pipe.makeNonBlocking(pipe.reading)
    }
    let writer = MessageWriter(descriptor: pipe.writing)
    let tally = Tally()
    let messages = (0..<3).map { number in (0..<5).map { message(number, $0) } }
    for own in messages {
      Thread.detachNewThread {
        for message in own where (try? writer.write(message)) == nil {
          tally.failures.add(1, ordering: .relaxed)
        }
        let count = tally.finished.add(1, ordering: .acquiringAndReleasing).newValue
        if count == messages.count { pipe.closeWriting() }
      }
    }
    var reader = MessageReader(ByteStream(descriptor: pipe.reading))
    var found: [Message] = []
    while let next = try reader.next() {
      found.append(next)
      PipeEnds.pause(milliseconds: 2)
    }
    pipe.closeReading()
    #expect(tally.failures.load(ordering: .relaxed) == 0)
    #expect(found.count == 15)
    for own in messages {
      #expect(found.filter(own.contains) == own)
    }
  }

  @Test func slowReader() throws { try check(nonBlocking: false) }

  @Test func nonBlockingDescriptors() throws { try check(nonBlocking: true) }

  @Test func aClosedPipeIsAnError() throws {
    let pipe = try #require(PipeEnds())
    let writer = MessageWriter(descriptor: pipe.writing)
    pipe.closeReading()
    for _ in 0..<2 {
      #expect(throws: MessageWriter.Failure.closed) {
        try writer.write(.notification(method: "m"))
      }
    }
    pipe.closeWriting()
  }

  @Test func theEndOfInputIsNoError() throws {
    let pipe = try #require(PipeEnds())
    try MessageWriter(descriptor: pipe.writing).write(.response("a", .success([1])))
    pipe.closeWriting()
    var reader = MessageReader(ByteStream(descriptor: pipe.reading))
    #expect(try reader.next() == .response("a", .success([1])))
    #expect(try reader.next() == nil)
    pipe.closeReading()
  }

  /// A stream at its end is readable at once, however long one would wait.
  @Test(arguments: [0, 0.5, -1, .infinity, -.infinity, .nan, 1e30])
  func anyTimeMayBeWaitedFor(seconds: Double) throws {
    let pipe = try #require(PipeEnds())
    pipe.closeWriting()
    #expect(ByteStream(descriptor: pipe.reading).isReadable(within: seconds))
    pipe.closeReading()
  }

  @Test func aBadDescriptorIsAnError() {
    var reader = MessageReader(ByteStream(descriptor: -1))
    #expect(throws: ByteStream.Failure.self) { try reader.next() }
    #expect(throws: MessageWriter.Failure.self) {
      try MessageWriter(descriptor: -1).write(.notification(method: "m"))
    }
  }
}
