import ReportSyntax
import TextCore

/// A block that may be the heading of a section.
struct HeadingCandidate {
  var block: Int
  var form: FormSection
  var state: BoundSection.TitleState
  var title: SourceRange
  var runIn: SourceRange?
  var ordinal: Ordinal?
  /// 4: 一、 before a title; 3: a Markdown heading, or 一、 before a likeness or before another section's
  /// title in other words, as sub-heads have it; 2: `1、`, `一 `, a colon behind the title, or marks
  /// around it; 1: no ordinal; 0: 一、 before other words, which only its place makes a heading.
  var strength: Int
  /// Whether dot leaders, a page number or a link stand behind the title.
  var isContentsEntry: Bool
  /// Whether only the likeness of its words speaks for it.
  var isLikeness: Bool

  static let strong = 3
  var isStrong: Bool { strength >= HeadingCandidate.strong }

  /// A title is no longer than this, in bytes.
  private static let longestTitle = 150

  /// The same candidate where its block stands in a text.
  func placed(at start: Int, block: Int) -> HeadingCandidate {
    var candidate = self
    candidate.block = block
    candidate.title = title.shifted(by: start)
    candidate.runIn = runIn?.shifted(by: start)
    candidate.ordinal = ordinal?.shifted(by: start)
    return candidate
  }

  /// Whether it is told by loose words and bears another number than the section's: where the section
  /// stands in its place, this is a sub-head.
  var isLoose: Bool { state == .altered && ordinal?.value != form.number }

  /// Reads a block by itself.
  ///
  /// - Parameter index: that of the block, for which nothing else is looked at.
  init?(_ bytes: [UInt8], _ block: Block, at index: Int, forms: [FormSection]) {
    guard block.isText, !block.body.isEmpty else { return nil }
    let isMarked: Bool
    if case .heading = block.kind { isMarked = true } else { isMarked = false }
    switch block.ordinal?.style {
    case .hanInBrackets?, .arabicInBrackets?, .arabicHalfBracket?, .circled?: return nil
    case .han?, .arabicDot?, .arabicComma?, .loose?, nil: break
    }
    let isHan = block.ordinal?.style == .han
    var body = block.body
    isContentsEntry = HeadingCandidate.trimLeaders(bytes, &body)
    // `一、总体情况。` is the title with a mark too many, not a section's text.
    if isHan, bytes.scalar(before: body.upperBound)?.value == 0x3002, body.count > 3,
      HeadingCandidate.match(LabelKey.key(bytes, body.lowerBound..<(body.upperBound - 3)), forms)
        != nil
    {
      body = body.lowerBound..<(body.upperBound - 3)
    }
    self.block = index
    runIn = nil
    ordinal = block.ordinal
    isLikeness = false
    if ordinal == nil, body.count <= HeadingCandidate.longestTitle,
      let decorated = DecoratedHeading(bytes, body),
      let (form, state) = HeadingCandidate.match(LabelKey.key(bytes, decorated.title), forms)
    {
      self.form = form
      self.state = state
      (title, ordinal) = (decorated.title, decorated.ordinal)
      // It is none where a plain one stands.
      strength = 2
      return
    }
    if ordinal == nil, body.count <= HeadingCandidate.longestTitle,
      let loose = LooseOrdinal(bytes, body)
    {
      let key = LabelKey.key(bytes, loose.title..<body.upperBound)
      let match = HeadingCandidate.match(key, forms)
      let isTitle = match.map { isMarked || loose.isPart || $0.1 != .altered } ?? false
      let likeness = match == nil && isMarked ? HeadingCandidate.likeness(key, nil, forms) : nil
      if let form = isTitle ? match?.0 : likeness {
        self.form = form
        state = match?.1 ?? .altered
        title = loose.title..<body.upperBound
        ordinal = loose.ordinal
        strength = likeness == nil && (isMarked || loose.isPart) ? 3 : 2
        isLikeness = likeness != nil
        return
      }
    }
    if let titled = HeadingCandidate.withoutNote(bytes, body),
      HeadingCandidate.match(LabelKey.key(bytes, titled), forms) != nil
    {
      body = titled
    }
    if body.count <= HeadingCandidate.longestTitle {
      let last = bytes.scalar(before: body.upperBound)
      if let last, last.value == 0xFF1A || last.value == 0x3A {
        // `一、总体情况：` is a heading with a mark too many where nothing else is the section's.
        let rest = body.lowerBound..<(body.upperBound - last.length)
        guard isHan,
          let (form, state) = HeadingCandidate.match(LabelKey.key(bytes, rest), forms),
          state != .altered, ordinal?.value == form.number
        else { return nil }
        self.form = form
        self.state = state
        title = rest
        strength = 2
        return
      }
      let key = LabelKey.key(bytes, body)
      if let (form, state) = HeadingCandidate.match(key, forms) {
        self.form = form
        self.state = state
        title = body
        strength = isHan ? 4 : isMarked ? 3 : block.ordinal == nil ? 1 : 2
        if isHan, isLoose { strength = 3 }
        return
      }
      if isHan || isMarked, last?.value != 0x3002,
        let form = HeadingCandidate.likeness(key, block.ordinal?.value, forms)
      {
        self.form = form
        state = .altered
        title = body
        strength = isHan ? 3 : 2
        isLikeness = true
        return
      }
    }
    guard isHan else { return nil }
    guard let (form, state, range) = HeadingCandidate.runInTitle(bytes, body, forms) else {
      guard let form = forms.first(where: { $0.number == block.ordinal?.value }),
        HeadingCandidate.isTitleLike(bytes, body)
      else { return nil }
      (self.form, self.state, title, strength) = (form, .altered, body, 0)
      return
    }
    self.form = form
    self.state = state
    title = range
    let rest = bytes.content(of: range.upperBound..<block.body.upperBound)
    runIn = rest.isEmpty ? nil : rest
    strength = 4
    if isLoose { strength = 3 }
  }

  private static let notes: WordList = [
    "(见", "(详见", "(如下表", "(附表", "(单位:", "(20", "(数据", "(表",
  ]

  /// A title without the note behind it: （见下表）, （单位：件）, （2023年）.
  private static func withoutNote(_ bytes: [UInt8], _ body: SourceRange) -> SourceRange? {
    var open = body.upperBound
    guard body.count <= longestTitle, let last = bytes.scalar(before: open),
      last.value == 0xFF09 || last.value == 0x29
    else { return nil }
    while open > body.lowerBound, let scalar = bytes.scalar(before: open) {
      open -= scalar.length
      if scalar.value == 0xFF08 || scalar.value == 0x28 { break }
    }
    let note = FoldedProse(bytes, open..<body.upperBound).bytes
    guard notes.end(in: note, at: 0) != nil else { return nil }
    let title = bytes.content(of: body.lowerBound..<open)
    return title.isEmpty ? nil : title
  }

  /// Takes `……3`, `....3` and a link's target off a contents entry.
  private static func trimLeaders(_ bytes: [UInt8], _ body: inout SourceRange) -> Bool {
    var end = body.upperBound
    var sawLeader = false
    if bytes[body.lowerBound] == 0x5B, bytes[end - 1] == 0x29,
      let close = body.first(where: { bytes[$0] == 0x5D })
    {
      body = (body.lowerBound + 1)..<close
      return true
    }
    while end > body.lowerBound, let scalar = bytes.scalar(before: end) {
      switch scalar.value {
      case 0x30...0x39, 0x20, 0x09, 0x2D: break
      case 0x2E, 0x2026, 0xB7, 0xFF0E, 0x2025, 0x22EF: sawLeader = true
      default:
        guard sawLeader else { return false }
        body = body.lowerBound..<end
        return true
      }
      end -= scalar.length
    }
    return false
  }

  static func match(
    _ key: [UInt8], _ forms: [FormSection]
  ) -> (FormSection, BoundSection.TitleState)? {
    guard let number = titles.keys.number(of: key) else { return nil }
    let entry = titles.entries[number]
    guard let form = forms.first(where: { $0.number == entry.number }) else { return nil }
    return (form, entry.state)
  }

  private typealias Title = (number: Int, state: BoundSection.TitleState)

  /// The keys of all titles, and by their numbers what they say.
  private static let titles: (keys: KeyNumbers, entries: [Title]) = {
    var keys = KeyNumbers(capacity: 200)
    var entries: [Title] = []
    for form in CommonForm.sections {
      for (index, title) in form.titleSpellings.enumerated() {
        // The official title comes first; no title stands in two lists.
        guard keys.add(title.key) == entries.count else { continue }
        let state: BoundSection.TitleState =
          index == 0 ? .official : index <= form.accepted.count ? .accepted : .altered
        entries.append((form.number, state))
      }
    }
    return (keys, entries)
  }()

  /// The section whose title an altered one resembles: few characters differ, or the words that tell
  /// the section are there and the ordinal agrees.
  private static func likeness(
    _ key: [UInt8], _ ordinal: Int?, _ forms: [FormSection]
  ) -> FormSection? {
    guard key.count >= 6 else { return nil }
    var best: (form: FormSection, distance: Int)?
    for form in forms {
      let title = form.titleSpellings[0].key
      let limit = max(1, title.count / 12)
      if let distance = Folding.editDistance(key, title, atMost: limit),
        distance < best?.distance ?? Int.max
      {
        best = (form, distance)
      }
    }
    if let best { return best.form }
    guard let ordinal, let form = forms.first(where: { $0.number == ordinal }) else { return nil }
    // In its place a title in other accepted words may have a slip as well.
    let isSlip = form.titleSpellings.prefix(1 + form.accepted.count).contains {
      resembles(key, $0.key)
    }
    if isSlip { return form }
    let isTold = tellingWords[ordinal - 1].contains { words in
      words.allSatisfy { ByteSearch.contains(key, $0) }
    }
    return isTold ? form : nil
  }

  /// Whether few characters differ, or two have changed places.
  private static func resembles(_ key: [UInt8], _ title: [UInt8]) -> Bool {
    if Folding.editDistance(key, title, atMost: max(1, title.count / 12)) != nil { return true }
    return key.count == title.count && Folding.editDistance(key, title, atMost: 2) != nil
      && key.sorted() == title.sorted()
  }

  /// For each section the sets of words of which one must stand in its title whole.
  private static let tellingWords: [[[[UInt8]]]] = [
    [["情况", "总体"], ["基本情况"], ["工作情况"], ["概述"], ["概况"], ["工作开展"]],
    [["主动公开"]],
    [["申请", "处理"], ["申请", "办理"], ["申请", "受理"], ["依申请公开"]],
    [["复议", "诉讼"]],
    [["问题"], ["不足"], ["改进"], ["薄弱环节"], ["困难"]],
    [["其他", "事项"], ["其他", "情况"], ["需要报告"], ["需要说明"]],
  ].map { $0.map { $0.map { Array($0.utf8) } } }

  /// `一、总体情况。2023年，…`: the title, a mark or a blank, and the section's text on one line.
  private static func runInTitle(
    _ bytes: [UInt8], _ body: SourceRange, _ forms: [FormSection]
  ) -> (FormSection, BoundSection.TitleState, SourceRange)? {
    var end = body.lowerBound
    while end < body.upperBound, end - body.lowerBound <= longestTitle {
      let scalar = bytes.scalar(at: end)
      let parts =
        scalar.value == 0x3002 || scalar.value == 0xFF1A || scalar.value == 0x3A
        || ScalarClass.isWhitespace(scalar.value)
      if parts, end > body.lowerBound,
        let (form, state) = match(LabelKey.key(bytes, body.lowerBound..<end), forms)
      {
        // Only a title with text behind it is run in; with a colon and nothing else it is a sub-head.
        return end + scalar.length < body.upperBound
          ? (form, state, body.lowerBound..<end) : nil
      }
      end += scalar.length
    }
    return nil
  }
}
