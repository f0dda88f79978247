import ReportForms
import ReportSyntax
import TextCore

extension Report {
  /// The index of the block that holds an offset, whatever its kind; nil between blocks.
  func blockIndex(holding offset: Int) -> Int? {
    let index = blocks.partitioningIndex { $0.range.upperBound > offset }
    guard index < blocks.count, blocks[index].range.contains(offset) else { return nil }
    return index
  }

  /// The block of text (no table, image or rule) that holds an offset.
  func textBlock(holding offset: Int) -> Block? {
    guard let index = blockIndex(holding: offset), blocks[index].isText else { return nil }
    return blocks[index]
  }

  /// Whether a place lies in what goes on from the line above: a text was wrapped, and what the
  /// sentence began with stands there.
  func isMidSentence(_ offset: Int) -> Bool {
    guard let prose = prose(at: offset), prose.index > 0 else { return false }
    let before = blocks[prose.index - 1]
    guard prose.block.kind == .paragraph, prose.block.ordinal == nil,
      !prose.block.followsBlankLine, before.isText,
      let traits = traits(ofBlock: prose.index - 1),
      traits.shape.breaksOff(bytes, before.content),
      let sentence = sentence(at: offset)
    else { return false }
    return sentence.range.lowerBound <= prose.range.lowerBound
  }

  /// What a block of prose is made of.
  func shape(_ prose: ProseBlock) -> ProseShape {
    traits(ofBlock: prose.index)?.shape ?? ProseShape(bytes, prose.range)
  }

  /// Whether a block is a label of a form's table, which some layouts leave among the prose, or the
  /// heading of a section.
  func isFormLabel(_ block: Block) -> Bool {
    guard block.content.count <= 300 else { return false }
    return !LabelLexicon.forms.roles(of: document.key(block.content)).isEmpty
  }

  /// Whether a block stands behind the signature, where contacts and a page's footer stand.
  func isBehindSignature(_ index: Int) -> Bool {
    guard let signature else { return false }
    return index >= signature.blocks.upperBound
  }

  /// The offset behind a line and its line end.
  func lineEnd(behind offset: Int) -> Int {
    let line = text.line(at: offset)
    return line + 1 < text.lineCount ? text.lineStarts[line + 1] : bytes.count
  }
}

extension ProseShape {
  /// Whether a line of that shape may end within a sentence that goes on below.
  func breaksOff(_ bytes: [UInt8], _ line: SourceRange) -> Bool {
    // A long sub-head has no mark within.
    guard line.count >= 54, hasComma || hasStop,
      let last = bytes.scalar(before: line.upperBound)?.value
    else { return false }
    return !ScalarClass.isSentenceEnd(last) && last != 0xFF1A
  }
}

extension Passage {
  /// Whether it is a label of a form's table or the heading of a section.
  var isFormLabel: Bool {
    guard bytes.count <= 300 else { return false }
    return !LabelLexicon.forms.roles(of: LabelKey.key(bytes, range)).isEmpty
  }
}

/// What a paragraph is made of.
struct ProseShape: Sendable {
  private(set) var hanCount = 0
  /// ， or a `,` behind a Han character or a percent sign.
  private(set) var hasComma = false
  /// 。！？；
  private(set) var hasStop = false
  private(set) var hasTab = false

  init(_ bytes: [UInt8], _ range: SourceRange) {
    self.init(PassageMarks(bytes, range), bytes, range)
  }

  init(_ passage: Passage) {
    self.init(passage.marks, passage.bytes, passage.range)
  }

  private init(_ marks: PassageMarks, _ bytes: [UInt8], _ range: SourceRange) {
    hanCount = marks.hanCount
    for mark in marks {
      switch mark.value {
      case 0xFF0C: hasComma = true
      case 0x2C:
        let last = mark.offset > range.lowerBound ? Nearby.before(bytes, mark.offset) : 0
        if ScalarClass.isHan(last) || last == 0x25 { hasComma = true }
      case 0x3002, 0xFF01, 0xFF1F, 0xFF1B: hasStop = true
      case 0x09: hasTab = true
      default: break
      }
    }
  }

  /// Whether it reads as a sentence, not as a heading, a label or a list of words.
  var isSentence: Bool { (hasComma || hasStop) && hanCount >= 8 }
}
