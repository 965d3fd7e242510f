package dev.larkspur.generator.reader.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.vocabulary.EventWords;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the types of events in examples and prose. */
final class EventTypes {
  private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9]*(?:_[a-z0-9]+)+");

  private EventTypes() {}

  /** Returns the type in the header or, in the old generation of events, inside the event. */
  static @Nullable String of(@Nullable JsonNode json) {
    if (json == null) {
      return null;
    }
    JsonNode type = json.path("header").path("event_type");
    if (!type.isTextual()) {
      type = json.path("event").path("type");
    }
    return type.isTextual() && !type.textValue().isBlank() ? type.textValue() : null;
  }

  /**
   * Returns the type behind a label, as in {@code **事件类型**：gadget_added}; empty if it is missing.
   */
  static String stated(String prose, String label) {
    for (int at = prose.indexOf(label); at >= 0; at = prose.indexOf(label, at + 1)) {
      int colon = skip(prose, at + label.length(), " *");
      if (colon < prose.length() && "：:".indexOf(prose.charAt(colon)) >= 0) {
        int start = skip(prose, colon + 1, " *`");
        int end = start;
        while (end < prose.length() && isOfType(prose.charAt(end))) {
          end++;
        }
        if (end > start) {
          return prose.substring(start, end);
        }
      }
    }
    return "";
  }

  /** Returns the first part of a text with the form of a type; empty if it has none. */
  static String first(String text) {
    int start = 0;
    while (start < text.length()) {
      int end = start;
      boolean joined = false;
      while (end < text.length() && isOfType(text.charAt(end))) {
        joined |= end > start && !Character.isLetterOrDigit(text.charAt(end));
        end++;
      }
      if (joined && Character.isLetterOrDigit(text.charAt(end - 1))) {
        return text.substring(start, end);
      }
      start = end + 1;
    }
    return "";
  }

  private static int skip(String text, int from, String characters) {
    int at = from;
    while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static boolean isOfType(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '.');
  }

  /** Returns the other types in the comment beside a type: {@code // 包括 dept_add, dept_update}. */
  static List<String> beside(String type, String example, EventWords words) {
    List<String> others = new ArrayList<>();
    for (String line : example.split("\n", -1)) {
      int at = line.indexOf("\"" + type + "\"");
      int comment = at < 0 ? -1 : line.indexOf("//", at);
      int list = comment < 0 ? -1 : line.indexOf(words.including(), comment);
      if (list >= 0) {
        Matcher other = TYPE.matcher(line.substring(list));
        while (other.find()) {
          if (!other.group().equals(type) && !others.contains(other.group())) {
            others.add(other.group());
          }
        }
      }
    }
    return others;
  }
}
