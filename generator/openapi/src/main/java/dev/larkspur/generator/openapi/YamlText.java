package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.larkspur.generator.model.ModelFile;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A JSON document as YAML: mappings and lists in block style, text as plain words, as a literal
 * block or as a JSON string, which all versions of YAML read as the same text.
 */
final class YamlText {
  /** Words that some version of YAML reads as another type than text. */
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  /** Parsers read only shorter keys without a mark. */
  private static final int LONGEST_KEY = 100;

  private final StringBuilder out = new StringBuilder();

  private YamlText() {}

  /** Returns the text of a document. */
  static String of(JsonNode document) {
    YamlText text = new YamlText();
    text.value(document, 0, false);
    return text.out.toString();
  }

  /**
   * Appends a value and a line end.
   *
   * @param depth the level of its members
   * @param inline whether text of the same line precedes it
   */
  private void value(JsonNode value, int depth, boolean inline) {
    if (value.isObject() && !value.isEmpty()) {
      mapping(value.properties(), depth, inline);
    } else if (value.isArray() && !value.isEmpty()) {
      list((ArrayNode) value, depth, inline);
    } else {
      if (inline) {
        out.append(' ');
      }
      scalar(value, depth);
      out.append('\n');
    }
  }

  private void mapping(Set<Map.Entry<String, JsonNode>> members, int depth, boolean inline) {
    boolean first = true;
    if (inline) {
      out.append('\n');
    }
    for (Map.Entry<String, JsonNode> member : members) {
      if (!first || inline) {
        indent(depth);
      }
      first = false;
      key(member.getKey(), depth);
      value(member.getValue(), depth + 1, true);
    }
  }

  private void key(String key, int depth) {
    boolean marked = key.length() > LONGEST_KEY;
    if (marked) {
      out.append("? ");
    }
    text(key);
    if (marked) {
      out.append('\n');
      indent(depth);
    }
    out.append(':');
  }

  private void list(ArrayNode elements, int depth, boolean inline) {
    boolean first = true;
    if (inline) {
      out.append('\n');
    }
    for (JsonNode element : elements) {
      if (!first || inline) {
        indent(depth);
      }
      first = false;
      out.append("- ");
      value(element, depth + 1, false);
    }
  }

  private void scalar(JsonNode value, int depth) {
    if (value.isContainerNode()) {
      out.append(value.isArray() ? "[]" : "{}");
    } else if (!value.isTextual()) {
      out.append(new String(ModelFile.bytes(value), StandardCharsets.UTF_8).strip());
    } else if (isBlock(value.textValue())) {
      block(value.textValue(), depth);
    } else {
      text(value.textValue());
    }
  }

  private void text(String text) {
    if (isPlain(text)) {
      out.append(text);
    } else {
      out.append('"');
      text.codePoints().forEach(this::quoted);
      out.append('"');
    }
  }

  private void quoted(int c) {
    if (c == '"' || c == '\\') {
      out.append('\\').append((char) c);
    } else if (c == '\n') {
      out.append("\\n");
    } else if (c == '\t') {
      out.append("\\t");
    } else if (c > Character.MAX_VALUE || isPrintable((char) c)) {
      out.appendCodePoint(c);
    } else {
      // Half of a surrogate pair is not a character.
      boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
      out.append(String.format("\\u%04x", half ? 0xfffd : c));
    }
  }

  /** Appends lines without escapes. */
  private void block(String text, int depth) {
    out.append("|-");
    for (String line : text.split("\n", -1)) {
      out.append('\n');
      if (!line.isEmpty()) {
        indent(depth);
        out.append(line);
      }
    }
  }

  private void indent(int depth) {
    out.append("  ".repeat(depth));
  }

  /** Returns whether a text consists of words that are text in all versions of YAML. */
  private static boolean isPlain(String text) {
    if (text.isEmpty()
        || !isLetter(text.charAt(0))
        || text.endsWith(" ")
        || WORDS.contains(text.toLowerCase(Locale.ROOT))) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isLetter(c) && !(c >= '0' && c <= '9') && " _-./,;()".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether a text has several lines and can be a literal block: the first line sets the
   * indentation, and trailing line ends would need another kind of block.
   */
  private static boolean isBlock(String text) {
    if (text.indexOf('\n') < 0
        || text.endsWith("\n")
        || text.charAt(0) == ' '
        || text.charAt(0) == '\n') {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '\n' && !isPrintable(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether all versions of YAML allow a character, and none ends a line there. */
  private static boolean isPrintable(char c) {
    return (c >= ' ' && c < 0x7f)
        || (c >= 0xa0 && c < 0xd800 && c != '\u2028' && c != '\u2029')
        || (c >= 0xe000 && c <= 0xfffd && c != '\ufeff');
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c > 0x7f && Character.isLetter(c));
  }
}
