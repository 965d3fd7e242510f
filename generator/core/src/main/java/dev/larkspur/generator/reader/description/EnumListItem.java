package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumSource;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.PageText;
import org.jspecify.annotations.Nullable;

/** One item: a value, and behind a colon or a dash what it means. */
final class EnumListItem {
  private static final int MAX_LENGTH = 100;

  private EnumListItem() {}

  /** Behind the bullet or number at a place, or the place itself if there is none. */
  static int behindBullet(String text, int start) {
    int at = start;
    if (at < text.length() && "·•●".indexOf(text.charAt(at)) >= 0) {
      return PageText.skipBlank(text, at + 1);
    } else if (at < text.length() && "-*+".indexOf(text.charAt(at)) >= 0) {
      at++;
    } else {
      while (at < text.length() && Character.isDigit(text.charAt(at))) {
        at++;
      }
      if (at == start || at >= text.length() || ".)、".indexOf(text.charAt(at)) < 0) {
        return start;
      }
      at++;
    }
    int content = PageText.skipBlank(text, at);
    return content > at && content < text.length() ? content : start;
  }

  /** Whether a line without a bullet is an item: one word, a colon, and what it means. */
  static boolean isPlain(String line) {
    String text = PageText.strip(line);
    int colon = text.indexOf('：');
    if (colon < 0) {
      colon = text.indexOf(':');
    }
    String word = colon < 0 ? "" : PageText.strip(text.substring(0, colon));
    return !word.isEmpty()
        && word.length() <= 40
        && word.indexOf(' ') < 0
        && !PageText.hasChinese(word)
        && !text.startsWith("//", colon + 1)
        && colon + 1 < text.length();
  }

  static @Nullable EnumItem read(String text, Type type) {
    int start = Bold.skip(text, 0);
    int valueEnd;
    int rest;
    char open = start < text.length() ? text.charAt(start) : ' ';
    if (open == '`' || open == '"') {
      valueEnd = text.indexOf(open, start + 1);
      rest = valueEnd + 1;
      start++;
    } else {
      valueEnd = separator(text, start);
      rest = valueEnd;
    }
    if (valueEnd < 0) {
      return null;
    }
    String value = value(text.substring(start, valueEnd));
    boolean quoted = open == '`' || open == '"';
    if (!isValue(value, type) || (!quoted && isKindOfToken(value))) {
      return null;
    }
    return new EnumItem(value, description(text, rest), EnumSource.LIST);
  }

  /** A header's description lists the kinds of token by bare names; they are no values. */
  private static boolean isKindOfToken(String value) {
    return value.endsWith("_access_token");
  }

  private static String value(String written) {
    String value = PageText.strip(written);
    if (value.endsWith("**")) {
      value = PageText.strip(value.substring(0, value.length() - 2));
    }
    return PageText.withoutEscapes(value);
  }

  private static boolean isValue(String value, Type type) {
    if (value.isEmpty()
        || value.length() > MAX_LENGTH
        || PageText.hasChinese(value)
        || value.contains("](")
        || value.contains("<")) {
      return false;
    }
    Type scalar = type;
    while (scalar instanceof Type.ListType || scalar instanceof Type.MapType) {
      scalar =
          scalar instanceof Type.ListType list ? list.element() : ((Type.MapType) scalar).element();
    }
    return !(scalar instanceof Type.IntegerType) || isInteger(value);
  }

  private static boolean isInteger(String value) {
    for (int i = value.startsWith("-") ? 1 : 0; i < value.length(); i++) {
      if (!Character.isDigit(value.charAt(i))) {
        return false;
      }
    }
    return !value.equals("-");
  }

  /** Where a value without quotes ends: at a colon, a dash or equals sign in spaces, a remark. */
  private static int separator(String text, int from) {
    int end = text.length();
    for (String mark : new String[] {"：", "（", "，", "—", "→", " - ", " = ", " -> ", ": ", " ("}) {
      int at = text.indexOf(mark, from);
      if (at >= 0 && at < end) {
        end = at;
      }
    }
    for (char mark : new char[] {':', '=', '-'}) {
      int at = text.indexOf(mark, from);
      if (at > from
          && at < end
          && PageText.hasChinese(text.substring(at + 1, endOfNext(text, at)))) {
        end = at;
      }
    }
    return end;
  }

  private static int endOfNext(String text, int at) {
    return Math.min(text.length(), at + 2);
  }

  private static String description(String text, int from) {
    int at = PageText.skipBlank(text, Bold.skip(text, from));
    while (at < text.length() && "：:-=>→—，,".indexOf(text.charAt(at)) >= 0) {
      at = PageText.skipBlank(text, at + 1);
    }
    return PageText.strip(text.substring(at));
  }
}
