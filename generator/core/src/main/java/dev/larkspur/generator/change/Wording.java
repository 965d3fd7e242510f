package dev.larkspur.generator.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in one line what changed. Page text in it is one line of printable characters. */
final class Wording {
  private static final int LONGEST_VALUE = 80;

  private Wording() {}

  /** Where in its owner a change is: {@code body content.text}; empty for the owner as a whole. */
  static String where(Subject subject) {
    String part = subject.part() == Part.PAGE ? "" : subject.part().label();
    return part.isEmpty() || subject.path().isEmpty() ? part : part + " " + oneLine(subject.path());
  }

  /** What happened there: {@code known value "text" added}. */
  static String what(Change change) {
    Subject subject = change.subject();
    StringBuilder what = new StringBuilder(subject.aspect().label());
    if (!subject.detail().isEmpty()) {
      what.append(' ').append(oneLine(subject.detail()));
    }
    JsonNode before = change.before();
    JsonNode after = change.after();
    if (before != null && after != null) {
      return what.append(": ").append(value(before)).append(" → ").append(value(after)).toString();
    }
    what.append(' ').append(change.action().label());
    String value = value(before == null ? after : before);
    if (!value.isEmpty() && !value.equals(oneLine(subject.detail()))) {
      what.append(": ").append(value);
    }
    return what.toString();
  }

  /** Both places, or the one that there is. */
  static String places(Change change) {
    Place before = change.oldPlace();
    Place after = change.newPlace();
    if (before == null || after == null) {
      Place only = before == null ? after : before;
      return only == null ? "" : oneLine(only.toString());
    } else if (before.path().equals(after.path())) {
      return oneLine(before.toString()) + " → :" + after.line();
    }
    return oneLine(before.toString()) + " → " + oneLine(after.toString());
  }

  private static String value(@Nullable JsonNode value) {
    if (value == null) {
      return "";
    } else if (value.isNull()) {
      return "not said";
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

  /** Without line ends, control characters and characters that turn the line around. */
  static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(point -> line.appendCodePoint(isPrintable(point) ? point : ' '));
    return line.toString().strip();
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
