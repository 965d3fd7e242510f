package dev.larkspur.generator.reader;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Type;
import java.util.List;

/**
 * A bullet list of values under a label.
 *
 * @param items the items that name a value
 * @param isComplete whether every item does
 * @param end the index of the first piece behind the list
 */
record EnumList(List<EnumItem> items, boolean isComplete, int end) {
  private static final List<String> ANNOUNCEMENTS = List.of("可选值", "可能值", "枚举值");
  private static final List<String> TAILS = List.of("有", "如下", "包括", "为", "说明", "");

  EnumList {
    items = List.copyOf(items);
  }

  /**
   * Where the words begin by which a line of prose announces a list of values at its end, or -1.
   */
  static int announcement(String piece) {
    int end = piece.length();
    while (end > 0 && Text.isBlank(piece.charAt(end - 1))) {
      end--;
    }
    if (end == 0 || "：:".indexOf(piece.charAt(end - 1)) < 0) {
      return -1;
    }
    String words = piece.substring(0, end - 1);
    for (String word : ANNOUNCEMENTS) {
      int at = words.lastIndexOf(word);
      if (at >= 0 && TAILS.contains(words.substring(at + word.length()))) {
        return at;
      }
    }
    return -1;
  }

  /** Reads the list that begins at a piece, if one does. */
  static EnumList read(List<Piece> pieces, int first, Type type) {
    return new EnumListReader(pieces, type).read(first);
  }
}
