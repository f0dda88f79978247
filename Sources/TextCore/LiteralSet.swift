/// Literals to be found together: a trie over scalars.
///
/// Made once for all rules; their literals, some 1500, take well under a millisecond.
public struct LiteralSet: Sendable {
  /// One prefix of some literal.
  struct Node: Sendable {
    /// Which scalars may follow, by their last six bits: most that do not are turned away here.
    var followers: UInt64 = 0
    /// The literal that ends here; negative where none does.
    var literal: Int32 = -1
  }

  /// The prefixes of two scalars and more. The number of a prefix is `firstNode` and its place here;
  /// that of a prefix of one scalar is the scalar itself, so that two scalars of a text are enough to
  /// look up the third step.
  private(set) var nodes: [Node] = []
  /// A bit for every scalar that is a literal by itself, by the scalar's last 16 bits.
  private(set) var singles = [UInt64](repeating: 0, count: 1024)
  /// A bit for every pair of scalars with which a literal begins, by the pair's hash.
  private(set) var pairs = [UInt64](repeating: 0, count: 1024)
  /// Steps from prefix to prefix, in open addressing: number, scalar and next number, 21 bits each.
  /// From `singleNode`, a scalar that is a literal by itself leads to `firstNode` and the literal's
  /// number. An empty place is 0, which no step leads to.
  private(set) var steps: [UInt64]
  /// The length of each literal in bytes.
  private(set) var lengths: [Int] = []
  /// The length of the longest one.
  private(set) var longest = 1
  private var stepCount = 0

  static let fieldWidth: UInt64 = 21
  static let fieldMask: UInt64 = (1 << 21) - 1
  static let firstNode = 0x11_0000
  static let singleNode = 0x1F_FFFF

  /// A set of literals. The empty literal is in no set; one that comes twice is in it once.
  public init(_ literals: [String]) {
    steps = [UInt64](repeating: 0, count: 1024)
    var byteCount = 0
    for literal in literals { byteCount += literal.utf8.count }
    reserve(byteCount / 3 + literals.count)
    for literal in literals { insert(literal) }
    longest = lengths.max() ?? 1
  }

  /// Where literals stand in a part of a text, to be kept while the part stays as it is.
  public func occurrences(in bytes: [UInt8]) -> LiteralParts {
    var found = Occurrences(byteCount: bytes.count)
    bytes.withUnsafeBufferPointer { bytes in withTrie { $0.scan(bytes, into: &found) } }
    return LiteralParts(found: found.packed)
  }

  /// The number of literals in the set.
  public var count: Int { lengths.count }

  /// The length in bytes of the literal with a number below `count`.
  public func length(of literal: Int) -> Int { lengths[literal] }

  /// The number of a literal, from 0 in the order of their first coming; nil when it is not in the
  /// set.
  public func id(of literal: String) -> Int? {
    var literal = literal
    return literal.withUTF8 { id(of: $0) }
  }

  private func id(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if bytes.isEmpty { return nil }
    let first = DecodedScalar.valid(bytes, at: 0)
    if first.length == bytes.count {
      return step(from: LiteralSet.singleNode, first.value).map { $0 - LiteralSet.firstNode }
    }
    var node = Int(first.value)
    var index = first.length
    while index < bytes.count {
      let scalar = DecodedScalar.valid(bytes, at: index)
      guard let next = step(from: node, scalar.value) else { return nil }
      node = next
      index += scalar.length
    }
    let literal = nodes[node - LiteralSet.firstNode].literal
    return literal < 0 ? nil : Int(literal)
  }

  private mutating func insert(_ literal: String) {
    // What finds no room is not in the set, and searched for instead.
    let room = LiteralSet.singleNode - LiteralSet.firstNode - max(nodes.count, lengths.count)
    var literal = literal
    literal.withUTF8 { bytes in
      if !bytes.isEmpty, bytes.count < room { insert(bytes) }
    }
  }

  private mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>) {
    let first = DecodedScalar.valid(bytes, at: 0)
    if first.length == bytes.count {
      if step(from: LiteralSet.singleNode, first.value) != nil { return }
      singles[Int(first.value >> 6) & 1023] |= 1 << UInt64(first.value & 63)
      addStep(from: LiteralSet.singleNode, first.value, to: LiteralSet.firstNode + lengths.count)
      lengths.append(bytes.count)
      return
    }
    var node = Int(first.value)
    var index = first.length
    while index < bytes.count {
      let scalar = DecodedScalar.valid(bytes, at: index)
      node = step(from: node, scalar.value) ?? addNode(from: node, scalar.value)
      index += scalar.length
    }
    let place = node - LiteralSet.firstNode
    if nodes[place].literal >= 0 { return }
    nodes[place].literal = Int32(lengths.count)
    lengths.append(bytes.count)
  }

  /// The bit of a pair of scalars among 65536.
  @inline(__always)
  static func pairBit(_ first: UInt32, _ second: UInt32) -> Int {
    Int((first &* 0x9E37_79B1 &+ second &* 0x85EB_CA6B) >> 16)
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

  private mutating func addNode(from node: Int, _ scalar: UInt32) -> Int {
    if node < LiteralSet.firstNode {
      let bit = LiteralSet.pairBit(UInt32(node), scalar)
      pairs[bit >> 6] |= 1 << UInt64(bit & 63)
    } else {
      nodes[node - LiteralSet.firstNode].followers |= 1 << UInt64(scalar & 63)
    }
    let next = LiteralSet.firstNode + nodes.count
    nodes.append(Node())
    addStep(from: node, scalar, to: next)
    return next
  }

  private mutating func addStep(from node: Int, _ scalar: UInt32, to next: Int) {
    if (stepCount + 1) * 2 > steps.count { reserve(stepCount * 2 + 1) }
    let key = UInt64(node) << LiteralSet.fieldWidth | UInt64(scalar)
    put(key << LiteralSet.fieldWidth | UInt64(next))
    stepCount += 1
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
}
