package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.source.PageText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The scopes that a text names: with the title behind the name, as in {@code `im:message` Send
 * messages}, or before it, as in {@code Send messages(im:message)}, or without one.
 */
final class ScopeText {
  private static final String OPENING = "`(（[【*";
  private static final String CLOSING = "`)）]】*";
  private static final String COLONS = ":：";
  private static final String SEPARATORS = "、，,；;。：:.|<>";

  /**
   * A scope in a line.
   *
   * @param name its name
   * @param start the offset of the name
   * @param end the offset behind the name
   */
  private record Mention(String name, int start, int end) {}

  private ScopeText() {}

  /**
   * Returns the distinct scopes.
   *
   * @param scope creates a scope from its name and title
   */
  static List<Scope> read(String text, BiFunction<String, String, Scope> scope) {
    Map<String, Scope> scopes = new LinkedHashMap<>();
    for (String line : plain(text).split("\n|<br */?>", -1)) {
      List<Mention> mentions = mentions(line);
      for (int i = 0; i < mentions.size(); i++) {
        Mention mention = mentions.get(i);
        int before = i == 0 ? 0 : mentions.get(i - 1).end();
        int behind = i + 1 == mentions.size() ? line.length() : mentions.get(i + 1).start();
        String title =
            isInParentheses(line, mention)
                ? line.substring(before, mention.start() - 1)
                : line.substring(mention.end(), behind);
        scopes.putIfAbsent(mention.name(), scope.apply(mention.name(), title));
      }
    }
    return List.copyOf(scopes.values());
  }

  /**
   * Returns the scopes with a title that a colon announces, before them or at the end of the line
   * above.
   */
  static List<String> announced(String line, boolean above) {
    if (line.indexOf('`') < 0 && line.indexOf('(') < 0 && line.indexOf('（') < 0) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    int from = 0;
    for (Mention scope : mentions(line)) {
      int start = titled(line, from, scope);
      int before = start;
      while (before > from && PageText.isBlank(line.charAt(before - 1))) {
        before--;
      }
      if (start >= 0 && (before == 0 ? above : COLONS.indexOf(line.charAt(before - 1)) >= 0)) {
        names.add(scope.name());
      }
      from = scope.end();
    }
    return names;
  }

  /** Returns the offset at which a scope in back-ticks or its title before it begins, or -1. */
  private static int titled(String line, int from, Mention scope) {
    int open = scope.start() - 1;
    int behind = scope.end() + 1;
    if (isInParentheses(line, scope)) {
      int title = open;
      while (title > from && COLONS.indexOf(line.charAt(title - 1)) < 0) {
        title--;
      }
      title = PageText.skipBlank(line, title, open);
      return title < open && PageText.isBlank(line, Math.min(behind, line.length()), line.length())
          ? title
          : -1;
    }
    int title = PageText.skipBlank(line, Math.min(behind, line.length()));
    boolean titled =
        title > behind && title < line.length() && Character.isLetter(line.charAt(title));
    return titled && open >= 0 && line.charAt(open) == '`' ? open : -1;
  }

  private static String plain(String text) {
    return PageText.withoutEscapes(text).replace("&nbsp;", " ");
  }

  /**
   * Returns the scopes of a line. If names are in back-ticks, one in parentheses is part of a note.
   */
  private static List<Mention> mentions(String line) {
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      int next = at;
      while (next < line.length() && ScopeName.isPart(line.charAt(next))) {
        next++;
      }
      int end = next;
      while (end > at && ":.-".indexOf(line.charAt(end - 1)) >= 0) {
        end--;
      }
      if (end > at && isScope(line, at, end)) {
        mentions.add(new Mention(line.substring(at, end), at, end));
      }
      at = Math.max(next, at + 1);
    }
    boolean ticked = mentions.stream().anyMatch(scope -> isInBackTicks(line, scope));
    return ticked
        ? mentions.stream().filter(scope -> !isInParentheses(line, scope)).toList()
        : mentions;
  }

  private static boolean isScope(String line, int start, int end) {
    char before = start == 0 ? ' ' : line.charAt(start - 1);
    char after = end == line.length() ? ' ' : line.charAt(end);
    boolean marked = OPENING.indexOf(before) >= 0 && CLOSING.indexOf(after) >= 0;
    if (!marked && !(isBetween(before) && isBetween(after))) {
      return false;
    }
    String word = line.substring(start, end);
    if (ScopeName.isName(word)) {
      return marked || word.equals(word.toLowerCase(Locale.ROOT));
    }
    // The name of a few scopes has no colon; their title repeats it.
    return before == '`' && after == '`' && ScopeName.isWord(word) && isTitled(line, word, end + 1);
  }

  private static boolean isBetween(char c) {
    return PageText.isBlank(c) || SEPARATORS.indexOf(c) >= 0;
  }

  private static boolean isTitled(String line, String word, int from) {
    int title = PageText.skipBlank(line, from);
    int end = title + word.length();
    return title > from
        && line.startsWith(word, title)
        && (end == line.length() || PageText.isBlank(line.charAt(end)));
  }

  private static boolean isInBackTicks(String line, Mention scope) {
    return scope.start() > 0 && line.charAt(scope.start() - 1) == '`';
  }

  private static boolean isInParentheses(String line, Mention scope) {
    return scope.start() > 0 && "(（".indexOf(line.charAt(scope.start() - 1)) >= 0;
  }
}
