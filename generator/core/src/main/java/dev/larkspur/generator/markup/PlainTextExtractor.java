package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;
import org.jspecify.annotations.Nullable;

/**
 * Extracts plain text from a slice, for names, types, codes and wire messages: without tags,
 * entities decoded, backslash escapes removed, white space collapsed, without nesting marks and
 * tooltips.
 */
final class PlainTextExtractor {
  private final String text;
  private final PageTags tags;
  private final int start;
  private final int end;
  private final NestedTables tables;
  private final StringBuilder out = new StringBuilder();
  private @Nullable Placeholders placeholders;
  private boolean spaceDue;

  private PlainTextExtractor(Slice slice) {
    this.text = slice.text();
    this.tags = slice.tags();
    this.start = slice.start();
    this.end = slice.end();
    this.tables = new NestedTables(slice);
  }

  static String of(Slice slice) {
    return new PlainTextExtractor(slice).read();
  }

  private String read() {
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      at =
          switch (c) {
            case '<' -> tag(at);
            case '&' -> entity(at);
            case '\\' -> escape(at);
            default -> plain(at);
          };
    }
    return out.toString();
  }

  private int tag(int at) {
    Tag tag = tags.at(at, end);
    if (tag == null || isPlaceholder(tag)) {
      append('<');
      return at + 1;
    }
    if (separates(tag)) {
      spaceDue = true;
    }
    int hidden = tag.closing() ? -1 : endOfHidden(tag);
    return hidden < 0 ? tag.end() : hidden;
  }

  private boolean isPlaceholder(Tag tag) {
    if (!Placeholders.mayBe(tag)) {
      return false;
    }
    if (placeholders == null) {
      placeholders = new Placeholders(text, start, end);
    }
    return placeholders.isOne(tag);
  }

  private static boolean separates(Tag tag) {
    return switch (tag.name().text()) {
      case "a", "b", "code", "em", "font", "i", "s", "span", "strong", "u", "md-text", "md-tag" ->
          false;
      default -> true;
    };
  }

  private int endOfHidden(Tag tag) {
    if (tag.name().text().equals("md-tooltip")) {
      Tag closing = tags.next(tag.end(), end, TagRole.ELEMENT::equals);
      return closing == null || !closing.closing() ? -1 : closing.end();
    }
    return tables.endOf(tag);
  }

  private int entity(int at) {
    int after = Entities.end(text, at, end);
    if (after < 0) {
      append('&');
      return at + 1;
    }
    String decoded = Entities.decoded(text, at, after);
    for (int i = 0; i < decoded.length(); i++) {
      append(decoded.charAt(i));
    }
    return after;
  }

  private int escape(int at) {
    if (at + 1 < end && isPunctuation(text.charAt(at + 1))) {
      append(text.charAt(at + 1));
      return at + 2;
    }
    append('\\');
    return at + 1;
  }

  /** Copies a run of characters that stand for themselves. */
  private int plain(int at) {
    int wordEnd = Math.min(TagName.end(text, at), end);
    if (wordEnd == at) {
      append(text.charAt(at));
      return at + 1;
    }
    appendDueSpace();
    out.append(text, at, wordEnd);
    return wordEnd;
  }

  private void append(char c) {
    if (PageText.isSpace(c) || c == '∟') {
      spaceDue = true;
    } else if (!PageText.isDropped(c) && !(out.isEmpty() && NestingMark.is(c))) {
      appendDueSpace();
      out.append(c);
    }
  }

  private void appendDueSpace() {
    if (spaceDue && !out.isEmpty()) {
      out.append(' ');
    }
    spaceDue = false;
  }

  private static boolean isPunctuation(char c) {
    return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
  }
}
