package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.PageWords;
import java.util.ArrayList;
import java.util.List;

/**
 * Text with boxes, in each notation of them: the platform's elements, quotes with a label, and the
 * label alone. The text of a box is treated like other text; the portal's buttons and the date of
 * the last change are left out.
 */
public final class BoxedText {
  private static final String OPENING = "<md-";
  private static final String CLOSING = "</md-";
  private static final String BOX = "md-alert";

  /** The signs between the text and the target of a button. */
  private static final String BUTTON = "}(url=";

  private static final int LONGEST_TAG = 500;
  private static final int LONGEST_BUTTON = 40;

  private final PageWords words;
  private final List<String> texts = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  /** Whether the first of the lines begins behind a tag, so that its indentation is unknown. */
  private boolean behindTag;

  /** Whether the last line was one of a quoted box. */
  private boolean quoted;

  private BoxedText(PageWords words) {
    this.words = words;
  }

  /** Returns the texts inside and outside of boxes, in order, as Markdown without blank ends. */
  public static List<String> read(String markdown, PageWords words) {
    BoxedText text = new BoxedText(words);
    for (String part : withoutElements(PageText.normalized(markdown)).split("\0", -1)) {
      part.lines().forEach(text::line);
      text.end();
      text.behindTag = true;
    }
    return text.texts;
  }

  /**
   * Returns the text without tags of the platform, with a zero in place of each border of a box.
   */
  private static String withoutElements(String markdown) {
    StringBuilder text = new StringBuilder(markdown.length());
    int at = 0;
    while (at < markdown.length()) {
      int tag = markdown.indexOf('<', at);
      int end = tag < 0 ? -1 : endOfTag(markdown, tag);
      int kept = tag < 0 ? markdown.length() : end < 0 ? tag + 1 : tag;
      text.append(markdown, at, kept);
      if (end >= 0) {
        boolean closing = markdown.charAt(tag + 1) == '/';
        text.append(markdown.startsWith(BOX, closing ? tag + 2 : tag + 1) ? "\0" : "");
      }
      at = Math.max(kept, end);
    }
    return text.toString();
  }

  /** Returns the offset behind a tag of the platform at an offset, or -1. */
  private static int endOfTag(String markdown, int tag) {
    if (!markdown.startsWith(OPENING, tag) && !markdown.startsWith(CLOSING, tag)) {
      return -1;
    }
    int limit = Math.min(markdown.length(), tag + LONGEST_TAG);
    for (int end = tag; end < limit; end++) {
      if (markdown.charAt(end) == '>') {
        return end + 1;
      }
    }
    return -1;
  }

  private void line(String written) {
    String line = withoutButton(written).stripTrailing();
    String visible = PageText.strip(line);
    if (visible.regionMatches(true, 0, words.updated(), 0, words.updated().length())) {
      return;
    }
    int label = words.quotedBoxEnd(visible);
    if (label > 0) {
      end();
      quoted = true;
      lines.add(visible.substring(label));
    } else if (quoted && visible.startsWith(">")) {
      lines.add(visible.substring(visible.startsWith("> ") ? 2 : 1));
    } else {
      if (quoted) {
        end();
      }
      int box = words.boxEnd(visible);
      if (box > 0) {
        end();
      }
      lines.add(box > 0 ? visible.substring(box) : line);
    }
  }

  /** Returns a line without markers such as {@code {尝试一下}(url=…)}, which the portal replaces. */
  private static String withoutButton(String line) {
    StringBuilder text = new StringBuilder(line.length());
    int at = 0;
    for (int mid = line.indexOf(BUTTON); mid >= 0; mid = line.indexOf(BUTTON, at)) {
      int open = mid;
      int first = Math.max(at, mid - LONGEST_BUTTON);
      while (open > first && line.charAt(open) != '{') {
        open--;
      }
      int close = mid + BUTTON.length();
      while (close < line.length() && ") \t".indexOf(line.charAt(close)) < 0) {
        close++;
      }
      boolean button = line.charAt(open) == '{' && line.startsWith(")", close);
      int end = Math.min(close + 1, line.length());
      text.append(line, at, button ? open : end);
      at = end;
    }
    return text.append(line.substring(at)).toString();
  }

  /** Ends a text. */
  private void end() {
    int common = commonIndent();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean whole = i == 0 && behindTag;
      text.append(whole ? line.stripLeading() : line.substring(Math.min(common, line.length())));
      text.append('\n');
    }
    String stripped = PageText.strip(withoutBlankLines(text.toString()));
    if (!stripped.isEmpty()) {
      texts.add(stripped);
    }
    lines.clear();
    behindTag = false;
    quoted = false;
  }

  private int commonIndent() {
    int common = Integer.MAX_VALUE;
    for (int i = behindTag ? 1 : 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int indent = line.length() - line.stripLeading().length();
      common = line.isEmpty() ? common : Math.min(common, indent);
    }
    return common == Integer.MAX_VALUE ? 0 : common;
  }

  /** Returns a text without blank lines behind blank lines. */
  private static String withoutBlankLines(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    boolean blankBefore = true;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (!line.isEmpty() || !blankBefore) {
        kept.append(line).append('\n');
      }
      blankBefore = line.isEmpty();
    }
    return kept.toString();
  }
}
