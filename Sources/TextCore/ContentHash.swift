/// FNV-1a over pieces of text, in 64 bits: the same in every run and on every machine.
public struct ContentHash: Sendable {
  public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  public init() {}

  /// Of what has one hash, the one that comes after so many others.
  public init(_ hash: UInt64, _ count: Int) {
    value = hash
    if count > 0 { add(String(count).utf8) }
  }

  public mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
    // What ends one piece is none of its bytes.
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Sixteen hexadecimal digits.
  public var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
