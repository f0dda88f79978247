#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(ucrt)
  import ucrt
#endif

/// Conversion by libc's `iconv`: Foundation's own has no GB18030 in a static build.
enum Converter {
  enum Failure: Error {
    /// The system has no such converter.
    case missing(String)
    /// The bytes at the offset are none of the encoding.
    case malformed(Int)
  }

  static func convert(
    _ bytes: [UInt8], from source: String, to target: String
  ) throws(Failure) -> [UInt8] {
    let handle = iconv_open(target, source)
    guard handle != iconv_t(bitPattern: -1) else {
      throw .missing(source == "UTF-8" ? target : source)
    }
    defer { iconv_close(handle) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    var buffer = [CChar](repeating: 0, count: 1 << 16)
    let count = input.count
    let failedAt: Int? = input.withUnsafeMutableBufferPointer { input in
      var next = input.baseAddress
      var left = count
      while left > 0 {
        let outcome: (hasStopped: Bool, error: Int32, written: Int) =
          buffer.withUnsafeMutableBufferPointer { buffer in
            var out = buffer.baseAddress
            var room = buffer.count
            // -1 says that it stopped early, whatever the sign of the type it comes in.
            let status = iconv(handle, &next, &left, &out, &room)
            return (Int(truncatingIfNeeded: status) == -1, errno, buffer.count - room)
          }
        for index in 0..<outcome.written { result.append(UInt8(bitPattern: buffer[index])) }
        // A full buffer is emptied and filled again; anything else is wrong at that place.
        if outcome.hasStopped, outcome.error != E2BIG { return count - left }
      }
      return nil
    }
    if let failedAt { throw .malformed(failedAt) }
    return result
  }
}
