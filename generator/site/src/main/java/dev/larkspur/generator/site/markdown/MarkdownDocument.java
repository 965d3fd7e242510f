package dev.larkspur.generator.site.markdown;

import java.util.List;

/** Markdown document that is built from headings and rendered blocks. */
final class MarkdownDocument {
  private final StringBuilder text = new StringBuilder();

  /** Adds a heading of plain text. */
  void heading(int level, String plain) {
    block("#".repeat(level) + " " + MarkdownSyntax.plain(plain.strip()));
  }

  /** Adds a rendered block. */
  void block(String rendered) {
    text.append(text.isEmpty() ? "" : "\n").append(rendered).append('\n');
  }

  /** Adds a heading and a list; nothing if the list is empty. */
  void list(int level, String heading, List<String> items) {
    if (!items.isEmpty()) {
      heading(level, heading);
      list(items);
    }
  }

  /** Adds a list of rendered items; nothing if it is empty. */
  void list(List<String> items) {
    if (!items.isEmpty()) {
      block(String.join("\n", items));
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
