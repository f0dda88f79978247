import Testing
import TextCore

@testable import ReportForms

@Suite struct PhraseIndexTests {
  @Test func everyPhraseHasABit() {
    #expect(QuantityPhrases.all.count <= PhraseIndex.most)
  }

  /// What a phrase is written as stands around the number, so that the index must name the phrase.
  @Test func noPhraseIsTurnedAway() {
    for (place, phrase) in QuantityPhrases.all.enumerated() {
      for before in spellings(phrase.before) {
        for after in spellings(phrase.after) {
          let bytes = before + Array("6件".utf8) + after
          let end = before.count
          let found =
            PhraseIndex.all.phrases(before: end, in: bytes).intersection(
              PhraseIndex.all.phrases(
                behindNumberAt: end + 4, in: bytes, isMoney: phrase.name == .fees))
          #expect(found.contains(place), "\(String(decoding: bytes, as: UTF8.self))")
        }
      }
    }
  }

  /// Every word of every element beside the first words of the others, and optional ones left out.
  private func spellings(_ elements: [QuantityPhrase.Element]) -> [[UInt8]] {
    var result: [[UInt8]] = []
    for varied in elements.indices {
      for word in words(elements[varied]) {
        for leavesOut in [false, true] {
          result.append(
            elements.indices.flatMap { index -> [UInt8] in
              if index == varied { return word }
              return leavesOut && elements[index].isOptional
                ? [] : words(elements[index]).first ?? []
            })
        }
      }
    }
    return result.isEmpty ? [[]] : result
  }

  private func words(_ element: QuantityPhrase.Element) -> [[UInt8]] {
    var words: [[UInt8]] = []
    element.words.eachWord { words.append(Array($0)) }
    if element.year != nil { words += ["2024年度", "2024年", "2024"].map { Array($0.utf8) } }
    return words
  }
}
