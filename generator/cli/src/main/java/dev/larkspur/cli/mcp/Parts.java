package dev.larkspur.cli.mcp;

import dev.larkspur.generator.source.UserInputException;
import java.util.ArrayList;
import java.util.List;

/**
 * Text in parts of bounded length, so that an answer fits into the context of a model. Parts end at
 * line ends where possible.
 *
 * @param parts the parts; one empty part for an empty text
 */
record Parts(List<String> parts) {
  /** The length of the longest part in characters. */
  static final int LONGEST = 20_000;

  Parts {
    parts = List.copyOf(parts);
  }

  static Parts of(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    do {
      int end = end(text, start);
      parts.add(text.substring(start, end));
      start = end;
    } while (start < text.length());
    return new Parts(parts);
  }

  private static int end(String text, int start) {
    int end = start + LONGEST;
    if (end >= text.length()) {
      return text.length();
    }
    int line = text.lastIndexOf('\n', end - 1);
    if (line > start) {
      return line + 1;
    }
    return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }

  /**
   * Returns a part with a remark about the others.
   *
   * @throws UserInputException if the number is not that of a part
   */
  String get(long number) {
    if (number < 1 || number > parts.size()) {
      throw new UserInputException(
          "The text has no part " + number + ".",
          "Expected a part from 1 to " + parts.size() + ".");
    }
    String part = parts.get((int) number - 1);
    if (parts.size() == 1) {
      return part;
    }
    String remark = "[part " + number + " of " + parts.size();
    return number == parts.size()
        ? part + "\n" + remark + "]"
        : part + "\n" + remark + "; call again with \"part\": " + (number + 1) + "]";
  }
}
