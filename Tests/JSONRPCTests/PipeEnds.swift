#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A pipe of the system, with both ends.
struct PipeEnds {
  let reading: Int32
  let writing: Int32

  init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    reading = ends[0]
    writing = ends[1]
  }

  func closeReading() { close(reading) }
  func closeWriting() { close(writing) }

  func makeNonBlocking(_ descriptor: Int32) {
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
  }

  static func pause(milliseconds: UInt32) { usleep(milliseconds * 1000) }
}
