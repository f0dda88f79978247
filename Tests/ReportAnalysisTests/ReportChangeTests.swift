import ReportForms
import ReportRules
import ReportSyntax
import ReportTestKit
import Testing
import TextCore

/// Where a keystroke leaves the report's frame as it is, that is seen: otherwise every rule would be
/// asked at every keystroke, and nobody would notice but by waiting.
@Suite struct ReportChangeTests {
  /// The change that a character behind some words makes.
  private func change(behind words: String, in layout: TableLayout) throws -> ReportChange? {
    let model = try #require(
      ReportModel.clean(edition: .edition2021).applying(
        .sectionText(5, ["首段说明问题，公开不够及时。", "中段说明措施，将按月核对。", "末段说明成效，已整改到位。"])))
    let source = model.rendered(layout).source
    let needle = Array(words.utf8)
    let place = try #require(
      source.bytes.indices.first { source.bytes[$0...].starts(with: needle) })
    var memory = ReportMemory()
    for text in [source, source.applying([.insert("字", at: place + needle.count)])] {
      let document = Document(parsing: text, memory: &memory.document)
      _ = Report(
        document, literals: RuleCatalogue.literals, passageScan: RuleCatalogue.passageScan,
        edition: nil,
        memory: &memory)
    }
    return memory.change
  }

  @Test(arguments: [TableLayout.pipeTable, .cellLines], ["首段说明", "中段说明", "末段说明"])
  func proseThatIsTypedLeavesTablesAlone(_ layout: TableLayout, _ words: String) throws {
    let change = try #require(try change(behind: words, in: layout))
    #expect(!change.hasTables)
    #expect(!change.hasOtherPassages)
    #expect(!change.hasOtherOrdinals)
    #expect(change.before.count == 1)
    #expect(change.after.count == 1)
  }

  @Test(arguments: [TableLayout.pipeTable, .cellLines])
  func aTableThatIsTypedInIsSeen(_ layout: TableLayout) throws {
    let change = try #require(try change(behind: "二、上年结转", in: layout))
    #expect(change.hasTables)
    #expect(!change.hasOtherPassages)
  }

  /// Most rules on tables depend on nothing but values, and are not asked where a label is typed over.
  @Test(arguments: [TableLayout.pipeTable, .cellLines, .tabRows, .html])
  func aLabelThatIsTypedInLeavesValuesAlone(_ layout: TableLayout) throws {
    let change = try #require(try change(behind: "4.保护第三方", in: layout))
    guard case .rows(let edit) = change.tables else {
      Issue.record("more than rows has changed: \(change.tables)")
      return
    }
    #expect(edit.hasSameValues)
    #expect(String(decoding: edit.before, as: UTF8.self).contains("4.保护第三方合法权益"))
    #expect(String(decoding: edit.after, as: UTF8.self).contains("4.保护第三方字合法权益"))
  }

  @Test func aValueThatIsTypedInIsSeen() throws {
    let change = try #require(try change(behind: "行政许可 | ", in: .pipeTable))
    guard case .rows(let edit) = change.tables else {
      Issue.record("more than rows has changed: \(change.tables)")
      return
    }
    #expect(!edit.hasSameValues)
  }

  /// Few rules speak of how a heading or the title is worded.
  @Test(arguments: [TableLayout.pipeTable, .cellLines])
  func aHeadingThatIsTypedInIsWordedAnew(_ layout: TableLayout) throws {
    let change = try #require(try change(behind: "存在的主要问题", in: layout))
    #expect(change.frame == .headings)
    #expect(!change.hasTables && !change.hasOtherPassages && !change.hasOtherOrdinals)
  }

  @Test(arguments: [TableLayout.pipeTable, .cellLines])
  func aTitleThatIsTypedInIsWordedAnew(_ layout: TableLayout) throws {
    let change = try #require(try change(behind: "青禾县水", in: layout))
    #expect(change.frame == .title)
    #expect(!change.hasTables && !change.hasOtherPassages && !change.hasOtherOrdinals)
  }
}
