import RandomTestKit
import Testing

@testable import LanguageServer

@Suite struct ByURITests {
  /// The same as a dictionary, whatever is done, and in the order of the addresses.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func itIsADictionaryInOrder(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var own = ByURI<[Int]>()
    var known: [String: [Int]] = [:]
    for step in 0..<200 {
      let uri = "file:///年报/\(Int.random(in: 0..<12, using: &generator)).md"
      switch Int.random(in: 0..<6, using: &generator) {
      case 0:
        own[uri] = [step]
        known[uri] = [step]
      case 1:
        own[uri]?.append(step)
        known[uri]?.append(step)
      case 2:
        own[uri, default: []].append(step)
        known[uri, default: []].append(step)
      case 3:
        own[uri] = nil
        known[uri] = nil
      case 4: #expect(own.remove(uri) == known.removeValue(forKey: uri))
      default: #expect(own[uri] == known[uri])
      }
      #expect(own.keys == known.keys.sorted() && own.count == known.count)
      #expect(Array(own.values) == known.sorted { $0.key < $1.key }.map(\.value))
    }
  }

  /// What nobody else holds is changed where it is.
  @Test func aChangeCopiesNothing() {
    var own = ByURI<[Int]>()
    own["a", default: []] = Array(0..<1000)
    let address = own["a"]?.withUnsafeBufferPointer { $0.baseAddress }
    own["a"]?[3] = 7
    own["a", default: []][4] = 7
    #expect(own["a"]?.withUnsafeBufferPointer { $0.baseAddress } == address)
    #expect(own["a"]?[2...4] == [2, 7, 7])
  }
}
