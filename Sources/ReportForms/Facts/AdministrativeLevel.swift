/// With what the names of regions that have a government end, each a character.
public enum AdministrativeLevel {
  /// From the province to the county and what ranks with it.
  public static let upper = ["省", "州", "市", "县", "区", "旗"]
  public static let townships = ["镇", "乡"]
  public static let all = upper + townships
}
