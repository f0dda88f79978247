import Synchronization

/// What is left of labels from every character on, for layouts that cut labels anywhere.
///
/// Made when it is first asked for, since only a few layouts ask: made at once, with a set to tell
/// doubles, it was part of what every start of the program waits for.
final class LabelEndings: Sendable {
  private let spellings: [[UInt8]]
  private let made = Mutex<[[UInt8]]?>(nil)

  init(of spellings: [[UInt8]]) {
    self.spellings = spellings
  }

  /// In order.
  var texts: [[UInt8]] {
    made.withLock { made in
      if let made { return made }
      var endings: [[UInt8]] = []
      for spelling in spellings {
        for index in spelling.indices where spelling[index] & 0xC0 != 0x80 {
          endings.append(Array(spelling[index...]))
        }
      }
      endings.sort { $0.lexicographicallyPrecedes($1) }
      made = endings
      return endings
    }
  }
}
