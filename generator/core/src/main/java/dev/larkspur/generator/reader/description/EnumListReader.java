package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.PageText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values listed below a label: a bullet list, or lines of {@code value：meaning} without
 * bullets. What is indented below an item belongs to it.
 */
final class EnumListReader {
  private final List<Piece> pieces;
  private final Type type;
  private final List<EnumItem> items = new ArrayList<>();
  private boolean complete = true;
  private boolean bulleted;
  private int indent = -1;

  EnumListReader(List<Piece> pieces, Type type) {
    this.pieces = pieces;
    this.type = type;
  }

  EnumList read(int first) {
    int end = first;
    for (int at = first; at < pieces.size(); at++) {
      Piece piece = pieces.get(at);
      if (piece.fenced() || Label.at(piece.text()) != null) {
        break;
      }
      if (!PageText.isBlank(piece.text())) {
        if (!take(piece.text())) {
          break;
        }
        end = at + 1;
      }
    }
    return new EnumList(bulleted ? items : withoutGluedBullets(), complete, end);
  }

  /** Takes a line; false if the list ends before it. */
  private boolean take(String line) {
    int start = PageText.skipBlank(line, 0);
    int content = EnumListItem.behindBullet(line, start);
    boolean bullet = content > start;
    // Markdown takes a bullet that is indented by one for one of the same list.
    if (indent >= 0 && start > indent + (bullet && bulleted ? 1 : 0)) {
      continueLast(PageText.strip(line));
      return true;
    }
    if (indent < 0) {
      bulleted = bullet;
    }
    if (bullet != bulleted || !(bullet || EnumListItem.isPlain(line))) {
      return false;
    }
    indent = indent < 0 ? start : Math.min(indent, start);
    add(EnumListItem.read(line.substring(content), type));
    return true;
  }

  private void add(@Nullable EnumItem item) {
    if (item == null) {
      complete = false;
    } else {
      items.add(item);
    }
  }

  private void continueLast(String more) {
    if (!items.isEmpty()) {
      EnumItem last = items.remove(items.size() - 1);
      items.add(new EnumItem(last.value(), last.description() + "\n" + more, last.source()));
    }
  }

  /** {@code -1：text} is one, not minus one, if every line begins with a dash. */
  private List<EnumItem> withoutGluedBullets() {
    boolean glued =
        items.size() > 1 && items.stream().allMatch(item -> item.value().startsWith("-"));
    return glued
        ? items.stream()
            .map(item -> new EnumItem(item.value().substring(1), item.description(), item.source()))
            .toList()
        : items;
  }
}
