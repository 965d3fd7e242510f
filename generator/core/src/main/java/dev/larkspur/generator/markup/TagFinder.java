package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tags of a page in the order of the text. A {@code <} that does not begin a known tag,
 * or is part of code, is text. Pairs are matched elsewhere.
 */
final class TagFinder {
  private final String text;
  private final List<Tag> tags = new ArrayList<>();
  private final RepairedAttributes repaired;

  /** A fence that is not closed up to an offset. */
  private @Nullable Fence unclosed;

  private int unclosedUntil;

  /** The offset, by name of code tag, before which opening tags are known not to be closed. */
  private final Map<TagName, Integer> openUntil = new HashMap<>();

  /** The first {@code <} from an offset on, as last searched. */
  private int lessFound = -1;

  private int searchedFrom;

  private TagFinder(String text) {
    this.text = text;
    this.repaired = new RepairedAttributes(text);
  }

  /** Finds the tags from an offset on. */
  static List<Tag> find(String text, int from) {
    TagFinder finder = new TagFinder(text);
    int at = from;
    while (at < text.length()) {
      at = finder.next(at);
    }
    return finder.tags;
  }

  private int next(int start) {
    int lineEnd = lineEnd(start);
    if (start == 0 || text.charAt(start - 1) == '\n') {
      int end = endOfFence(start, lineEnd);
      if (end >= 0) {
        return end;
      }
    }
    int at = less(start);
    while (at < lineEnd) {
      int next = tag(at);
      if (next > lineEnd) {
        return next;
      }
      at = less(next);
    }
    return lineEnd + 1;
  }

  /** Takes the text that begins with a {@code <}; returns where to continue. */
  private int tag(int start) {
    boolean closing = text.startsWith("/", start + 1);
    int nameStart = closing ? start + 2 : start + 1;
    int nameEnd = TagName.end(text, nameStart);
    TagName name = TagName.of(text, nameStart, nameEnd);
    if (name == null) {
      return start + 1;
    }
    int end = SoundAttributes.end(text, nameEnd);
    AttributeRepair repair = end < 0 ? repaired.repair(nameEnd) : null;
    if (repair != null) {
      end = repair.end();
      if (end < 0 || (text.charAt(end - 1) != '>' && !name.ofPlatform())) {
        return start + 1;
      }
    }
    if (closing) {
      tags.add(Tag.closing(name, start, end));
      return end;
    }
    boolean empty = name.role() == TagRole.VOID || text.startsWith("/>", end - 2);
    tags.add(new Tag(name, false, empty, start, end, attributes(start, nameEnd, end, repair)));
    return name.role() == TagRole.CODE ? endOfCode(name, end) : end;
  }

  private Attributes attributes(int start, int nameEnd, int end, @Nullable AttributeRepair repair) {
    if (end <= nameEnd + "/>".length()) {
      return Attributes.NONE;
    }
    return repair == null
        ? new SoundAttributes(text, nameEnd)
        : repaired.read(repair.repaired(start, end));
  }

  /** Skips the content of a code tag if it is certain where the tag closes. */
  private int endOfCode(TagName name, int start) {
    if (start < openUntil.getOrDefault(name, 0)) {
      return start;
    }
    String closing = "</" + name.text() + ">";
    int end = less(start);
    while (end < text.length() && !text.startsWith(closing, end) && !buildsTables(end)) {
      end = less(end + 1);
    }
    int box = boxLine(start, end);
    if (box == end && text.startsWith(closing, end)) {
      return end;
    }
    openUntil.put(name, box);
    return start;
  }

  /**
   * Returns the first line before an end that begins the box of an alert or a column, or that end.
   */
  private int boxLine(int start, int end) {
    int line = lineEnd(start) + 1;
    while (line < end && !Colons.at(text, line)) {
      line = lineEnd(line) + 1;
    }
    return Math.min(line, end);
  }

  /**
   * Returns the offset after the fence that a line opens; -1 if it opens none or its end is
   * uncertain.
   */
  private int endOfFence(int lineStart, int lineEnd) {
    int visible = PageText.skipBlank(text, lineStart, lineEnd);
    if (visible == lineEnd || (text.charAt(visible) != '`' && text.charAt(visible) != '~')) {
      return -1;
    }
    Fence fence = Fence.opened(text, lineStart, lineEnd);
    if (fence == null || (fence.start() < unclosedUntil && fence.isLike(unclosed))) {
      return -1;
    }
    int at = lineEnd + 1;
    boolean certain = true;
    while (certain && at < text.length()) {
      int end = lineEnd(at);
      int closed = fence.closedBy(text, at, end);
      if (closed >= 0) {
        return closed;
      }
      certain = !Colons.at(text, PageText.skipBlank(text, at, end)) && !buildsTables(at, end);
      at = end + 1;
    }
    unclosed = fence;
    unclosedUntil = at;
    return -1;
  }

  /**
   * Returns whether a stretch holds tags of the platform's tables: then it is not, or not only,
   * code.
   */
  private boolean buildsTables(int start, int end) {
    int at = less(start);
    while (at < end && !buildsTables(at)) {
      at = less(at + 1);
    }
    return at < end;
  }

  /** Returns whether a {@code <} begins a tag of the platform's tables. */
  private boolean buildsTables(int less) {
    int nameStart = text.startsWith("/", less + 1) ? less + 2 : less + 1;
    TagName name = TagName.of(text, nameStart, TagName.end(text, nameStart));
    return name != null && name.ofPlatform() && name.role().buildsTables();
  }

  /**
   * Returns the first {@code <} from an offset on, or the end of the page; the last result is
   * reused.
   */
  private int less(int from) {
    if (from < searchedFrom || from > lessFound) {
      int found = text.indexOf('<', from);
      searchedFrom = from;
      lessFound = found < 0 ? text.length() : found;
    }
    return lessFound;
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }
}
