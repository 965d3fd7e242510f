package dev.larkspur.generator.markup;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rich reading of a slice, for descriptions and advice: Markdown as written, dedented, without
 * the platform's elements. Elements that are data of their own go with all they hold; of the others
 * only the tags go.
 */
final class RichReading {
  private static final Set<String> DATA =
      Set.of("md-enum-item", "md-perm", "md-app-support", "md-tooltip");

  private RichReading() {}

  static String of(Slice slice) {
    return dedented(Blank.normalized(withoutElements(slice)));
  }

  private static String withoutElements(Slice slice) {
    Tag tag = nextCut(slice, slice.start());
    if (tag == null) {
      return slice.raw();
    }
    String text = slice.text();
    StringBuilder kept = new StringBuilder(slice.end() - slice.start());
    int copied = slice.start();
    NestedTables tables = new NestedTables(slice);
    while (tag != null) {
      kept.append(text, copied, tag.start());
      copied = endOfCut(slice, tag, tables);
      tag = nextCut(slice, copied);
    }
    return kept.append(text, copied, slice.end()).toString();
  }

  /** The next tag of the platform or of a table inside. */
  private static @Nullable Tag nextCut(Slice slice, int from) {
    Tag tag = slice.tags().next(from, slice.end());
    while (tag != null
        && !tag.name().ofPlatform()
        && (tag.closing() || tag.name().role() != TagRole.TABLE)) {
      tag = slice.tags().next(tag.end(), slice.end());
    }
    return tag;
  }

  private static int endOfCut(Slice slice, Tag tag, NestedTables tables) {
    if (tag.closing() || tag.empty()) {
      return tag.end();
    }
    int table = tables.endOf(tag);
    if (table >= 0) {
      return table;
    }
    return DATA.contains(tag.name().text()) ? endOfData(slice, tag) : tag.end();
  }

  /** An element that is never closed ends before the next of its kind; else only its tag goes. */
  private static int endOfData(Slice slice, Tag opening) {
    Tag tag = nextCut(slice, opening.end());
    while (tag != null) {
      if (tag.name().equals(opening.name())) {
        return tag.closing() ? tag.end() : tag.start();
      }
      if (tag.closing() && tag.name().text().equals("md-enum")) {
        return tag.start();
      }
      tag = nextCut(slice, tag.end());
    }
    return opening.end();
  }

  /** The first line stands behind a tag, so its indentation says nothing about the others'. */
  static String dedented(String raw) {
    String stripped = raw.strip();
    if (stripped.indexOf('\n') < 0) {
      return stripped;
    }
    List<String> lines = stripped.lines().toList();
    int common = commonIndent(lines);
    StringBuilder text = new StringBuilder(stripped.length()).append(lines.get(0));
    boolean blankBefore = false;
    for (String line : lines.subList(1, lines.size())) {
      boolean blank = line.isBlank();
      if (!(blank && blankBefore)) {
        text.append('\n').append(line, blank ? line.length() : common, line.length());
      }
      blankBefore = blank;
    }
    return text.toString();
  }

  private static int commonIndent(List<String> lines) {
    int common = Integer.MAX_VALUE;
    for (String line : lines.subList(1, lines.size())) {
      if (!line.isBlank()) {
        int indent = 0;
        while (line.charAt(indent) == ' ' || line.charAt(indent) == '\t') {
          indent++;
        }
        common = Math.min(common, indent);
      }
    }
    return common;
  }
}
