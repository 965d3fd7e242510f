package dev.larkspur.generator.reader;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Type;
import java.util.ArrayList;
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
    List<EnumItem> items = new ArrayList<>();
    boolean complete = true;
    int indent = -1;
    int end = first;
    int at = first;
    while (at < pieces.size()) {
      Piece piece = pieces.get(at);
      if (!piece.fenced() && Text.isBlank(piece.text())) {
        at++;
        continue;
      }
      if (piece.fenced() || Label.at(piece.text()) != null) {
        break;
      }
      int start = Text.skipBlank(piece.text(), 0);
      int content = EnumListItem.behindBullet(piece.text(), start);
      if (indent >= 0 && start > indent) {
        continueLast(items, piece.text().substring(start));
      } else if (content > start) {
        indent = start;
        EnumItem item = EnumListItem.read(piece.text().substring(content), type);
        if (item == null) {
          complete = false;
        } else {
          items.add(item);
        }
      } else {
        break;
      }
      at++;
      end = at;
    }
    return new EnumList(items, complete, end);
  }

  private static void continueLast(List<EnumItem> items, String more) {
    if (!items.isEmpty()) {
      EnumItem last = items.remove(items.size() - 1);
      items.add(
          new EnumItem(last.value(), last.description() + "\n" + Text.strip(more), last.source()));
    }
  }
}
