import ReportRules

/// Completions for shells, from the option table.
enum ShellCompletions {
  enum Shell: String, CaseIterable, Sendable {
    case bash, zsh, fish
  }

  static func text(_ shell: Shell) -> String {
    switch shell {
    case .bash: bash
    case .zsh: zsh
    case .fish: fish
    }
  }

  private static var options: [CommandOption] { OptionTable.all.filter { !$0.isHidden } }

  /// The words that an option's value can be; rules where it takes rules.
  private static func words(_ option: CommandOption) -> [String]? {
    switch option.value {
    case .choice(let words): return words()
    case .rule, .rules:
      return RuleCatalogue.infos.map(\.slug) + RuleGroup.allCases.map(\.rawValue)
    case .text, .none: return nil
    }
  }

  /// Whether the value of an option is a list with commas.
  private static func isList(_ option: CommandOption) -> Bool {
    if case .rules = option.value { true } else { false }
  }

  private static var bash: String {
    var cases = ""
    for option in options {
      if let words = words(option) {
        let list = words.joined(separator: " ")
        cases += "    \(option.name)) "
        cases +=
          isList(option)
          ? #"COMPREPLY=($(compgen -P "${word%"${word##*,}"}" -W '\#(list)' -- "${word##*,}"))"#
          : #"COMPREPLY=($(compgen -W '\#(list)' -- "$word"))"#
        cases += "; return ;;\n"
      } else if case .text = option.value {
        cases += "    \(option.name)) local IFS=$'\\n'; COMPREPLY=($(compgen -f -- \"$word\")); "
        cases += "return ;;\n"
      }
    }
    let names = options.map(\.name).joined(separator: " ")
    // For bash the `=` of `--output=json` is a word of its own.
    return """
      # bash completion for nianbao
      _nianbao() {
        local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}"
        if [[ "$word" == "=" ]]; then
          word=""
        elif [[ "$before" == "=" ]]; then
          before="${COMP_WORDS[COMP_CWORD-2]}"
        fi
        case "$before" in
      \(cases)  esac
        if [[ "$word" == -* ]]; then
          COMPREPLY=($(compgen -W '\(names)' -- "$word"))
        else
          local IFS=$'\\n'
          COMPREPLY=($(compgen -f -- "$word"))
        fi
      }
      complete -o filenames -F _nianbao nianbao

      """
  }

  private static var zsh: String {
    var lines: [String] = []
    for option in options {
      let help = escaped(option.help.en)
      if let words = words(option) {
        let list = words.joined(separator: " ")
        lines.append(
          "'*\(option.name)=[\(help)]:value:"
            + (isList(option) ? "_values -s , value \(list)'" : "(\(list))'"))
      } else if case .text(let name) = option.value {
        lines.append("'*\(option.name)=[\(help)]:\(escaped(name)):_files'")
      } else {
        lines.append("'\(option.name)[\(help)]'")
      }
    }
    let all = lines.map { "    \($0) \\\n" }.joined()
    return "#compdef nianbao\n_arguments -s \\\n\(all)    '*:file:_files'\n"
  }

  /// What zsh gives a meaning inside its brackets and quotes.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "'": result += "'\\''"
      case "[", "]", ":", "\\": result += "\\" + String(character)
      default: result.append(character)
      }
    }
    return result
  }

  private static var fish: String {
    var result = "# fish completion for nianbao\n"
    for option in options {
      let help = option.help.en.map { $0 == "'" ? "\\'" : String($0) }.joined()
      var line = "complete -c nianbao -l \(option.name.dropFirst(2)) -d '\(help)'"
      if let words = words(option) {
        let list = words.joined(separator: " ")
        line += isList(option) ? " -x -a '(__fish_append , \(list))'" : " -x -a '\(list)'"
      } else if case .text = option.value {
        line += " -r"
      }
      result += line + "\n"
    }
    return result
  }
}
