package dev.larkspur.generator.alignment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * The meaning of a text that pages write in different notations: its words without markup. Bold
 * marks, code marks, bullets, line breaks, tags, images, the width of punctuation and the hosts of
 * links do not count.
 */
final class TextMeaning {
  private static final Set<String> TAGS =
      Set.of(
          "a", "b", "br", "code", "del", "div", "em", "font", "i", "img", "li", "ol", "p", "pre",
          "s", "span", "strong", "sub", "sup", "u", "ul");
  private static final String OWN_TAG = "md-";
  private static final int LONGEST_TARGET = 2000;
  private static final int LONGEST_ENTITY = 8;
  private static final int LONGEST_LABEL = 20;

  private final String text;
  private final boolean withoutUnknownTags;
  private final StringBuilder words = new StringBuilder();
  private int at;

  private TextMeaning(String text, boolean withoutUnknownTags) {
    this.text = text;
    this.withoutUnknownTags = withoutUnknownTags;
  }

  /**
   * Returns whether two texts have the same words. In one of them words in angle brackets, such as
   * {@code <sheetId>}, may be missing, because some converters take them for tags, and titles of
   * scopes do not count.
   */
  static boolean isSame(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    String words = of(one);
    String otherWords = of(other);
    return words.equals(otherWords)
        || words.equals(of(other, true))
        || otherWords.equals(of(one, true))
        || of(withoutScopeTitles(one)).equals(of(withoutScopeTitles(other)));
  }

  /**
   * Returns a text without the words behind the names of scopes, such as {@code `im:chat` Read
   * chats}: the portal inserts the title of a scope when it shows a page, and some converters do.
   */
  private static String withoutScopeTitles(String text) {
    StringBuilder rest = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end = text.charAt(at) == '`' ? endOfScope(text, at + 1) : -1;
      if (end < 0) {
        rest.append(text.charAt(at++));
      } else {
        rest.append(text, at, end);
        at = end;
        while (at < text.length() && "`\n<*".indexOf(text.charAt(at)) < 0) {
          at++;
        }
      }
    }
    return rest.toString();
  }

  /**
   * Returns the offset behind a code span with the name of a scope; -1 if there is another text.
   */
  private static int endOfScope(String text, int start) {
    int end = start;
    boolean hasColon = false;
    while (end < text.length()
        && (isWord(text.charAt(end)) || ".:".indexOf(text.charAt(end)) >= 0)) {
      hasColon |= text.charAt(end) == ':';
      end++;
    }
    return hasColon && end < text.length() && text.charAt(end) == '`' ? end + 1 : -1;
  }

  /** Returns the words of a text, without the spaces between them. */
  static String of(String text) {
    return of(text, false);
  }

  private static String of(String text, boolean withoutUnknownTags) {
    String normalized = Normalizer.normalize(text, Normalizer.Form.NFKC);
    TextMeaning meaning = new TextMeaning(normalized, withoutUnknownTags);
    while (meaning.at < meaning.text.length()) {
      meaning.readNext();
    }
    return meaning.words.toString();
  }

  private void readNext() {
    char c = text.charAt(at);
    if (c == '<' && skipTag()) {
      return;
    } else if (c == '&' && readEntity()) {
      return;
    } else if (c == '!' && charAt(at + 1) == '[' && skipImage()) {
      return;
    } else if (c == ']' && charAt(at + 1) == '(') {
      at += 2;
      readTarget();
      return;
    } else if (c == 'h' && readUrl()) {
      return;
    } else if (c == '{' && skipButton()) {
      return;
    } else if (c == '>' && isMarkupHere(c) && skipLabel()) {
      return;
    }
    if (!isMarkup(c) && !isMarkupHere(c)) {
      words.append(c);
    }
    at++;
  }

  /** Returns whether a character never belongs to the words. */
  private static boolean isMarkup(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || "*`~|[]\\".indexOf(c) >= 0;
  }

  /** Returns whether a character is markup in its position: a bullet, a quote or emphasis. */
  private boolean isMarkupHere(char c) {
    char before = charAt(charAt(at - 1) == '\\' ? at - 2 : at - 1);
    char after = charAt(at + 1);
    return switch (c) {
      case '#' -> isSpace(before) || before == '#';
      case '>' -> isSpace(before) || before == '>';
      case '=' -> before == c || after == c;
      case '-', '+' -> isSpace(after) || after == c || before == c;
      case '_' -> !Character.isLetterOrDigit(before) || !Character.isLetterOrDigit(after);
      case ':' -> before == ':' || after == ':';
      default -> false;
    };
  }

  /** Skips a marker that the portal turns into a button: {@code {text}(url=target)}. */
  private boolean skipButton() {
    int close = find('}', at);
    int end = close < 0 || !text.startsWith("(url=", close + 1) ? -1 : find(')', close);
    if (end < 0) {
      return false;
    }
    at = end + 1;
    return true;
  }

  /** Skips the bold label of a quote: converters write the type of a box there. */
  private boolean skipLabel() {
    int start = at + 1;
    while (charAt(start) == ' ') {
      start++;
    }
    int end = start + 2;
    while (end - start < LONGEST_LABEL && Character.isLetter(charAt(end))) {
      end++;
    }
    if (!text.startsWith("**", start) || !text.startsWith("**:", end)) {
      return false;
    }
    at = end + 3;
    return true;
  }

  private boolean skipTag() {
    int start = charAt(at + 1) == '/' ? at + 2 : at + 1;
    int end = start;
    while (isWord(charAt(end)) || charAt(end) == '-') {
      end++;
    }
    String name = text.substring(start, end).toLowerCase(Locale.ROOT);
    boolean isTag =
        TAGS.contains(name) || name.startsWith(OWN_TAG) || (withoutUnknownTags && !name.isEmpty());
    int close = isTag ? find('>', end) : -1;
    if (close < 0) {
      return false;
    }
    at = close + 1;
    return true;
  }

  private boolean readEntity() {
    int end = at + 1;
    while (end - at < LONGEST_ENTITY && isWord(charAt(end))) {
      end++;
    }
    if (charAt(end) != ';') {
      return false;
    }
    String character =
        switch (text.substring(at + 1, end)) {
          case "nbsp", "emsp", "ensp" -> "";
          case "lt" -> "<";
          case "gt" -> ">";
          case "amp" -> "&";
          case "quot" -> "\"";
          default -> null;
        };
    if (character == null) {
      return false;
    }
    words.append(character);
    at = end + 1;
    return true;
  }

  private boolean skipImage() {
    int alternative = find(']', at + 2);
    int target = alternative < 0 || charAt(alternative + 1) != '(' ? -1 : find(')', alternative);
    if (target < 0) {
      return false;
    }
    at = target + 1;
    return true;
  }

  private void readTarget() {
    int start = at;
    while (at - start < LONGEST_TARGET && at < text.length() && text.charAt(at) != ')') {
      at++;
    }
    appendTarget(text.substring(start, at).strip());
    at++;
  }

  private boolean readUrl() {
    if (!text.startsWith("http://", at) && !text.startsWith("https://", at)) {
      return false;
    }
    int start = at;
    while (charAt(at) > ' ' && charAt(at) < 128 && "()<>[]`\"*|".indexOf(charAt(at)) < 0) {
      at++;
    }
    appendTarget(text.substring(start, at));
    return true;
  }

  /** Appends the target of a link: converters replace hosts and the portal's prefixes of paths. */
  private void appendTarget(String target) {
    int host = target.indexOf("://");
    int path = host < 0 ? 0 : target.indexOf('/', host + 3);
    String rest = path < 0 ? "" : target.substring(path);
    for (String prefix : new String[] {"/ssl:ttdoc", "/document"}) {
      rest = rest.startsWith(prefix + "/") ? rest.substring(prefix.length()) : rest;
    }
    words.append(rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest);
  }

  /** Returns the offset of a character nearby, so that the text is read in linear time; or -1. */
  private int find(char wanted, int from) {
    int end = Math.min(text.length(), from + LONGEST_TARGET);
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** Returns a character; a line end outside of the text. */
  private char charAt(int index) {
    return index < 0 || index >= text.length() ? '\n' : text.charAt(index);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isWord(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }
}
