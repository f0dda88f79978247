import ReportForms
import TextCore

/// What the findings of a rule whose scope names `tables` depend on in them, where rows of one table
/// were edited. The edited rows count with the lines beside them, before and after the edit.
///
/// Where more than rows has changed, every rule is asked whose scope names tables.
public struct TableScope: OptionSet, Sendable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// Any text in cells.
  public static let text = TableScope(rawValue: 1)
  /// All that is known of the tables of the form but for the wording of labels: which rows and columns
  /// there are, where they stand, how surely they were read, and what the values say.
  public static let values = TableScope(rawValue: 2)
  /// The rule's literals in edited rows.
  public static let literals = TableScope(rawValue: 4)
  /// Edited rows in which a year may be named.
  static let years = TableScope(rawValue: 8)
  /// Edited rows in which a date may stand.
  static let dates = TableScope(rawValue: 16)
  /// Edited rows with half-width brackets.
  static let brackets = TableScope(rawValue: 32)
  /// Edited rows with eleven digits or more in a row.
  static let longNumbers = TableScope(rawValue: 64)
  /// Edited rows with characters that nobody types.
  static let strayCharacters = TableScope(rawValue: 128)
  /// Edited rows with letters that may be the noise of a scan.
  static let noise = TableScope(rawValue: 512)
  /// The wording of headers.
  static let headers = TableScope(rawValue: 1024)
  /// The numbers that edited rows bear as an item does, and words behind which a list begins anew.
  static let itemNumbers = TableScope(rawValue: 256)
}

extension RowsEdit {
  /// The literals in the edited rows, before and after.
  var literals: LiteralMarks {
    var found = LiteralMarks(count: RuleCatalogue.literals.count)
    for text in [before, after] {
      RuleCatalogue.literals.occurrences(in: text).note(in: &found)
    }
    return found
  }

  /// Whether the findings of a rule may be others than before.
  ///
  /// - Parameters:
  ///   - own: the rule's literals.
  ///   - literals: those in the edited rows.
  func touches(
    _ scope: TableScope, _ own: @autoclosure () -> LiteralMarks, _ literals: LiteralMarks
  ) -> Bool {
    if scope.contains(.text) || (scope.contains(.values) && !hasSameValues) { return true }
    if scope.contains(.headers), !hasSameHeaders { return true }
    if scope.contains(.itemNumbers), hasOtherNumbers { return true }
    if scope.contains(.literals), !literals.isDisjoint(with: own()) { return true }
    if scope.contains(.years), features.contains(.years) { return true }
    if scope.contains(.dates), features.contains(.dates) { return true }
    if scope.contains(.strayCharacters), features.contains(.strayCharacters) { return true }
    return touches(scope, before) || touches(scope, after)
  }

  /// Whether other numbers stand there than before, or other words behind which a list begins anew.
  private var hasOtherNumbers: Bool {
    // A number counts with no more than a character in front and two behind, and words are short: what
    // differs is seen in what was edited and little around it.
    let (old, new) = (ItemNumeral.edited(before, after), ItemNumeral.edited(after, before))
    return ItemNumeral.places(in: old) != ItemNumeral.places(in: new)
      || RunningItems.hasTurn(old) != RunningItems.hasTurn(new)
  }

  private func touches(_ scope: TableScope, _ text: [UInt8]) -> Bool {
    if scope.contains(.brackets), text.contains(where: { $0 == 0x28 || $0 == 0x29 }) { return true }
    if scope.contains(.longNumbers), PersonalData.longNumbers(in: text, { _ in }) { return true }
    return scope.contains(.noise) && HeaderNoise.mayStand(in: text)
  }
}
