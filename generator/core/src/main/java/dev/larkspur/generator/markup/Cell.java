package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.source.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table. It holds its position in the page and extracts its text on demand, since most
 * cells are asked for one form only.
 */
public final class Cell {
  private final int start;
  private final Slice content;
  private final boolean betweenPipes;
  private @Nullable String text;
  private @Nullable List<Element> elements;

  private Cell(int start, Slice content, boolean betweenPipes) {
    this.start = start;
    this.content = content;
    this.betweenPipes = betweenPipes;
  }

  /** Creates a cell whose opening tag is at an offset. */
  static Cell inTags(int start, Slice content) {
    return new Cell(start, content, false);
  }

  /** Creates a cell whose first character is at an offset. */
  static Cell betweenPipes(int start, Slice content) {
    return new Cell(start, content, true);
  }

  /**
   * Returns the plain text, for names, types, codes and wire messages: without tags, entities
   * decoded, backslash escapes removed, white space collapsed, without nesting marks and tooltips.
   */
  public String text() {
    if (text == null) {
      text = PlainTextExtractor.of(content);
    }
    return text;
  }

  /**
   * Returns the Markdown, for descriptions and advice: as written, dedented, without the platform's
   * elements; a scope leaves its name.
   */
  public String markdown() {
    String markdown = MarkdownExtractor.of(content);
    return betweenPipes ? withoutMarks(markdown) : markdown;
  }

  /** Returns the {@code md-*} elements inside, in order, at any depth. */
  public List<Element> elements() {
    if (elements == null) {
      elements = ElementExtractor.of(content);
    }
    return elements;
  }

  /** Returns the elements of one name, in order. */
  public List<Element> elements(String name) {
    return elements().stream().filter(element -> element.name().equals(name)).toList();
  }

  /** Returns where the cell begins: its opening tag, or its first character between pipes. */
  public SourceLocation location() {
    return content.file().locationOf(start);
  }

  /** Returns the location on the page of an offset of {@link #markdown}. */
  public SourceLocation locationOf(int offsetInMarkdown) {
    int visible = MarkdownExtractor.visible(markdown().substring(0, offsetInMarkdown));
    if (betweenPipes) {
      visible += backslashes(MarkdownExtractor.of(content), visible);
    }
    return content.file().locationOf(MarkdownExtractor.origin(content, visible));
  }

  /** Returns the text without the backslashes before pipes and the blanks before line breaks. */
  private static String withoutMarks(String markdown) {
    if (markdown.indexOf('\n') < 0) {
      return markdown.replace("\\|", "|");
    }
    StringBuilder plain = new StringBuilder(markdown.length());
    for (String line : (Iterable<String>) markdown.lines()::iterator) {
      plain.append(plain.isEmpty() ? "" : "\n").append(line.stripTrailing().replace("\\|", "|"));
    }
    return plain.toString();
  }

  /** Counts the backslashes before pipes that precede a character, given the visible ones. */
  private static int backslashes(String markdown, int visibleBefore) {
    int backslashes = 0;
    int visible = 0;
    for (int at = 0; at < markdown.length() && visible < visibleBefore; at++) {
      if (markdown.startsWith("\\|", at)) {
        backslashes++;
      } else if (!PageText.isBlank(markdown.charAt(at))) {
        visible++;
      }
    }
    return backslashes;
  }

  Cell extendedTo(int end) {
    return new Cell(start, content.of(content.start(), end), betweenPipes);
  }

  int start() {
    return start;
  }

  /** Returns whether the cell is in a pipe table, whose cells cannot hold line breaks. */
  public boolean isBetweenPipes() {
    return betweenPipes;
  }

  /** Returns the part of the page between the cell's tags or pipes. */
  Slice content() {
    return content;
  }

  @Override
  public String toString() {
    return text();
  }
}
