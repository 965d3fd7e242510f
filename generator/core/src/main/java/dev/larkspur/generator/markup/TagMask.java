package dev.larkspur.generator.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page as an XML parser can read it. Every {@code <} that begins no known tag, or stands in code,
 * is hidden behind a character that the page does not use, so that offsets stay true; what is wrong
 * inside a tag is put right by {@link AttributeRepair}. The only characters added are the last
 * brackets of tags that lack them.
 */
final class TagMask {
  private static final int MOST_ATTRIBUTES = 40;

  /** What follows the name of most tags: nothing to put right. */
  private static final Pattern SOUND =
      Pattern.compile(
          "(?:[ \\t\\n]++[^\\s=></\"'\u00a0]++=\"[^\"<\\n]*+\"){0,%d}+[ \\t\\n]*+/?+>"
              .formatted(MOST_ATTRIBUTES));

  private final String text;
  private final char[] masked;
  private final char less;
  private final char stray;
  private final Matcher sound;
  private final List<Integer> brackets = new ArrayList<>();
  private String result = "";
  private int[] added = new int[0];
  private boolean hidesAll = true;

  /** A fence that nothing closes up to an offset. */
  private @Nullable Fence unclosed;

  private int unclosedUntil;

  private TagMask(String text) {
    this.text = text;
    this.masked = text.toCharArray();
    this.less = unused('\ue000');
    this.stray = unused((char) (less + 1));
    this.sound = SOUND.matcher(text);
  }

  /** Masks a page; before an offset, all of it. */
  static TagMask of(String text, int from) {
    TagMask mask = new TagMask(text);
    mask.hide(0, from);
    int at = from;
    while (at < text.length()) {
      at = mask.next(at);
    }
    mask.added = mask.brackets.stream().mapToInt(Integer::intValue).toArray();
    mask.result = mask.withBrackets();
    return mask;
  }

  /** The masked page. */
  String masked() {
    return result;
  }

  /** Whether no tag is left. */
  boolean hidesAll() {
    return hidesAll;
  }

  /** Where in the page an offset of the masked page is. */
  int original(int offset) {
    if (added.length == 0) {
      return offset;
    }
    int index = Arrays.binarySearch(added, offset);
    return offset - (index < 0 ? -index - 1 : index);
  }

  /** An attribute's value as the page has it, without stray quotes. */
  String revealed(String value) {
    return value.replace(less, '<').replace(String.valueOf(stray), "");
  }

  /** A private-use character the page has none of. */
  private char unused(char first) {
    char c = first;
    while (c < '\uf8ff' && text.indexOf(c) >= 0) {
      c++;
    }
    return c;
  }

  private int next(int start) {
    int lineEnd = lineEnd(start);
    if (start == 0 || text.charAt(start - 1) == '\n') {
      int end = endOfFence(start, lineEnd);
      if (end >= 0) {
        hide(start, end);
        return end;
      }
    }
    int at = text.indexOf('<', start);
    while (at >= 0 && at < lineEnd) {
      int next = tag(at);
      if (next > lineEnd) {
        return next;
      }
      at = text.indexOf('<', next);
    }
    return lineEnd + 1;
  }

  /** Takes what begins with a {@code <}; returns where to go on. */
  private int tag(int start) {
    boolean closing = text.startsWith("/", start + 1);
    int nameStart = closing ? start + 2 : start + 1;
    int nameEnd = TagName.end(text, nameStart);
    TagName name = TagName.of(text, nameStart, nameEnd);
    int end = name == null ? -1 : end(name, nameEnd);
    if (name == null || end < 0) {
      masked[start] = less;
      return start + 1;
    }
    hidesAll = false;
    if (text.charAt(end - 1) != '>') {
      brackets.add(end + brackets.size());
    }
    if (closing) {
      Arrays.fill(masked, nameEnd, text.charAt(end - 1) == '>' ? end - 1 : end, ' ');
    } else if (name.role() == TagRole.CODE) {
      return code(name, end);
    }
    return end;
  }

  private int end(TagName name, int nameEnd) {
    if (text.startsWith(">", nameEnd)) {
      return nameEnd + 1;
    }
    if (sound.region(nameEnd, text.length()).lookingAt()) {
      return sound.end();
    }
    AttributeRepair repair = new AttributeRepair(text, nameEnd, less, stray);
    int end = repair.end();
    if (end < 0 || (text.charAt(end - 1) != '>' && !name.ofPlatform())) {
      return -1;
    }
    repair.apply(masked);
    return end;
  }

  /** Hides what stands between code tags, if it is certain where they close. */
  private int code(TagName name, int start) {
    int end = text.indexOf("</" + name.text() + ">", start);
    int box = text.indexOf("\n:::", start);
    if (end < 0 || (box >= 0 && box < end) || buildsTables(start, end)) {
      return start;
    }
    hide(start, end);
    return end;
  }

  /** The offset after the fence that a line opens; -1 if it opens none, or none for certain. */
  private int endOfFence(int lineStart, int lineEnd) {
    int visible = Blank.skip(text, lineStart, lineEnd);
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
      certain = !Colons.at(text, Blank.skip(text, at, end)) && !buildsTables(at, end);
      at = end + 1;
    }
    unclosed = fence;
    unclosedUntil = at;
    return -1;
  }

  /** Whether the platform's tags of tables stand there: then it is not code, or not all of it. */
  private boolean buildsTables(int start, int end) {
    int at = text.indexOf('<', start);
    while (at >= 0 && at < end) {
      int nameStart = text.startsWith("/", at + 1) ? at + 2 : at + 1;
      TagName name = TagName.of(text, nameStart, TagName.end(text, nameStart));
      if (name != null && name.ofPlatform() && name.role().buildsTables()) {
        return true;
      }
      at = text.indexOf('<', at + 1);
    }
    return false;
  }

  private void hide(int start, int end) {
    for (int at = start; at < end; at++) {
      if (masked[at] == '<') {
        masked[at] = less;
      }
    }
  }

  private String withBrackets() {
    if (added.length == 0) {
      return new String(masked);
    }
    StringBuilder all = new StringBuilder(masked.length + added.length);
    int copied = 0;
    for (int i = 0; i < added.length; i++) {
      int at = added[i] - i;
      all.append(masked, copied, at - copied).append('>');
      copied = at;
    }
    return all.append(masked, copied, masked.length - copied).toString();
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }
}
