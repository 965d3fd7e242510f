package dev.larkspur.generator.pagetext;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Reads the beginning of a comment, a declaration or the like that does not end in its block as
 * text. CommonMark does the same, but searches the rest of the block for the end of each of them.
 */
public final class UnclosedHtml implements InlineContentParser {
  /** The ends by the characters behind the {@code <}, the more specific ones first. */
  private static final Map<String, String> ENDS = new LinkedHashMap<>();

  static {
    ENDS.put("!-->", "");
    ENDS.put("!--->", "");
    ENDS.put("!--", "-->");
    ENDS.put("![CDATA[", "]]>");
    ENDS.put("!", ">");
    ENDS.put("?", "?>");
  }

  /** The ends that the rest of the block does not contain. */
  private final Set<String> missing = new HashSet<>();

  private UnclosedHtml() {}

  /** Returns a factory for a parser. */
  public static InlineContentParserFactory factory() {
    return new Factory();
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    scanner.next();
    Position behind = scanner.position();
    for (Map.Entry<String, String> kind : ENDS.entrySet()) {
      if (scanner.next(kind.getKey())) {
        return isClosed(scanner, kind.getValue())
            ? ParsedInline.none()
            : ParsedInline.of(new Text("<"), behind);
      }
    }
    return ParsedInline.none();
  }

  private boolean isClosed(Scanner scanner, String end) {
    if (end.isEmpty()) {
      return true;
    }
    if (missing.contains(end)) {
      return false;
    }
    while (scanner.find(end.charAt(0)) >= 0) {
      if (scanner.next(end)) {
        return true;
      }
      scanner.next();
    }
    missing.add(end);
    return false;
  }

  private static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('<');
    }

    @Override
    public InlineContentParser create() {
      return new UnclosedHtml();
    }
  }
}
