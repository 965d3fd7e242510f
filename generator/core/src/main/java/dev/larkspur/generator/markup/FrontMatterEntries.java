package dev.larkspur.generator.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The entries of a page's head. Heads are often not valid YAML, such as {@code title: Reply: to a
 * message}. So each entry is read separately: what YAML marks as text, a block or a list is YAML,
 * and everything else is text.
 */
final class FrontMatterEntries {
  private static final Pattern ENTRY = Pattern.compile(" {0,3}([A-Za-z0-9._-]+):(.*)");
  private static final Pattern LONE_QUOTE = Pattern.compile("(?:- *)?[\"']");
  private static final LoadSettings SETTINGS = LoadSettings.builder().build();

  private final Map<String, String> entries = new HashMap<>();

  private FrontMatterEntries() {}

  /**
   * Returns the values by name, without empty ones. Names are in lower case without {@code _} and
   * {@code -}; a list is joined by spaces, and of repeated names the last one is valid.
   */
  static Map<String, String> of(String head) {
    FrontMatterEntries found = new FrontMatterEntries();
    String name = null;
    List<String> lines = new ArrayList<>();
    for (String line : head.lines().map(String::stripTrailing).toList()) {
      Matcher entry = ENTRY.matcher(line);
      if (entry.matches()) {
        found.add(name, lines);
        name = entry.group(1);
        lines.clear();
        lines.add(entry.group(2).strip());
      } else {
        lines.add(line);
      }
    }
    found.add(name, lines);
    return found.entries;
  }

  private void add(@Nullable String name, List<String> lines) {
    String value = name == null ? "" : value(lines);
    if (name != null && !value.isEmpty()) {
      entries.put(canonical(name), value);
    }
  }

  /** Returns {@code updateTime}, {@code updated_at} and {@code last_remote_update} in one form. */
  private static String canonical(String name) {
    return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
  }

  private static String value(List<String> lines) {
    List<String> texts = lines.stream().map(String::strip).toList();
    if (texts.stream().allMatch(FrontMatterEntries::isEmpty)) {
      return "";
    }
    String first = texts.get(0);
    boolean marked = first.isEmpty() || "\"'|>".indexOf(first.charAt(0)) >= 0;
    String yaml = marked ? yaml(String.join("\n", lines)) : null;
    return yaml == null ? String.join(" ", texts).strip() : yaml;
  }

  private static boolean isEmpty(String text) {
    return text.isEmpty() || LONE_QUOTE.matcher(text).matches();
  }

  /** Returns the texts in a value on one line, joined by spaces; null if it is not valid YAML. */
  private static @Nullable String yaml(String value) {
    List<String> texts = new ArrayList<>();
    try {
      for (Event event : new Parse(SETTINGS).parseString("value: " + value)) {
        if (event instanceof ScalarEvent scalar) {
          texts.add(scalar.getValue());
        }
      }
    } catch (YamlEngineException e) {
      return null;
    }
    return String.join(" ", texts.subList(1, texts.size())).replace('\n', ' ').strip();
  }
}
