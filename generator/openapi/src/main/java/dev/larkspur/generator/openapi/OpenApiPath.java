package dev.larkspur.generator.openapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A path with parameters in braces.
 *
 * @param text the template, such as {@code /messages/{message_id}}
 * @param parameters the names of its parameters in the template, in order
 * @param written the names of these parameters on the page
 */
record OpenApiPath(String text, List<String> parameters, List<String> written) {
  /** Characters that a path may contain, besides letters and digits. */
  private static final String PLAIN = "-._~!$&'()*+,;=:@%/";

  OpenApiPath {
    parameters = List.copyOf(parameters);
    written = List.copyOf(written);
  }

  /** Returns the template of a path whose parameters are segments that begin with a colon. */
  static OpenApiPath of(String path) {
    Set<String> parameters = new LinkedHashSet<>();
    List<String> written = new ArrayList<>();
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      if (segment.startsWith(":")) {
        written.add(segment.substring(1));
        segments.add("{" + unique(word(segment.substring(1)), parameters) + "}");
      } else {
        segments.add(encoded(segment));
      }
    }
    String text = String.join("/", segments);
    return new OpenApiPath(
        text.startsWith("/") ? text : "/" + text, List.copyOf(parameters), written);
  }

  private static String unique(String name, Set<String> taken) {
    String unique = name;
    for (int i = 2; !taken.add(unique); i++) {
      unique = name + "_" + i;
    }
    return unique;
  }

  /** Returns a name without characters that end an expression or a path. */
  private static String word(String name) {
    StringBuilder word = new StringBuilder();
    name.codePoints()
        .forEach(
            c ->
                word.append(
                    isAlphanumeric(c) || "_-.".indexOf(c) >= 0 ? Character.toString(c) : "_"));
    return word.isEmpty() ? "_" : word.toString();
  }

  /** Returns a path in which characters that a URL cannot contain are percent-encoded. */
  static String encoded(String segment) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : segment.getBytes(StandardCharsets.UTF_8)) {
      if (isAlphanumeric(b) || (b > 0 && PLAIN.indexOf(b) >= 0)) {
        encoded.append((char) b);
      } else {
        encoded.append('%').append(String.format("%02X", b & 0xff));
      }
    }
    return encoded.toString();
  }

  private static boolean isAlphanumeric(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
