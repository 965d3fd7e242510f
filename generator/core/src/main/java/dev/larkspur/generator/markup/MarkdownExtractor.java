package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Extracts Markdown from a slice, for descriptions and advice: as written, dedented, without the
 * platform's elements. Elements that are data are removed with their content; a scope, which may be
 * part of a sentence, leaves its name in back-ticks; of other elements only the tags are removed.
 */
final class MarkdownExtractor {
  private static final Set<String> DATA = Set.of("md-enum-item", "md-app-support", "md-tooltip");
  private static final String SCOPE = "md-perm";

  /**
   * A stretch of the page that is kept, and the text for the element after it.
   *
   * @param start the offset of its first character
   * @param end the offset after its last character
   * @param standIn the text that replaces the element, or nothing
   */
  private record Kept(int start, int end, String standIn) {}

  private MarkdownExtractor() {}

  static String of(Slice slice) {
    return dedented(PageText.normalized(withoutElements(slice)));
  }

  /**
   * Returns the offset on the page of the character of the Markdown that has this many visible
   * characters before it. Invisible ones are not counted, since the indentation differs.
   */
  static int origin(Slice slice, int visibleBefore) {
    int seen = 0;
    for (Kept kept : kept(slice)) {
      for (int at = kept.start(); at < kept.end(); at++) {
        if (!PageText.isBlank(slice.text().charAt(at)) && seen++ == visibleBefore) {
          return at;
        }
      }
      seen += visible(kept.standIn());
      if (seen > visibleBefore) {
        return kept.end();
      }
    }
    return slice.end();
  }

  /** Counts the visible characters of a text. */
  static int visible(String text) {
    int visible = 0;
    for (int i = 0; i < text.length(); i++) {
      visible += !PageText.isBlank(text.charAt(i)) ? 1 : 0;
    }
    return visible;
  }

  private static String withoutElements(Slice slice) {
    List<Kept> stretches = kept(slice);
    if (stretches.size() == 1) {
      return slice.raw();
    }
    StringBuilder text = new StringBuilder(slice.end() - slice.start());
    for (Kept kept : stretches) {
      text.append(slice.text(), kept.start(), kept.end()).append(kept.standIn());
    }
    return text.toString();
  }

  private static List<Kept> kept(Slice slice) {
    Tag tag = nextCut(slice, slice.start());
    if (tag == null) {
      return List.of(new Kept(slice.start(), slice.end(), ""));
    }
    List<Kept> kept = new ArrayList<>();
    int copied = slice.start();
    NestedTables tables = new NestedTables(slice);
    while (tag != null) {
      String standIn = standIn(tag);
      boolean touching = !standIn.isEmpty() && !kept.isEmpty() && copied == tag.start();
      kept.add(new Kept(copied, tag.start(), touching ? " " + standIn : standIn));
      copied = endOfCut(slice, tag, tables);
      tag = nextCut(slice, copied);
    }
    kept.add(new Kept(copied, slice.end(), ""));
    return kept;
  }

  /** Returns a scope's name in back-ticks; a scope without a name is read as text. */
  private static String standIn(Tag tag) {
    String name = tag.closing() || !tag.name().text().equals(SCOPE) ? "" : scopeName(tag);
    return name.isEmpty() ? "" : "`" + name + "`";
  }

  private static String scopeName(Tag tag) {
    String name = tag.attributes().value("name");
    return name == null || name.indexOf('`') >= 0 ? "" : name.strip();
  }

  /** Returns the next tag of the platform or of a table. */
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
    boolean data = DATA.contains(tag.name().text()) || !standIn(tag).isEmpty();
    return data ? endOfData(slice, tag) : tag.end();
  }

  /**
   * An element that is never closed ends before the next of its kind; otherwise only its tag is
   * removed.
   */
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

  /** The first line follows a tag, so its indentation does not tell that of the others. */
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
