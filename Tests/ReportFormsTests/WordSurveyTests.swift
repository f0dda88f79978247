import ReportForms
import Testing
import TextCore

@Suite struct WordSurveyTests {
  private static let lists: [[String]] = [
    ["公开", "公开申请", "我"], ["不予公开", "开放日", "%"], ["0", "1", "2", "3"], ["开", "申请"],
  ]
  private let surveyor = WordSurveyor(
    lists.enumerated().map { (SurveyedLists(rawValue: 1 << UInt16($0)), [WordList($1)]) })

  /// Every place where a word of a list begins is among those that a survey names, and of all places
  /// no more than `most` are there for nothing.
  private func check(
    _ text: String, most: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let bytes = Array(text.utf8)
    let survey = surveyor.survey(bytes)
    var idle = 0
    for (index, words) in WordSurveyTests.lists.enumerated() {
      let (bit, list) = (SurveyedLists(rawValue: 1 << UInt16(index)), WordList(words))
      let named = Set(survey.places.filter { $0.lists.contains(bit) }.map(\.offset))
      let found = bytes.indices.filter { list.end(in: bytes, at: $0) != nil }
        .filter { $0 == 0 || !isDigit(bytes[$0]) || !isDigit(bytes[$0 - 1]) }
      #expect(named.isSuperset(of: found), "\(words)", sourceLocation: sourceLocation)
      #expect(survey.lists.contains(bit) == !named.isEmpty, sourceLocation: sourceLocation)
      idle += named.count - found.count
    }
    #expect(idle <= most, sourceLocation: sourceLocation)
    #expect(survey.places.map(\.offset) == survey.places.map(\.offset).sorted())
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  @Test func placesOfWords() {
    check("", most: 0)
    check("我", most: 0)
    check("不予公开申请", most: 0)
    check("公", most: 0)
    check("全年公开信息1203条，占30%，我局不予公开。", most: 0)
    // 公开 begins it, though nothing follows.
    check("公开，公", most: 0)
    check("不予受理，é公开😀公开", most: 1)
  }

  @Test func nextPlaceGoesForward() {
    let survey = surveyor.survey(Array("公开申请，公开".utf8))
    let list = SurveyedLists(rawValue: 1)
    var index = 0
    #expect(survey.next(list, from: &index, notBefore: 0) == 0)
    #expect(survey.next(list, from: &index, notBefore: 3) == 15)
    #expect(survey.next(list, from: &index, notBefore: 3) == nil)
  }
}
