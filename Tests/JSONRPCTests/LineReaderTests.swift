import Foundation
import JSONRPC
import Testing

@Suite struct LineReaderTests {
  /// The lines of what a writer puts into a pipe piece by piece.
  private func lines(_ pieces: [String], limit: Int) throws -> [LineReader.Line] {
    let pipe = try #require(PipeEnds())
    defer { pipe.closeReading() }
    Thread.detachNewThread {
      for piece in pieces { try? ByteOutput(descriptor: pipe.writing).write(Array(piece.utf8)) }
      pipe.closeWriting()
    }
    var reader = LineReader(ByteStream(descriptor: pipe.reading), limit: limit)
    var lines: [LineReader.Line] = []
    while let line = try reader.next() { lines.append(line) }
    return lines
  }

  private func text(_ text: String) -> LineReader.Line { .text(Array(text.utf8)) }

  @Test func linesComeInTheirOrder() throws {
    let found = try lines(["甲\n乙", "丙\r\n\n", "丁"], limit: 100)
    #expect(found == [text("甲"), text("乙丙\r"), text(""), text("丁")])
    #expect(try lines([], limit: 100) == [])
    #expect(try lines(["\n"], limit: 100) == [text("")])
  }

  @Test func whatIsTooLongIsPassedOver() throws {
    let long = String(repeating: "x", count: 11)
    let found = try lines(["0123456789\n", long + "\n好\n", long + long, long, "\n末"], limit: 10)
    #expect(found == [text("0123456789"), .tooLong, text("好"), .tooLong, text("末")])
    #expect(try lines([long], limit: 10) == [.tooLong])
  }

  /// More than a read takes, and shorter ones behind it.
  @Test func linesMayBeLong() throws {
    let long = String(repeating: "公开", count: 100_000)
    let found = try lines(["短\n" + long, long + "\n短\n" + long + "\n"], limit: 2_000_000)
    #expect(found == [text("短"), text(long + long), text("短"), text(long)])
    let short = try lines([long, "\n短\n"], limit: 1000)
    #expect(short == [.tooLong, text("短")])
  }

  /// A line is there before the next one comes.
  @Test func nobodyWaitsForTheNext() throws {
    let pipe = try #require(PipeEnds())
    var reader = LineReader(ByteStream(descriptor: pipe.reading), limit: 10)
    for line in ["甲", "乙"] {
      try ByteOutput(descriptor: pipe.writing).write(Array("\(line)\n".utf8))
      #expect(try reader.next() == text(line))
    }
    pipe.closeWriting()
    #expect(try reader.next() == nil)
    pipe.closeReading()
  }
}
