import Foundation
import Testing

/// The built executable, run as a user would.
struct Program {
  var status: Int32
  /// What came on standard output, in whatever encoding.
  var bytes: [UInt8]
  var errors: String

  var output: String { String(decoding: bytes, as: UTF8.self) }

  /// Beside the test bundle, wherever the build folder is.
  static let executable: URL = {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("nianbao")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder.deleteLastPathComponent()
    }
    return URL(fileURLWithPath: "nianbao")
  }()

  /// Runs to the end. Streams go through files, so that no full pipe can stop anybody.
  ///
  /// - Parameter shell: what a shell does to itself before it becomes the executable.
  static func run(
    _ arguments: [String], input: [UInt8] = [], in folder: Folder,
    environment: [String: String] = [:], shell: String? = nil
  ) throws -> Program {
    let names = ["in", "out", "err"].map { folder.url.appendingPathComponent(".stream-\($0)") }
    try Data(input).write(to: names[0])
    for name in names.dropFirst() { try Data().write(to: name) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    if let shell {
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "\(shell); exec \"$0\" \"$@\"", executable.path] + arguments
    }
    process.currentDirectoryURL = folder.url
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    defer { for name in names { try? FileManager.default.removeItem(at: name) } }
    return Program(
      status: process.terminationStatus,
      bytes: [UInt8](try Data(contentsOf: names[1])),
      errors: String(decoding: try Data(contentsOf: names[2]), as: UTF8.self))
  }
}

/// A folder of its own for one test, gone afterwards.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("nianbao-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func read(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: url.appendingPathComponent(name)))
  }
}

/// A small report with one error, one warning that is safe to fix, and nothing else at warning.
enum SmallReport {
  static let text = report(total: "5", bracket: "（二）、依申请公开")
  /// The same without defects.
  static let clean = report(total: "4", bracket: "（二）依申请公开")

  private static func report(total: String, bracket: String) -> String {
    let zeros = "| 0 | 0 | 0 | 0 | 0 | 0 | 0 |"
    var applications = ""
    for label in [
      "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”", "4.保护第三方合法权益",
      "5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷", "8.属于行政查询事项",
    ] {
      applications += "|  | （三）不予公开 | \(label) \(zeros)\n"
    }
    for label in ["1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"] {
      applications += "|  | （四）无法提供 | \(label) \(zeros)\n"
    }
    for label in [
      "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请",
      "5.要求行政机关确认或重新出具已获取信息",
    ] {
      applications += "|  | （五）不予处理 | \(label) \(zeros)\n"
    }
    for label in [
      "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
      "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "3.其他",
    ] {
      applications += "|  | （六）其他处理 | \(label) \(zeros)\n"
    }
    return """
      # 青禾县水务局2023年政府信息公开工作年度报告

      根据《中华人民共和国政府信息公开条例》要求编制。统计期限自2023年1月1日起至2023年12月31日止。如有疑问，请与青禾县水务局办公室联系（电话：0597-3300118）。

      ## 一、总体情况

      （一）主动公开

      全年公开水质检测、停水通知和工程建设等信息，由办公室统一发布。

      \(bracket)

      全年新收政府信息公开申请4件，均已答复。

      （三）政府信息管理

      公文起草时同步确定公开属性，发布前由办公室复核。

      （四）政府信息公开平台建设

      把群众常查的停水通知、水质报告放在网站首页。

      （五）监督保障

      把公开工作列入科室年度考核，全年没有发生责任追究的情形。

      ## 二、主动公开政府信息情况

      | 第二十条第（一）项 |  |  |  |
      | --- | --- | --- | --- |
      | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      | 规章 | 0 | 0 | 0 |
      | 行政规范性文件 | 0 | 0 | 3 |
      | 第二十条第（五）项 |  |  |  |
      | 信息内容 | 本年处理决定数量 |  |  |
      | 行政许可 | 7 |  |  |
      | 第二十条第（六）项 |  |  |  |
      | 信息内容 | 本年处理决定数量 |  |  |
      | 行政处罚 | 2 |  |  |
      | 行政强制 | 0 |  |  |
      | 第二十条第（八）项 |  |  |  |
      | 信息内容 | 本年收费金额（单位：万元） |  |  |
      | 行政事业性收费 | 0 |  |  |

      ## 三、收到和处理政府信息公开申请情况

      | （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） |  |  | 申请人情况 |  |  |  |  |  |  |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      |  |  |  | 自然人 | 法人或其他组织 |  |  |  |  | 总计 |
      |  |  |  |  | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |  |
      | 一、本年新收政府信息公开申请数量 |  |  | 3 | 1 | 0 | 0 | 0 | 0 | 4 |
      | 二、上年结转政府信息公开申请数量 |  | \(zeros)
      | 三、本年度办理结果 | （一）予以公开 |  | 3 | 1 | 0 | 0 | 0 | 0 | \(total) |
      |  | （二）部分公开（区分处理的，只计这一情形，不计其他情形） | \(zeros)
      \(applications)|  | （七）总计 |  | 3 | 1 | 0 | 0 | 0 | 0 | 4 |
      | 四、结转下年度继续办理 |  | \(zeros)

      ## 四、政府信息公开行政复议、行政诉讼情况

      | 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |
      |  |  |  |  |  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
      | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |

      ## 五、存在的主要问题及改进情况

      水质信息更新还不够及时。下一步，检测结果按月公开，每月10日前发布。

      ## 六、其他需要报告的事项

      本机关2023年未收取信息处理费。

      青禾县水务局

      2024年1月19日

      """
  }
}
