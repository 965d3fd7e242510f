package dev.larkspur.generator.markup;

import java.util.List;
import java.util.Set;

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
    String text = slice.text();
    int next = nextPlatformTag(text, slice.start(), slice.end());
    if (next < 0) {
      return slice.raw();
    }
    StringBuilder kept = new StringBuilder(slice.end() - slice.start());
    int copied = slice.start();
    NestedTables tables = new NestedTables(slice);
    while (next >= 0) {
      Tag tag = Tag.at(text, next, slice.end());
      if (tag == null) {
        next = nextPlatformTag(text, next + 1, slice.end());
        continue;
      }
      kept.append(text, copied, next);
      copied = endOfCut(text, tag, slice.end(), tables);
      next = nextPlatformTag(text, copied, slice.end());
    }
    return kept.append(text, copied, slice.end()).toString();
  }

  private static int nextPlatformTag(String text, int from, int limit) {
    int at = text.indexOf('<', from);
    while (at >= 0 && at < limit) {
      if (text.startsWith("md-", at + 1)
          || text.startsWith("/md-", at + 1)
          || text.startsWith("table", at + 1)) {
        return at;
      }
      at = text.indexOf('<', at + 1);
    }
    return -1;
  }

  private static int endOfCut(String text, Tag tag, int limit, NestedTables tables) {
    if (tag.closing() || tag.empty()) {
      return tag.end();
    }
    int table = tables.endOf(tag);
    if (table >= 0) {
      return table;
    }
    return DATA.contains(tag.name().text()) ? endOfData(text, tag, limit) : tag.end();
  }

  /** An element that is never closed ends before the next of its kind; else only its tag goes. */
  private static int endOfData(String text, Tag opening, int limit) {
    int at = nextPlatformTag(text, opening.end(), limit);
    while (at >= 0) {
      Tag tag = Tag.at(text, at, limit);
      if (tag != null) {
        if (tag.name().equals(opening.name())) {
          return tag.closing() ? tag.end() : tag.start();
        }
        if (tag.closing() && tag.name().text().equals("md-enum")) {
          return tag.start();
        }
      }
      at = nextPlatformTag(text, tag == null ? at + 1 : tag.end(), limit);
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
        text.append('\n').append(blank ? "" : line.substring(common));
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
