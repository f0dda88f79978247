/// Literals to be found together: a trie over scalars.
///
/// Made once for all rules; 1500 literals take well under a millisecond.
public struct LiteralSet: Sendable {
  /// One prefix of some literal.
  struct Node: Sendable {
    /// Which scalars may follow, by their last six bits: most that do not are turned away here.
    var followers: UInt64 = 0
    /// The literal that ends here; negative where none does.
    var literal: Int32 = -1
  }

  /// The prefixes; the first is the empty one.
  private(set) var nodes = [Node()]
  /// For every scalar of the basic plane the node that it alone makes, 0 where no literal begins so.
  private(set) var roots = [UInt16](repeating: 0, count: 0x1_0000)
  /// Steps from node to node, in open addressing: node, scalar and next node, 21 bits each. An empty
  /// place is 0, since no step leads to the first node.
  private(set) var steps: [UInt64]
  /// The length of each literal in bytes.
  private(set) var lengths: [Int] = []
  private var stepCount = 0

  static let fieldWidth: UInt64 = 21
  static let fieldMask: UInt64 = (1 << 21) - 1

  /// A set of literals. The empty literal is in no set; one that comes twice is in it once.
  public init(_ literals: [String]) {
    steps = [UInt64](repeating: 0, count: 1024)
    var byteCount = 0
    for literal in literals { byteCount += literal.utf8.count }
    reserve(byteCount / 3 + literals.count)
    // First scalars come first, so that their nodes have the small numbers that `roots` can hold.
    for literal in literals {
      guard let first = literal.unicodeScalars.first, first.value < 0x1_0000,
        roots[Int(first.value)] == 0
      else { continue }
      roots[Int(first.value)] = UInt16(addStep(from: 0, first.value))
    }
    for literal in literals { insert(literal) }
  }

  /// The number of literals in the set.
  public var count: Int { lengths.count }

  /// The number of a literal, from 0 in the order of their first coming; nil when it is not in the
  /// set.
  public func id(of literal: String) -> Int? {
    var literal = literal
    return literal.withUTF8 { id(of: $0) }
  }

  private func id(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var node = 0
    var index = 0
    while index < bytes.count {
      let scalar = LiteralSet.scalar(bytes, at: index)
      guard let next = step(from: node, scalar.value) else { return nil }
      node = next
      index += scalar.length
    }
    let literal = nodes[node].literal
    return literal < 0 ? nil : Int(literal)
  }

  private mutating func insert(_ literal: String) {
    // Numbers of nodes have 21 bits. What finds no room is not in the set, and searched for instead.
    if nodes.count + literal.utf8.count > Int(LiteralSet.fieldMask) { return }
    var literal = literal
    let (end, length) = literal.withUTF8 { bytes in
      var node = 0
      var index = 0
      while index < bytes.count {
        let scalar = LiteralSet.scalar(bytes, at: index)
        node = step(from: node, scalar.value) ?? addStep(from: node, scalar.value)
        index += scalar.length
      }
      return (node, bytes.count)
    }
    if length == 0 || nodes[end].literal >= 0 { return }
    nodes[end].literal = Int32(lengths.count)
    lengths.append(length)
  }

  /// Where a step would stand in the table, were no other there.
  @inline(__always)
  static func place(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
  }

  func step(from node: Int, _ scalar: UInt32) -> Int? {
    let key = UInt64(node) << LiteralSet.fieldWidth | UInt64(scalar)
    let mask = steps.count - 1
    var place = LiteralSet.place(key, mask)
    while steps[place] != 0 {
      if steps[place] >> LiteralSet.fieldWidth == key {
        return Int(steps[place] & LiteralSet.fieldMask)
      }
      place = (place + 1) & mask
    }
    return nil
  }

  private mutating func addStep(from node: Int, _ scalar: UInt32) -> Int {
    if (stepCount + 1) * 2 > steps.count { reserve(stepCount * 2 + 1) }
    let next = nodes.count
    nodes.append(Node())
    nodes[node].followers |= 1 << UInt64(scalar & 63)
    let key = UInt64(node) << LiteralSet.fieldWidth | UInt64(scalar)
    put(key << LiteralSet.fieldWidth | UInt64(next))
    stepCount += 1
    return next
  }

  private mutating func put(_ step: UInt64) {
    let mask = steps.count - 1
    var place = LiteralSet.place(step >> LiteralSet.fieldWidth, mask)
    while steps[place] != 0 { place = (place + 1) & mask }
    steps[place] = step
  }

  /// Makes room for a number of steps.
  private mutating func reserve(_ count: Int) {
    nodes.reserveCapacity(count + 1)
    var size = steps.count
    while size < count * 2 { size *= 2 }
    if size == steps.count { return }
    let old = steps
    steps = [UInt64](repeating: 0, count: size)
    for step in old where step != 0 { put(step) }
  }

  /// The scalar at an offset of a string's bytes.
  @inline(__always)
  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> DecodedScalar {
    let lead = UInt32(bytes[index])
    if lead < 0x80 { return DecodedScalar(value: lead, length: 1) }
    let left = bytes.count - index
    if lead & 0xF0 == 0xE0, left > 2 {
      let value =
        (lead & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
      return DecodedScalar(value: value, length: 3)
    }
    if lead & 0xE0 == 0xC0, left > 1 {
      return DecodedScalar(value: (lead & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), length: 2)
    }
    guard lead >= 0xF0, left > 3 else { return .malformed }
    let value =
      (lead & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
      | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F)
    return DecodedScalar(value: value, length: 4)
  }
}
