import ReportForms
import TextCore

/// Who cannot make 规章: by the 立法法 only departments of the State Council and governments of
/// provinces, of cities with districts and of autonomous prefectures can.
enum RegulationPower {
  /// Whether a body of that name certainly lacks the power: one of a county, a district, a township or
  /// a street. Names that tell no level say nothing.
  static func isLacking(_ agency: String) -> Bool {
    let name = AgencyName(agency)
    if name.isTownship { return true }
    return name.regions.contains { region in
      guard
        lowLevels.contains(where: { region.count > $0.count && region.suffix($0.count) == $0[...] })
      else { return false }
      return !zones.contains { region.suffix($0.count) == $0[...] }
    }
  }

  private static let lowLevels = ["县", "区", "乡", "镇", "街道"].map { Array($0.utf8) }

  /// Ends of names that stand for other levels, or for none.
  private static let zones = ["自治区", "开发区", "新区", "示范区", "合作区", "保税区", "高新区", "园区", "地区"]
    .map { Array($0.utf8) }
}
