using System.Text;

namespace Kinora.Cli.Completions;

/// <summary>The scripts by which shells complete our command line. They hold all that they need: pressing Tab starts no program.</summary>
internal static class CompletionScript
{
    public static string Bash(IReadOnlyList<CompletedVerb> verbs)
    {
        var script = new StringBuilder("# Completes kinora in bash: source <(kinora completion bash)\n_kinora() {\n");
        script.Append("  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} verb='' i words='' options='' files=''\n  COMPREPLY=()\n");
        script.Append("  for ((i = 1; i < COMP_CWORD; i++)); do\n    case \"$verb ${COMP_WORDS[i]}\" in\n");
        script.Append($"      {Paths(verbs)}) verb=\"${{verb:+$verb }}${{COMP_WORDS[i]}}\" ;;\n    esac\n  done\n");
        script.Append("  case \"$verb $prev\" in\n");
        foreach (var (verb, option) in WithValues(verbs))
        {
            var names = string.Join('|', option.Names.Select(name => Quoted($"{verb.Path} {name}")));
            var does = option.Values.Count > 0 ? $"_kinora_words {Quoted(string.Join(' ', option.Values))}" : option.IsFile ? "_kinora_files" : ":";
            script.Append($"    {names}) {does}; return ;;\n");
        }

        script.Append("  esac\n  case \"$verb\" in\n");
        foreach (var verb in verbs)
        {
            script.Append($"    {Quoted(verb.Path)}) words={Quoted(string.Join(' ', verb.Verbs.Select(name => name.Name).Concat(verb.Values)))} ");
            script.Append($"options={Quoted(string.Join(' ', verb.Options.SelectMany(option => option.Names)))}{(verb.TakesFiles ? " files=1" : "")} ;;\n");
        }

        script.Append(
            """
              esac
              if [[ $cur == -* ]]; then _kinora_words "$options"; return; fi
              _kinora_words "$words"
              if [[ -n $files && ${#COMPREPLY[@]} -eq 0 ]]; then _kinora_files; fi
            }
            _kinora_words() { mapfile -t COMPREPLY < <(compgen -W "$1" -- "${COMP_WORDS[COMP_CWORD]}"); }
            _kinora_files() {
              compopt -o filenames 2>/dev/null
              mapfile -t COMPREPLY < <(compgen -f -- "${COMP_WORDS[COMP_CWORD]}")
            }
            complete -F _kinora kinora ./kinora

            """.ReplaceLineEndings("\n"));
        return script.ToString();
    }

    public static string Zsh(IReadOnlyList<CompletedVerb> verbs)
    {
        var script = new StringBuilder("#compdef kinora\n# Completes kinora in zsh: source <(kinora completion zsh), or as _kinora in a folder of $fpath.\n_kinora() {\n");
        script.Append("  local verb='' word files=''\n  local -a named options\n");
        script.Append("  for word in ${words[2,CURRENT-1]}; do\n    case \"$verb $word\" in\n");
        script.Append($"      {Paths(verbs)}) verb=\"${{verb:+$verb }}$word\" ;;\n    esac\n  done\n");
        script.Append("  case \"$verb ${words[CURRENT-1]}\" in\n");
        foreach (var (verb, option) in WithValues(verbs))
        {
            var names = string.Join('|', option.Names.Select(name => Quoted($"{verb.Path} {name}")));
            var does = option.Values.Count > 0 ? $"compadd -- {string.Join(' ', option.Values.Select(Quoted))}" : option.IsFile ? "_files" : ":";
            script.Append($"    {names}) {does}; return ;;\n");
        }

        script.Append("  esac\n  case \"$verb\" in\n");
        foreach (var verb in verbs)
        {
            var named = verb.Verbs.Select(name => Described(name.Name, name.Description)).Concat(verb.Values.Select(Quoted));
            var options = verb.Options.SelectMany(option => option.Names.Select(name => Described(name, option.Description)));
            script.Append($"    {Quoted(verb.Path)}) named=({string.Join(' ', named)}); options=({string.Join(' ', options)}){(verb.TakesFiles ? "; files=1" : "")} ;;\n");
        }

        script.Append(
            """
              esac
              if [[ $PREFIX == -* ]]; then _describe option options; return; fi
              (( $#named )) && _describe command named
              [[ -n $files ]] && _files
              return 0
            }
            if [[ ${funcstack[1]:-} == _kinora ]]; then _kinora "$@"; else compdef _kinora kinora; fi

            """.ReplaceLineEndings("\n"));
        return script.ToString();
    }

    public static string Fish(IReadOnlyList<CompletedVerb> verbs)
    {
        var script = new StringBuilder("# Completes kinora in fish: kinora completion fish | source\ncomplete -c kinora -f\n");
        foreach (var verb in verbs)
        {
            var seen = verb.Path.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var there = string.Join("; and ", seen.Select(word => $"__fish_seen_subcommand_from {word}"));
            var notYet = verb.Verbs.Count == 0 ? "" : $"not __fish_seen_subcommand_from {string.Join(' ', verb.Verbs.Select(name => name.Name))}";
            var first = string.Join("; and ", new[] { there, notYet }.Where(part => part.Length > 0));
            foreach (var name in verb.Verbs) script.Append($"complete -c kinora -n {FishQuoted(first)} -a {name.Name} -d {FishQuoted(name.Description)}\n");
            if (verb.Values.Count > 0) script.Append($"complete -c kinora -n {FishQuoted(first)} -a {FishQuoted(string.Join(' ', verb.Values))}\n");
            if (verb.TakesFiles) script.Append($"complete -c kinora -n {FishQuoted(there)} -F\n");
            foreach (var option in verb.Options.Where(_ => there.Length > 0 || verb.Path.Length == 0))
            {
                var names = string.Concat(option.Names.Select(name => name.StartsWith("--", StringComparison.Ordinal) ? $" -l {name[2..]}" : name.Length == 2 ? $" -s {FishQuoted(name[1..])}" : ""));
                var value = !option.TakesValue ? "" : option.Values.Count > 0 ? $" -x -a {FishQuoted(string.Join(' ', option.Values))}" : option.IsFile ? " -r -F" : " -x";
                script.Append($"complete -c kinora{(first.Length > 0 ? " -n " + FishQuoted(there.Length > 0 ? there : first) : "")}{names}{value} -d {FishQuoted(option.Description)}\n");
            }
        }

        return script.ToString();
    }

    private static string Paths(IReadOnlyList<CompletedVerb> verbs) => string.Join('|', verbs.Where(verb => verb.Path.Length > 0).Select(verb =>
    {
        var last = verb.Path.LastIndexOf(' ');
        return Quoted(last < 0 ? " " + verb.Path : verb.Path);
    }));

    private static IEnumerable<(CompletedVerb Verb, CompletedOption Option)> WithValues(IEnumerable<CompletedVerb> verbs) =>
        verbs.SelectMany(verb => verb.Options.Where(option => option.TakesValue).Select(option => (verb, option)));

    private static string Described(string name, string description) => Quoted($"{name.Replace(":", "\\:", StringComparison.Ordinal)}:{description}");

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static string FishQuoted(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
