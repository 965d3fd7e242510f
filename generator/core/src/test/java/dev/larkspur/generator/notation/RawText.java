package dev.larkspur.generator.notation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in the platform's markup, separated into tags and the text between them. */
record RawText(List<Piece> pieces) {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-zA-Z][\\w-]*)((?:\\s[^<>]*)?)/?>", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([\\w-]+)\\s*=\\s*(?:\"([^\"]*)\"|([^\\s\"]+))");

  RawText {
    pieces = List.copyOf(pieces);
  }

  /**
   * A tag, or the text up to the next one.
   *
   * @param source the piece as written
   * @param name the name of the tag, with a slash before it if it closes; empty for text
   * @param attributes the attributes of the tag
   */
  record Piece(String source, String name, Map<String, String> attributes) {
    boolean isText() {
      return name.isEmpty();
    }

    String attribute(String key) {
      return attributes.getOrDefault(key, "");
    }
  }

  static RawText of(String raw) {
    List<Piece> pieces = new ArrayList<>();
    Matcher tag = TAG.matcher(raw);
    int at = 0;
    while (tag.find()) {
      text(pieces, raw.substring(at, tag.start()));
      pieces.add(new Piece(tag.group(), tag.group(1) + tag.group(2), attributes(tag.group(3))));
      at = tag.end();
    }
    text(pieces, raw.substring(at));
    return new RawText(pieces);
  }

  private static void text(List<Piece> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, "", Map.of()));
    }
  }

  private static Map<String, String> attributes(String written) {
    Map<String, String> attributes = new HashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(written);
    while (attribute.find()) {
      attributes.put(
          attribute.group(1),
          unescaped(attribute.group(2) != null ? attribute.group(2) : attribute.group(3)));
    }
    return attributes;
  }

  /** Returns a text with its entities decoded. */
  static String unescaped(String text) {
    return text.indexOf('&') < 0 ? text : decoded(text);
  }

  private static String decoded(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&nbsp;", "\u00A0")
        .replace("&emsp;", "\u2003")
        .replace("&ensp;", "\u2002")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
