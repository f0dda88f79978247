import JSONRPC
import RandomTestKit
import Testing

@Suite struct JSONValueTests {
  private func check(
    _ text: String, reads value: JSONValue, writes written: String? = nil,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let read = try JSONText.decode(JSONValue.self, from: Array(text.utf8))
    #expect(read == value, sourceLocation: location)
    let output = String(decoding: JSONWriter.bytes(of: read), as: UTF8.self)
    #expect(output == written ?? text, sourceLocation: location)
  }

  @Test func scalars() throws {
    try check("null", reads: .null)
    try check("[true,false]", reads: [true, false])
    try check("[0,-1,9223372036854775807]", reads: [0, -1, .integer(.max)])
    try check("[1.5,-0.25]", reads: [1.5, -0.25])
    try check(
      "9223372036854775808", reads: 9_223_372_036_854_775_808.0, writes: "9.223372036854776e+18")
    try check(#""""#, reads: "")
  }

  @Test func structuresAreWrittenWithSortedKeys() throws {
    try check(
      #"{"b":[{}],"a":{"c":[]}}"#, reads: ["a": ["c": []], "b": [[:]]],
      writes: #"{"a":{"c":[]},"b":[{}]}"#)
    try check(#"{"":null}"#, reads: ["": .null])
  }

  @Test func stringsAreEscapedNoMoreThanNeeded() throws {
    try check(#""a\/b 年报 😀 \u0041""#, reads: "a/b 年报 😀 A", writes: #""a/b 年报 😀 A""#)
    try check(#""\"\\\b\f\n\r\t\u001f""#, reads: "\"\\\u{8}\u{C}\n\r\t\u{1F}")
    try check(#""\u0000x""#, reads: "\0x")
    try check(#""\ud83d\ude00""#, reads: "😀", writes: "\"😀\"")
  }

  @Test func loneSurrogatesBecomeReplacementCharacters() throws {
    try check(#""\ud800""#, reads: "\u{FFFD}", writes: "\"\u{FFFD}\"")
    try check(#""\uDC00x""#, reads: "\u{FFFD}x", writes: "\"\u{FFFD}x\"")
    try check(#""\ud83d\ud83d\ude00""#, reads: "\u{FFFD}😀", writes: "\"\u{FFFD}😀\"")
    // An escaped backslash, then letters that only look like an escape.
    try check(#""\\ud800""#, reads: #"\ud800"#)
    try check(#"{"\udfff":1}"#, reads: ["\u{FFFD}": 1], writes: "{\"\u{FFFD}\":1}")
  }

  @Test func whatIsNoNumberIsWrittenAsNull() {
    let written = JSONWriter.bytes(of: [.number(.nan), .number(.infinity)])
    #expect(String(decoding: written, as: UTF8.self) == "[null,null]")
  }

  @Test func brokenTextIsAnError() {
    for text in [
      "", "{", "[1", "nul", "01", "1e999", #""\x""#, #""\u12""#, "\"a\tb\"", "{\"a\"}", "\0",
    ] {
      #expect(throws: DecodingError.self) {
        try JSONText.decode(JSONValue.self, from: Array(text.utf8))
      }
    }
    #expect(throws: DecodingError.self) {
      try JSONText.decode(JSONValue.self, from: [0x22, 0xFF, 0xFE, 0x22])
    }
  }

  @Test func deepNestingIsReadOrRefused() throws {
    func nested(_ depth: Int) -> [UInt8] {
      [UInt8](repeating: 0x5B, count: depth) + [UInt8](repeating: 0x5D, count: depth)
    }
    #expect(
      JSONWriter.bytes(of: try JSONText.decode(JSONValue.self, from: nested(500))) == nested(500))
    #expect(throws: DecodingError.self) {
      try JSONText.decode(JSONValue.self, from: nested(1_000_000))
    }
  }

  @Test func accessors() {
    var value: JSONValue = ["a": ["b": [1, 2.0, "x", true, .null]]]
    let list = value["a"]?["b"]
    #expect(list?[0]?.intValue == 1 && list?[1]?.intValue == 2 && list?[2]?.stringValue == "x")
    #expect(list?[3]?.boolValue == true && list?[4]?.isNull == true && list?[5] == nil)
    #expect(list?[-1] == nil && value["x"] == nil && value[0] == nil)
    #expect(JSONValue.number(1.5).intValue == nil && JSONValue.number(1e300).intValue == nil)
    value["c"] = "d"
    value["a"] = nil
    #expect(value == ["c": "d"])
    #expect(JSONValue.members(["a": nil, "b": 1]) == ["b": 1])
  }

  @Test func anyValueSurvivesWritingAndReading() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let value = randomValue(depth: 4, &generator)
      let read = try JSONText.decode(JSONValue.self, from: JSONWriter.bytes(of: value))
      #expect(read == value)
    }
  }

  private func randomValue(depth: Int, _ generator: inout SeededGenerator) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
    case 0: .null
    case 1: .bool(.random(using: &generator))
    case 2: .integer(.random(in: .min ... .max, using: &generator))
    case 3: .number(.random(in: -1...1, using: &generator) + 0.1)
    case 4: .string(randomString(&generator))
    case 5:
      .array((0..<3).map { _ in randomValue(depth: depth - 1, &generator) })
    default:
      .object(
        Dictionary(
          (0..<3).map { _ in
            (randomString(&generator), randomValue(depth: depth - 1, &generator))
          }, uniquingKeysWith: { first, _ in first }))
    }
  }

  private func randomString(_ generator: inout SeededGenerator) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<6, using: &generator) {
      let limit: UInt32 = Bool.random(using: &generator) ? 0x80 : 0x11_0000
      scalars.append(Unicode.Scalar(UInt32.random(in: 0..<limit, using: &generator)) ?? "\u{FFFD}")
    }
    return String(scalars)
  }
}
