import ReportForms
import TextCore

/// What the literals of a passage show at once: a rule that looks for words need not look at passages
/// in which none of them stands.
enum PassageLiterals {
  /// For each literal, by its number, what it shows.
  private static let features: [PassageFeatures] = {
    var features = [PassageFeatures](repeating: [], count: RuleCatalogue.literals.count)
    let kinds: [(feature: PassageFeatures, literals: [String])] = [
      (.runningMarks, RunningMark.literals), (.halfRunningMarks, RunningMark.halfLiterals),
      (.pausedNumbers, ItemPunctuation.runningNumbers),
      (.listTurns, RunningItems.turns),
      (.contactLabels, MalformedContact.literals),
      (.attachments, MissingAttachment.literals), (.applicants, ApplicantClaim.literals),
      (.problems, MissingImprovement.problems), (.improvement, MissingImprovement.improvements),
      (.likelyProblems, MissingImprovement.likelyProblems),
      (.likelyImprovement, MissingImprovement.likelyImprovements),
      (.denial, MissingImprovement.denials),
    ]
    for (feature, literals) in kinds {
      for literal in literals {
        if let number = RuleCatalogue.literals.id(of: literal) { features[number].insert(feature) }
      }
    }
    return features
  }()

  /// What tells nothing where a passage begins with it.
  private static let within: [Bool] = {
    var within = [Bool](repeating: false, count: RuleCatalogue.literals.count)
    for literal in RunningMark.withinText {
      if let number = RuleCatalogue.literals.id(of: literal) { within[number] = true }
    }
    return within
  }()

  static func features(of passage: Passage) -> PassageFeatures {
    var found: PassageFeatures = []
    var named = [PassageFeatures](
      repeating: [], count: passage.section == 5 ? passage.sentences.count : 0)
    var sentence = 0
    for place in 0..<passage.literals.count {
      let (literal, offset) = passage.literals[place]
      if within[literal], offset == 0 { continue }
      var shown = features[literal]
      if !shown.isDisjoint(with: [.improvement, .likelyImprovement]),
        MissingImprovement.isPending(passage.bytes, before: offset)
      {
        shown.subtract([.improvement, .likelyImprovement])
      }
      found.formUnion(shown)
      while sentence < named.count, passage.sentences[sentence].upperBound <= offset {
        sentence += 1
      }
      if sentence < named.count { named[sentence].formUnion(shown) }
    }
    if passage.section != 5 {
      found.subtract([.problems, .improvement, .likelyProblems, .likelyImprovement, .denial])
    }
    for (index, named) in named.enumerated() {
      let lacking = MissingImprovement.lacking(named)
      if !lacking.isSubset(of: found),
        MissingImprovement.isTelling(passage.bytes, passage.sentences[index])
      {
        found.formUnion(lacking)
      }
    }
    return found
  }
}

/// The literals of a rule by their numbers among the literals of all rules.
struct LiteralPlaces: Sendable {
  /// For each literal of all, by number, its index among the rule's, or -1.
  private let places: [Int16]

  init(_ literals: [String]) {
    var places = [Int16](repeating: -1, count: RuleCatalogue.literals.count)
    for (place, literal) in literals.enumerated() {
      if let number = RuleCatalogue.literals.id(of: literal), places[number] < 0 {
        places[number] = Int16(clamping: place)
      }
    }
    self.places = places
  }

  /// Where literals of the rule stand in a passage, in the passage's offsets, in the order of their
  /// ends.
  func occurrences(in passage: Passage) -> [(place: Int, range: SourceRange)] {
    var found: [(place: Int, range: SourceRange)] = []
    for index in 0..<passage.literals.count {
      let (literal, offset) = passage.literals[index]
      guard places[literal] >= 0 else { continue }
      let end = offset + RuleCatalogue.literals.length(of: literal)
      found.append((Int(places[literal]), offset..<end))
    }
    return found
  }
}

/// A literal with its number among the literals of all rules, which need not be looked up again.
struct LiteralNumber: Sendable {
  let literal: String
  fileprivate let number: Int?
  fileprivate let length: Int

  init(_ literal: String) {
    self.literal = literal
    number = RuleCatalogue.literals.id(of: literal)
    length = literal.utf8.count
  }
}

extension LiteralIndex {
  /// Whether a literal stands in a range.
  func contains(_ literal: LiteralNumber, in range: SourceRange) -> Bool {
    guard let number = literal.number else { return contains(literal.literal, in: range) }
    guard let offset = firstOffset(ofNumber: number, notBelow: range.lowerBound) else {
      return false
    }
    return offset <= range.upperBound - literal.length
  }
}
