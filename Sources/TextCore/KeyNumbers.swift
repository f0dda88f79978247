/// Keys numbered from 0 in the order of their first coming, and found again by their bytes.
///
/// A dictionary of byte arrays hashes against floods and keeps each key in a storage of its own. The
/// keys here are those of the forms: few, short, known, put in at every start and asked for at every
/// cell. What belongs to a key stands in an array under its number.
public struct KeyNumbers: Sendable {
  /// The keys, one behind the other.
  private var bytes: [UInt8] = []
  /// Where each key begins, and one entry for the end of the last.
  private var starts: [Int] = [0]
  /// Hash and number + 1, 32 bits each, in open addressing; 0 is an empty place.
  private var places: [UInt64]

  /// - Parameter capacity: how many keys may come before the table grows.
  public init(capacity: Int = 0) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    places = [UInt64](repeating: 0, count: size)
    starts.reserveCapacity(capacity + 1)
  }

  public init(_ keys: [[UInt8]]) {
    self.init(capacity: keys.count)
    for key in keys { add(key) }
  }

  public var count: Int { starts.count - 1 }

  /// The key with a number below `count`.
  public func key(_ number: Int) -> [UInt8] { Array(bytes[range(number)]) }

  /// How long it is.
  public func length(_ number: Int) -> Int { range(number).count }

  /// Every key, by number.
  public var keys: [[UInt8]] { (0..<count).map { key($0) } }

  /// The number of a key; nil where it never came.
  public func number(of key: [UInt8]) -> Int? { number(of: key, 0..<key.count) }

  /// The number of the key that a stretch of bytes is.
  public func number(of bytes: [UInt8], _ range: SourceRange) -> Int? {
    let place = place(bytes, range, ByteComparison.hash(bytes, range))
    return places[place] == 0 ? nil : KeyNumbers.number(places[place])
  }

  public func contains(_ key: [UInt8]) -> Bool { number(of: key) != nil }

  /// Puts a key in, if it is new.
  ///
  /// - Returns: its number.
  @discardableResult
  public mutating func add(_ key: [UInt8]) -> Int { add(key, 0..<key.count) }

  @discardableResult
  public mutating func add(_ key: [UInt8], _ range: SourceRange) -> Int {
    let hash = ByteComparison.hash(key, range)
    let place = place(key, range, hash)
    if places[place] != 0 { return KeyNumbers.number(places[place]) }
    let number = count
    bytes += key[range]
    starts.append(bytes.count)
    places[place] = hash << 32 | UInt64(number + 1)
    if 2 * count > places.count { grow() }
    return number
  }

  private static func number(_ place: UInt64) -> Int { Int(place & 0xFFFF_FFFF) - 1 }

  private func range(_ number: Int) -> SourceRange { starts[number]..<starts[number + 1] }

  /// Where a key stands, or the empty place where it would.
  private func place(_ key: [UInt8], _ keyRange: SourceRange, _ hash: UInt64) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while places[place] != 0 {
      if places[place] >> 32 == hash & 0xFFFF_FFFF,
        ByteComparison.equals(bytes, range(KeyNumbers.number(places[place])), key, keyRange)
      {
        return place
      }
      place = (place + 1) & mask
    }
    return place
  }

  private mutating func grow() {
    let old = places
    places = [UInt64](repeating: 0, count: 2 * old.count)
    let mask = places.count - 1
    // Of the hash 32 bits are kept, which are all that count below so many places.
    for entry in old where entry != 0 {
      var place = Int(entry >> 32) & mask
      while places[place] != 0 { place = (place + 1) & mask }
      places[place] = entry
    }
  }
}
