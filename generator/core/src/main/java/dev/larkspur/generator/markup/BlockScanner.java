package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Separates tables and code, whether in tags or in fences, from the Markdown around them in one
 * pass over a page.
 */
final class BlockScanner {
  private final SourceFile file;
  private final String text;
  private final PageTags tags;
  private final PageDiagnostics diagnostics;
  private final List<Block> blocks = new ArrayList<>();
  private final TextLines lines = new TextLines();

  /** A fence that is not closed on the rest of the page. */
  private @Nullable Fence unclosable;

  BlockScanner(SourceFile file, PageTags tags, PageDiagnostics diagnostics) {
    this.file = file;
    this.text = file.text();
    this.tags = tags;
    this.diagnostics = diagnostics;
  }

  /** Scans the page from an offset on. */
  void scan(int from) {
    int at = from;
    while (at < text.length()) {
      at = next(at);
    }
  }

  /** Returns the tables and code examples found, in order. */
  List<Block> blocks() {
    return blocks;
  }

  /** Returns the Markdown found. */
  TextLines lines() {
    return lines;
  }

  private int next(int start) {
    int lineEnd = lineEnd(start);
    int visible = PageText.skipBlank(text, start, lineEnd);
    if (visible < lineEnd) {
      char c = text.charAt(visible);
      if (c == '`' || c == '~') {
        Fence fence = Fence.opened(text, start, lineEnd);
        if (fence != null) {
          return fence(fence, lineEnd);
        }
      } else if (c == ':' && Colons.at(text, visible)) {
        return colons(visible, lineEnd);
      }
      Tag tag = blockTag(start, lineEnd);
      if (tag != null) {
        if (!PageText.isBlank(text, start, tag.start())) {
          lines.add(start, tag.start());
        }
        return tag.name().role() == TagRole.CODE
            ? code(tag)
            : new TableReader(file, tags, diagnostics).read(tag, blocks);
      }
    }
    lines.add(start, lineEnd);
    return lineEnd + 1;
  }

  /** The text after a box's kind is Markdown; the kind is not. */
  private int colons(int start, int lineEnd) {
    int kind = Colons.end(text, start, lineEnd);
    int end = kind;
    while (end < lineEnd && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
      end++;
    }
    return PageText.isBlank(text, end, lineEnd) ? lineEnd + 1 : end;
  }

  private @Nullable Tag blockTag(int start, int lineEnd) {
    boolean inCodeSpan = false;
    int counted = start;
    Tag tag = tags.nextFrom(start);
    while (tag != null && tag.start() < lineEnd) {
      if (beginsBlock(tag)) {
        inCodeSpan ^= oddBackticks(counted, tag.start());
        counted = tag.start();
        if (!tag.closing() && !inCodeSpan) {
          return tag;
        }
        if (!inCodeSpan) {
          diagnostics.unmatched(tag, "has no opening tag");
        }
      }
      tag = tags.nextFrom(tag.end());
    }
    return null;
  }

  private static boolean beginsBlock(Tag tag) {
    TagRole role = tag.name().role();
    return role == TagRole.TABLE
        || role == TagRole.CODE
        || (role.buildsTables() && tag.name().ofPlatform());
  }

  private boolean oddBackticks(int start, int end) {
    boolean odd = false;
    for (int at = start; at < end; at++) {
      odd ^= text.charAt(at) == '`';
    }
    return odd;
  }

  private int code(Tag tag) {
    int limit = endOfBox(tag.end());
    Tag closing = tags.closing(tag, limit);
    int end = closing == null ? limit : closing.start();
    if (closing == null) {
      unclosed(tag.start(), tag.toString());
    }
    add(CodeText.language(tag), CodeText.between(text, tag.end(), end, 0), tag.start());
    return closing == null ? end : afterBlock(closing.end());
  }

  /** Adds the rest of a line to the Markdown if it holds visible text. */
  private int afterBlock(int offset) {
    int lineEnd = lineEnd(offset);
    return PageText.isBlank(text, offset, lineEnd) ? lineEnd + 1 : offset;
  }

  /** Returns the start of the line that ends the box around an offset, or the end of the page. */
  private int endOfBox(int from) {
    int colons = text.indexOf("\n:::", from);
    return colons < 0 ? text.length() : colons + 1;
  }

  private int fence(Fence fence, int lineEnd) {
    int heading = -1;
    int at = lineEnd + 1;
    while (at < text.length()) {
      int end = lineEnd(at);
      int closed = fence.closedBy(text, at, end);
      if (closed >= 0) {
        add(fence, lineEnd, at);
        return closed == end ? end + 1 : closed;
      }
      int visible = PageText.skipBlank(text, at, end);
      if (heading < 0 && visible < end && HeadingLine.level(text, visible, end) > 1) {
        heading = at;
      }
      boolean below = heading >= 0 && fence.isLike(unclosable);
      if (visible < end && (below || opensAnother(fence, at, end) || endsFence(visible))) {
        break;
      }
      at = end + 1;
    }
    unclosed(fence.start(), "fence");
    if (at >= text.length()) {
      unclosable = fence;
    }
    int end = heading >= 0 ? heading : Math.min(at, text.length());
    add(fence, lineEnd, end);
    return end;
  }

  /**
   * A fence with a language begins a code block of its own, unless it is a shorter fence inside a
   * longer one.
   */
  private boolean opensAnother(Fence fence, int lineStart, int lineEnd) {
    Fence other = Fence.opened(text, lineStart, lineEnd);
    return other != null && !other.language().isEmpty() && other.isLike(fence);
  }

  /** Tags of tables do not occur in code: before one, the fence was not closed. */
  private boolean endsFence(int visible) {
    return Colons.at(text, visible)
        || text.startsWith("<md-table", visible)
        || text.startsWith("<md-dt-table", visible)
        || text.startsWith("<md-code-json", visible);
  }

  private void add(Fence fence, int start, int end) {
    int indent = fence.start() - text.lastIndexOf('\n', fence.start()) - 1;
    CodeText code = CodeText.between(text, Math.min(start + 1, end), end, indent);
    add(fence.language(), code, fence.start());
  }

  private void add(String language, CodeText code, int opening) {
    CodePlaces places = new CodePlaces(file, code.start(), code.end());
    blocks.add(new CodeBlock(language, code.text(), file.locationOf(opening), places));
  }

  private void unclosed(int offset, String what) {
    diagnostics.report(Rule.CODE_UNCLOSED, offset, what + " is not closed");
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }
}
