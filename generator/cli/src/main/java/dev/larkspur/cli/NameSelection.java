package dev.larkspur.cli;

import dev.larkspur.generator.source.NearestNames;
import dev.larkspur.generator.source.UserInputException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Selection of operations, events and callbacks by name or by pattern. */
final class NameSelection {
  private NameSelection() {}

  /**
   * Returns the selected names.
   *
   * @param asked names, or patterns in which {@code *} represents any characters
   * @param known the ids of operations and the types of events and callbacks
   * @throws UserInputException if a name is unknown or a pattern matches nothing
   */
  static Set<String> of(List<String> asked, Collection<String> known) {
    Set<String> selected = new LinkedHashSet<>();
    for (String name : asked) {
      if (name.indexOf('*') >= 0) {
        List<String> matching = known.stream().filter(each -> matches(name, each)).toList();
        if (matching.isEmpty()) {
          throw new UserInputException(
              "No operation, event or callback matches \"" + name + "\".",
              "Expected a pattern such as 'im.v1.*' or 'im.v1.message.*'.");
        }
        selected.addAll(matching);
      } else if (known.contains(name)) {
        selected.add(name);
      } else {
        throw unknown(name, known);
      }
    }
    return selected;
  }

  /** Returns whether a name has the parts of a pattern between its asterisks, in their order. */
  static boolean matches(String pattern, String name) {
    String[] parts = pattern.split("\\*", -1);
    String last = parts[parts.length - 1];
    int end = name.length() - last.length();
    int from = parts[0].length();
    if (!name.startsWith(parts[0]) || from > end || !name.endsWith(last)) {
      return false;
    }
    for (int i = 1; i < parts.length - 1; i++) {
      int found = name.indexOf(parts[i], from);
      if (found < 0 || found + parts[i].length() > end) {
        return false;
      }
      from = found + parts[i].length();
    }
    return true;
  }

  private static UserInputException unknown(String name, Collection<String> known) {
    String question = NearestNames.question(name, known);
    return new UserInputException(
        "Unknown operation, event or callback \"" + name + "\".",
        question == null
            ? "Expected operations such as im.v1.message.reply or events such as"
                + " im.message.receive_v1."
            : question);
  }
}
