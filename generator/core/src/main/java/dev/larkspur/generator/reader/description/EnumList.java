package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.PageText;
import java.util.List;

/**
 * A bullet list of values under a label.
 *
 * @param items the items that name a value
 * @param isComplete whether every item does
 * @param end the index of the first piece behind the list
 */
record EnumList(List<EnumItem> items, boolean isComplete, int end) {
  private static final List<String> VALUES = List.of("可选值", "可能值", "枚举值");

  /** Words that announce values only if a colon follows. */
  private static final List<String> CHOICES = List.of("枚举", "取值");

  private static final List<String> TAILS = List.of("有", "如下", "如下所示", "包括", "包括如下", "为", "说明", "");
  private static final List<String> SENTENCES = List.of("如下。", "如下所示。", "如下，", "如下所示，");

  EnumList {
    items = List.copyOf(items);
  }

  /** Whether a line of prose announces a list of values and then goes on about something else. */
  static boolean isAnnouncedInPassing(String piece) {
    for (String word : VALUES) {
      int at = piece.indexOf(word);
      if (at >= 0 && isSentence(piece, at + word.length())) {
        return !isItem(piece);
      }
    }
    return false;
  }

  private static boolean isSentence(String piece, int behind) {
    for (String sentence : SENTENCES) {
      if (piece.startsWith(sentence, behind)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where the words begin by which a line of prose announces a list of values at its end, or -1.
   */
  static int announcement(String piece) {
    int end = piece.length();
    while (end > 0 && PageText.isBlank(piece.charAt(end - 1))) {
      end--;
    }
    if (end == 0 || isItem(piece)) {
      return -1;
    }
    boolean colon = "：:".indexOf(piece.charAt(end - 1)) >= 0;
    String words = piece.substring(0, colon ? end - 1 : end);
    int at = announcement(words, VALUES);
    return at < 0 && colon ? announcement(words, CHOICES) : at;
  }

  private static int announcement(String words, List<String> announcements) {
    for (String word : announcements) {
      int at = words.lastIndexOf(word);
      if (at >= 0 && TAILS.contains(words.substring(at + word.length()))) {
        return at;
      }
    }
    return -1;
  }

  /** What one item of a list says is about that item. */
  private static boolean isItem(String piece) {
    int start = PageText.skipBlank(piece, 0);
    return EnumListItem.behindBullet(piece, start) > start;
  }

  /** Reads the list that begins at a piece, if one does. */
  static EnumList read(List<Piece> pieces, int first, Type type) {
    return new EnumListReader(pieces, type).read(first);
  }
}
