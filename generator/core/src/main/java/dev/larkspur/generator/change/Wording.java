package dev.larkspur.generator.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes changes in one line of printable characters each. */
public final class Wording {
  private static final int LONGEST_VALUE = 80;

  private Wording() {}

  /**
   * Returns the location in the owner, such as {@code body content.text}; empty for the owner as a
   * whole.
   */
  static String where(Subject subject) {
    String part = subject.part() == Part.PAGE ? "" : subject.part().label();
    return part.isEmpty() || subject.path().isEmpty() ? part : part + " " + oneLine(subject.path());
  }

  /** Returns what changed, such as {@code known value text added}. */
  static String what(Change change) {
    Subject subject = change.subject();
    StringBuilder what = new StringBuilder(subject.aspect().label());
    if (!subject.detail().isEmpty() && change.action() != Action.RENAMED) {
      what.append(' ').append(oneLine(subject.detail()));
    }
    JsonNode before = change.before();
    JsonNode after = change.after();
    if (before != null && after != null) {
      what.append(change.action() == Action.CHANGED ? "" : " " + change.action().label());
      return what.append(": ").append(value(before)).append(" → ").append(value(after)).toString();
    }
    what.append(' ').append(change.action().label());
    String value = value(before == null ? after : before);
    if (!value.isEmpty() && !value.equals(oneLine(subject.detail()))) {
      what.append(": ").append(value);
    }
    return what.toString();
  }

  /** Returns both locations, or the only one. */
  public static String places(Change change) {
    PageLine before = change.oldPlace();
    PageLine after = change.newPlace();
    if (before == null || after == null) {
      PageLine only = before == null ? after : before;
      return only == null ? "" : oneLine(only.toString());
    } else if (before.path().equals(after.path())) {
      return oneLine(before.toString()) + " → :" + after.line();
    }
    return oneLine(before.toString()) + " → " + oneLine(after.toString());
  }

  /** Returns a value in one line, shortened. */
  static String value(@Nullable JsonNode value) {
    if (value == null) {
      return "";
    } else if (value.isNull()) {
      return "undocumented";
    } else if (value.isBoolean()) {
      return value.booleanValue() ? "yes" : "no";
    } else if (value.isArray()) {
      List<String> items = new ArrayList<>();
      value.forEach(item -> items.add(item.isValueNode() ? item.asText() : item.toString()));
      return shortened(oneLine(String.join(", ", items)));
    } else if (value.has("type")) {
      boolean required = value.path("required").asBoolean();
      return shortened(oneLine(value.get("type").asText())) + (required ? ", required" : "");
    }
    return shortened(oneLine(value.isValueNode() ? value.asText() : value.toString()));
  }

  private static String shortened(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST_VALUE) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE - 1)) + "…";
  }

  /**
   * Returns text without line ends, control characters and characters that change its direction.
   */
  public static String oneLine(String text) {
    return printable(text).strip();
  }

  /** Returns text with a space in place of each character that {@link #oneLine} removes. */
  public static String printable(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(point -> line.appendCodePoint(isPrintable(point) ? point : ' '));
    return line.toString();
  }

  private static boolean isPrintable(int point) {
    int type = Character.getType(point);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && type != Character.SURROGATE;
  }
}
