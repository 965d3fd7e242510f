package dev.larkspur.generator.markup;

import dev.larkspur.generator.source.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table. It holds its place in the page and is read when it is asked: most cells are
 * asked for one of their readings only.
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

  /** A cell whose opening tag is at an offset. */
  static Cell inTags(int start, Slice content) {
    return new Cell(start, content, false);
  }

  /** A cell whose first character is at an offset. */
  static Cell betweenPipes(int start, Slice content) {
    return new Cell(start, content, true);
  }

  /**
   * The plain reading, for names, types, codes and wire messages: tags dropped, entities decoded,
   * backslash escapes undone, white space collapsed, nesting marks and hover hints gone.
   */
  public String text() {
    if (text == null) {
      text = PlainTextExtractor.of(content);
    }
    return text;
  }

  /**
   * The rich reading, for descriptions and advice: the Markdown as written, dedented, with the
   * platform's elements cut out, of scopes the name left.
   */
  public String markdown() {
    String markdown = MarkdownExtractor.of(content);
    return betweenPipes ? markdown.replace("\\|", "|") : markdown;
  }

  /** The {@code md-*} elements inside, in order, however deep. */
  public List<Element> elements() {
    if (elements == null) {
      elements = ElementExtractor.of(content);
    }
    return elements;
  }

  /** The elements of one name, in order. */
  public List<Element> elements(String name) {
    return elements().stream().filter(element -> element.name().equals(name)).toList();
  }

  /** Where the cell begins: its opening tag, or its first character between pipes. */
  public SourceLocation location() {
    return content.file().locationOf(start);
  }

  /** Where something of the rich reading stands in the page. */
  public SourceLocation locationOf(int offsetInMarkdown) {
    String before = markdown().substring(0, offsetInMarkdown);
    int visible = MarkdownExtractor.visible(before);
    if (betweenPipes) {
      // Each pipe inside a cell has a backslash before it, which the reading lacks.
      visible += (int) before.chars().filter(c -> c == '|').count();
    }
    return content.file().locationOf(MarkdownExtractor.origin(content, visible));
  }

  Cell extendedTo(int end) {
    return new Cell(start, content.of(content.start(), end), betweenPipes);
  }

  int start() {
    return start;
  }

  boolean isBetweenPipes() {
    return betweenPipes;
  }

  /** What stands between the cell's tags or pipes. */
  Slice content() {
    return content;
  }

  @Override
  public String toString() {
    return text();
  }
}
