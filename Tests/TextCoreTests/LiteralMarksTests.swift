import Testing
import TextCore

/// Which literals stand somewhere is told by a bit each, whatever their number.
@Suite struct LiteralMarksTests {
  private func marks(_ literals: Int..., count: Int = 200) -> LiteralMarks {
    var marks = LiteralMarks(count: count)
    for literal in literals { marks.insert(literal) }
    return marks
  }

  @Test func theSameLiteralIsShared() {
    #expect(!marks(0, 64, 199).isDisjoint(with: marks(64)))
    #expect(!marks(199).isDisjoint(with: marks(3, 199)))
  }

  @Test func neighboursAreOthers() {
    #expect(marks(63, 65).isDisjoint(with: marks(64, 0)))
    #expect(marks().isDisjoint(with: marks(1)))
  }

  @Test func whatTheSetDoesNotHaveIsLeftOut() {
    #expect(marks(200, 400, -1, count: 10).isDisjoint(with: marks(200, 400, 0)))
  }

  @Test func partsTellTheirLiterals() {
    let set = LiteralSet(["公开", "信息公开", "申请"])
    let parts = set.occurrences(in: Array("信息公开".utf8))
    #expect((0..<parts.count).map { parts[$0].literal }.sorted() == [0, 1])
    #expect(parts[0].offset + set.length(of: parts[0].literal) == 12)
    var marks = LiteralMarks(count: set.count)
    parts.note(in: &marks)
    #expect(marks.isDisjoint(with: self.marks(2, count: set.count)))
    #expect(!marks.isDisjoint(with: self.marks(1, count: set.count)))
  }
}
