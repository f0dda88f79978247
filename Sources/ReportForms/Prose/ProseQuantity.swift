import TextCore

/// A count that prose states, and what it counts.
public struct ProseQuantity: Sendable, Hashable {
  /// What is counted: a cell of a table, or a sum of cells.
  public enum Name: String, Sendable, Hashable, CaseIterable {
    /// 新收, 收到, 受理 of applications.
    case received
    /// 上年结转
    case carriedIn
    /// 办结, 办理
    case handled
    /// 答复
    case answered
    /// 结转下年度
    case carriedOver
    /// 予以公开, 部分公开, 不予公开, 无法提供, 不予处理, 其他处理
    case disclosed, partlyDisclosed, refused, unavailable, notProcessed, otherwise
    /// 予以公开（含部分公开）
    case disclosedAtAll
    /// One of the reasons for which nothing was disclosed: 属于国家秘密, 重复申请.
    case secret, forbiddenByLaw, thirdParty, internalAffairs, process, caseFile, inquiry
    case notHeld, notReady, petition, repeated
    /// 行政复议, 行政诉讼 about the disclosure of information.
    case review, litigation
    /// 行政规范性文件: 制发, 废止, 现行有效.
    case documentsMade, documentsRepealed, documentsInForce
    /// Decisions on 行政许可, 行政处罚, 行政强制.
    case licences, penalties, coercion
    /// 行政事业性收费 in 万元.
    case fees
    /// 主动公开信息 in all: no cell has it, but what is said twice is said alike.
    case published
  }

  /// How it is stated.
  public enum Statement: Sendable, Hashable {
    /// By a number.
    case number
    /// 未收到申请, 未发生行政复议: the words of denial, and the nouns with what closes the clause.
    case denial(word: SourceRange, nouns: SourceRange)
    /// 全部办结, 无结转.
    case completion
  }

  /// How sure it is that table and prose count the same.
  public enum Certainty: Int, Sendable, Hashable, Comparable {
    /// 本级, 不含, 全县: the prose may count for another circle of bodies.
    case doubtful
    /// 发布 alone: documents may be published that were not made this year.
    case likely
    case certain

    public static func < (left: Certainty, right: Certainty) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// More than one where a single number speaks for several: 行政复议和行政诉讼0件.
  public var names: [Name]
  /// A count, or an amount in 万元.
  public var value: Amount
  /// The number without its unit; the whole phrase where there is none.
  public var range: SourceRange
  public var statement: Statement
  public var certainty: Certainty
  /// Whether each of several names has the value: 各1件, 均为0件.
  public var isEach: Bool
  /// Whether the number is in Han numerals.
  public var isHan: Bool
  /// Whether the number is of 元, and not of 万元 as the form's; a count is of neither.
  public var isInYuan: Bool
  /// The digits behind the point as written.
  public var decimals: Int
  /// Whether its words leave open that it counts a part of what the form counts, so that only a larger
  /// number contradicts the form's.
  public var mayBePart = false
  /// Index into `Report.prose`.
  public var prose: Int
}
