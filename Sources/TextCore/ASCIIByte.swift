extension UInt8 {
  /// 0 to 9.
  @inlinable public var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// 0 to 9, A to Z, a to z.
  @inlinable public var isLetterOrDigit: Bool {
    isDigit || (self | 0x20 >= 0x61 && self | 0x20 <= 0x7A)
  }
}

extension [UInt8] {
  /// Whether an ASCII digit stands at an offset, which may lie outside.
  @inlinable
  public func hasDigit(at offset: Int) -> Bool {
    offset >= 0 && offset < count && self[offset].isDigit
  }
}
