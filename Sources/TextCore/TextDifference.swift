/// What two versions of a text share at both ends; between them lies what was edited.
public struct TextDifference: Sendable, Hashable {
  /// How many bytes in front are the same.
  public let front: Int
  /// How many bytes behind those are the same at the end.
  public let back: Int

  public init(_ old: [UInt8], _ new: [UInt8]) {
    self.init(old, new, sameInFront: 0, behind: 0)
  }

  /// The same where so many bytes in front, and so many at the end, are known to be the same.
  init(_ old: [UInt8], _ new: [UInt8], sameInFront: Int, behind: Int) {
    (front, back) = old.withUnsafeBytes { old in
      new.withUnsafeBytes { new in
        let shorter = min(old.count, new.count)
        let front = TextDifference.front(old, new, from: sameInFront, shorter)
        let most = shorter - front
        return (front, TextDifference.back(old, new, from: min(behind, most), most))
      }
    }
  }

  private static func front(
    _ old: UnsafeRawBufferPointer, _ new: UnsafeRawBufferPointer, from start: Int, _ most: Int
  ) -> Int {
    var place = start
    while place + 64 <= most, isSame(old, place, new, place) { place += 64 }
    while place + 8 <= most,
      old.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        == new.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    {
      place += 8
    }
    while place < most, old[place] == new[place] { place += 1 }
    return place
  }

  private static func back(
    _ old: UnsafeRawBufferPointer, _ new: UnsafeRawBufferPointer, from start: Int, _ most: Int
  ) -> Int {
    var place = start
    while place + 64 <= most, isSame(old, old.count - place - 64, new, new.count - place - 64) {
      place += 64
    }
    while place + 8 <= most,
      old.loadUnaligned(fromByteOffset: old.count - place - 8, as: UInt64.self)
        == new.loadUnaligned(fromByteOffset: new.count - place - 8, as: UInt64.self)
    {
      place += 8
    }
    while place < most, old[old.count - 1 - place] == new[new.count - 1 - place] { place += 1 }
    return place
  }

  /// Whether 64 bytes are the same.
  @inline(__always)
  private static func isSame(
    _ old: UnsafeRawBufferPointer, _ oldPlace: Int, _ new: UnsafeRawBufferPointer, _ newPlace: Int
  ) -> Bool {
    let difference =
      old.loadUnaligned(fromByteOffset: oldPlace, as: SIMD8<UInt64>.self)
      ^ new.loadUnaligned(fromByteOffset: newPlace, as: SIMD8<UInt64>.self)
    let half = difference.lowHalf | difference.highHalf
    let quarter = half.lowHalf | half.highHalf
    return quarter.x | quarter.y == 0
  }
}
