import ReportForms
import ReportRules

/// The JSON Schema (draft 2020-12) of `.nianbao.json`, for editors that complete and check it.
public enum ConfigurationSchema {
  static let keys: [String] = [
    "select", "ignore", "severity", "edition", "language", "exclude", "overrides", "tables",
    "agencyAliases",
  ]

  public static var text: String {
    let slugs = RuleCatalogue.infos.map(\.slug)
    let groups = RuleGroup.allCases.map(\.rawValue)
    let names = "{\"enum\": [\((slugs + groups).map(quoted).joined(separator: ", "))]}"
    let levels = "{\"enum\": [\"error\", \"warning\", \"information\", \"off\"]}"
    let editions = (["auto"] + FormEdition.all.map(\.id)).map(quoted).joined(separator: ", ")
    let nameList = "{\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/rule\"}}"
    let textList = "{\"type\": \"array\", \"items\": {\"type\": \"string\"}}"
    let severity =
      "{\"type\": \"object\", \"propertyNames\": {\"$ref\": \"#/$defs/rule\"}, "
      + "\"additionalProperties\": \(levels)}"
    return """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "nianbao",
        "type": "object",
        "additionalProperties": false,
        "properties": {
          "$schema": {"type": "string"},
          "select": \(nameList),
          "ignore": \(nameList),
          "severity": \(severity),
          "edition": {"enum": [\(editions)]},
          "language": {"enum": ["zh", "en"]},
          "exclude": \(textList),
          "overrides": {
            "type": "array",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": ["files"],
              "properties": {
                "files": \(textList),
                "select": \(nameList),
                "ignore": \(nameList),
                "severity": \(severity),
                "edition": {"enum": [\(editions)]}
              }
            }
          },
          "tables": {
            "type": "object",
            "additionalProperties": false,
            "properties": {
              "ambiguousWidth": {"enum": ["narrow", "wide"]},
              "style": {"enum": ["aligned", "compact", "preserve"]}
            }
          },
          "agencyAliases": {"type": "object", "additionalProperties": \(textList)}
        },
        "$defs": {"rule": \(names)}
      }

      """
  }

  private static func quoted(_ word: String) -> String { "\"\(word)\"" }
}
