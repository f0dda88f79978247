/// Where the literals of a set stand in a part of a text, in the part's offsets.
public struct LiteralParts: Sendable {
  /// As `Occurrences` packs them.
  let found: [UInt64]

  public var count: Int { found.count }

  /// The literal's number in its set, and where it begins. Occurrences are in the order of their ends.
  public subscript(place: Int) -> (literal: Int, offset: Int) {
    (Occurrences.literal(found[place]), Occurrences.offset(found[place]))
  }

  /// Notes which literals of the set occur at all.
  public func note(in marks: inout LiteralMarks) {
    for occurrence in found { marks.insert(Occurrences.literal(occurrence)) }
  }
}
