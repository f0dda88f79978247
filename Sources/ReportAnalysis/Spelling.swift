import TextCore

/// The nearest of some words, for «did you mean».
public enum Spelling {
  /// The word that differs least; nil where more than a third of the letters differ.
  public static func nearest(to word: String, among words: [String]) -> String? {
    var best: (word: String, distance: Int)?
    let key = Array(word.utf8)
    for candidate in words {
      let limit = max(1, max(key.count, candidate.utf8.count) / 3)
      if let distance = Folding.editDistance(key, Array(candidate.utf8), atMost: limit),
        distance < best?.distance ?? Int.max
      {
        best = (candidate, distance)
      }
    }
    return best?.word
  }
}
