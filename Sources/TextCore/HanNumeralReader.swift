/// Reads a Han numeral with units, character by character.
///
/// Its places never overflow: below 亿 stand at most eight digits, and 亿 comes once.
struct HanNumeralReader {
  /// What stands before 亿, times 10⁸.
  private var hundredMillions = 0
  /// What stands before 万, times 10⁴.
  private var tenThousands = 0
  /// The thousands, hundreds and tens after the last 万 or 亿.
  private var section = 0
  /// The digit that still waits for its unit.
  private var digit: Int?
  /// The unit that came last: the next must be smaller.
  private var lastUnit = 10_000
  /// What one of the place below the last character is worth, when that was a unit.
  private var placeBelow = 1
  private var zeroCame = false
  private var isEmpty = true
  private var hasMyriad = false

  /// The value so far; nil where the numeral cannot end here, as after 一百零.
  var value: Int? {
    if isEmpty || (zeroCame && digit == nil) { return nil }
    return hundredMillions + tenThousands + section + (digit ?? 0) * placeBelow
  }

  /// Takes the next character; false where it cannot go on the numeral.
  mutating func take(_ token: HanNumeral.Token) -> Bool {
    let isTaken: Bool
    switch token {
    case .digit(0): isTaken = takeZero()
    case .digit(let digit): isTaken = take(digit: digit)
    case .unit(let unit): isTaken = take(unit: unit)
    case .myriad(let myriad): isTaken = take(myriad: myriad)
    }
    if isTaken { isEmpty = false }
    return isTaken
  }

  private mutating func takeZero() -> Bool {
    if digit != nil || zeroCame { return false }
    if isEmpty {
      digit = 0
    } else {
      zeroCame = true
      placeBelow = 1
    }
    return true
  }

  private mutating func take(digit next: Int) -> Bool {
    if digit != nil { return false }
    digit = next
    return true
  }

  private mutating func take(unit: Int) -> Bool {
    // A zero stands for a place left out: 一千零三十 has no hundreds, and 一百零三十 is no number.
    guard digit != 0, unit < (zeroCame ? lastUnit / 10 : lastUnit) else { return false }
    guard let count = digit ?? (unit == 10 ? 1 : nil) else { return false }
    section += count * unit
    lastUnit = unit
    placeBelow = unit / 10
    digit = nil
    zeroCame = false
    return true
  }

  private mutating func take(myriad: Int) -> Bool {
    let units = section + (digit ?? 0)
    if zeroCame, digit == nil { return false }
    if myriad == 10_000 {
      guard units > 0, !hasMyriad else { return false }
      tenThousands = units * 10_000
      hasMyriad = true
    } else {
      guard hundredMillions == 0, tenThousands + units > 0 else { return false }
      hundredMillions = (tenThousands + units) * 100_000_000
      tenThousands = 0
      hasMyriad = false
    }
    section = 0
    digit = nil
    zeroCame = false
    lastUnit = 10_000
    placeBelow = myriad / 10
    return true
  }
}
