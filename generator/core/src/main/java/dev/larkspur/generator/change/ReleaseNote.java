package dev.larkspur.generator.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change as an item of release notes, in Markdown. Page text is escaped; each text is one line
 * without links.
 */
public final class ReleaseNote {
  private static final Map<String, String> CONSTRAINTS =
      Map.of(
          "minLength", "minimum length",
          "maxLength", "maximum length",
          "minItems", "minimum number of items",
          "maxItems", "maximum number of items");

  private static final String HTTP_STATUS = "HTTP status";

  private final Change change;
  private final Subject subject;

  private ReleaseNote(Change change) {
    this.change = change;
    this.subject = change.subject();
  }

  /** Returns what changed, and for a breaking change why it breaks callers. */
  static String of(Change change) {
    return change.effect() == Effect.BREAKS
        ? text(change) + " — " + new ReleaseNote(change).why()
        : text(change);
  }

  /** Returns what changed. */
  static String text(Change change) {
    return new ReleaseNote(change).text();
  }

  /** Returns what changed, for a report that shows both values beside it. */
  public static String heading(Change change) {
    return new ReleaseNote(change).heading();
  }

  /** Returns the effect on the generated Java, with the element if it is known. */
  public static String effect(JavaEffect effect) {
    JavaElement after = effect.after();
    return effect.before() == null && after != null
        ? code(after.shortName()) + ": " + MarkdownText.plain(effect.why())
        : java(effect);
  }

  /** Returns what the element of the generated Java becomes. */
  static String java(JavaEffect effect) {
    JavaElement before = effect.before();
    JavaElement after = effect.after();
    if (before == null) {
      return MarkdownText.plain(effect.why());
    } else if (after == null) {
      return code(before.shortName()) + " is removed";
    } else if (!before.name().equals(after.name())) {
      return code(before.shortName()) + " is now " + code(after.shortName());
    }
    return code(before.shortName())
        + (before.type().equals(after.type())
            ? ": " + MarkdownText.plain(effect.why())
            : " is now " + code(after.type()) + " instead of " + code(before.type()));
  }

  /** Returns what happens to the element whose types the text already names. */
  private static String type(JavaEffect effect) {
    JavaElement before = effect.before();
    JavaElement after = effect.after();
    return before != null && after != null && before.name().equals(after.name())
        ? "the type of " + code(before.shortName()) + " changes"
        : java(effect);
  }

  private String text() {
    return sentence(what());
  }

  private String heading() {
    Aspect aspect = subject.aspect();
    boolean hasBoth = change.before() != null && change.after() != null;
    if (aspect == Aspect.OPERATION) {
      return sentence(pageAction());
    } else if (aspect == Aspect.ERROR) {
      return sentence(change.action().label());
    }
    return aspect.isProse() || (hasBoth && !isShortWithValues())
        ? sentence(label() + " " + change.action().label())
        : text();
  }

  /** Returns whether the text is short and clear although it names both values. */
  private boolean isShortWithValues() {
    return change.action() == Action.RENAMED
        || switch (subject.aspect()) {
          case REQUIRED, DEPRECATION, OPEN, RATE_TIER, SCOPE_GROUP, TYPE -> true;
          default -> false;
        };
  }

  private String label() {
    return switch (subject.aspect()) {
      case ERROR_MESSAGE -> "message";
      case ERROR_STATUS -> HTTP_STATUS;
      case CONSTRAINT -> constraint();
      default -> subject.aspect().label() + detail();
    };
  }

  private String constraint() {
    return CONSTRAINTS.getOrDefault(subject.detail(), MarkdownText.plain(subject.detail()));
  }

  private String sentence(String what) {
    String owner = owner();
    return owner.isEmpty()
        ? what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1)
        : owner + " " + what;
  }

  /** Returns the field, the error or the part that changed; empty for the page as a whole. */
  private String owner() {
    String path = subject.path();
    String name = isRenamedField() ? oldPath() : path;
    return switch (subject.part()) {
      case PAGE -> "";
      case HEADER -> "Header " + code(name);
      case PATH -> "Path parameter " + code(name);
      case QUERY -> "Query parameter " + code(name);
      case BODY -> path.isEmpty() ? "Request body:" : "Body field " + code(name);
      case RESPONSE -> path.isEmpty() ? "Response:" : "Response field " + code(name);
      case ERRORS -> "Error " + code(path);
      case EVENT -> path.isEmpty() ? "Body:" : "Field " + code(name);
      case ANSWER -> path.isEmpty() ? "Answer:" : "Answer field " + code(name);
      case SCENARIO -> path.isEmpty() ? "" : MarkdownText.plain(path) + ":";
    };
  }

  private String what() {
    return switch (subject.aspect()) {
      case OPERATION, EVENT, CALLBACK, NOTICE, RESOURCE, ID -> page();
      case FIELD -> field();
      case TYPE -> "has type " + typeAfter() + " instead of " + typeBefore();
      case REQUIRED ->
          isTrue(change.after())
              ? "is now required"
              : isTrue(change.before()) ? "is no longer required" : "is documented as optional";
      case DEPRECATION -> isTrue(change.after()) ? "deprecated" : "no longer deprecated";
      case OPEN ->
          isTrue(change.after()) ? "may have other members" : "no longer shows other members";
      case ENUM_VALUE -> "value " + named();
      case RATE_TIER -> "rate limit " + rate();
      case ERROR -> change.action().label() + ": " + quoted(change.after(), change.before());
      case ERROR_MESSAGE ->
          "message changed from " + quoted(change.before()) + " to " + quoted(change.after());
      case SCOPE_GROUP ->
          "scope"
              + detail()
              + " changed from "
              + group(change.before())
              + " to "
              + group(change.after());
      case CONSTRAINT -> aspect(constraint());
      case DEFAULT, ENUM -> aspect(subject.aspect().label());
      case TITLE, DESCRIPTION, ADVICE, ENUM_DESCRIPTION ->
          subject.aspect().label()
              + detail()
              + " changed from "
              + quoted(change.before())
              + " to "
              + quoted(change.after());
      case EXAMPLE -> "example changed";
      case PAGE -> "page moved from " + value(change.before()) + " to " + value(change.after());
      case ERROR_STATUS -> aspect(HTTP_STATUS);
      default -> aspect(subject.aspect().label() + detail());
    };
  }

  private String page() {
    if (change.action() == Action.RENAMED) {
      String kind = subject.aspect() == Aspect.ID ? "operation" : subject.aspect().label();
      return kind + " renamed from " + value(change.before()) + " to " + value(change.after());
    }
    return subject.aspect() == Aspect.OPERATION ? pageAction() + ": " + only() : pageAction();
  }

  private String pageAction() {
    String kind = subject.aspect().label();
    return change.after() == null ? kind + " removed" : "new " + kind;
  }

  private String field() {
    if (isRenamedField()) {
      return "renamed to " + value(change.after());
    }
    JsonNode row = change.before() == null ? change.after() : change.before();
    if (change.after() == null || row == null) {
      return change.action().label();
    }
    boolean required = row.path("required").asBoolean();
    return "added (" + typeAfter() + (required ? ", required" : "") + ")";
  }

  private String named() {
    if (change.action() == Action.RENAMED) {
      return value(change.before()) + " renamed to " + value(change.after());
    }
    return only() + " " + change.action().label();
  }

  private static String group(@Nullable JsonNode group) {
    return group == null ? "ungrouped" : MarkdownText.plain(group.asText());
  }

  private String rate() {
    int slash = subject.detail().lastIndexOf('/');
    String period = subject.detail().substring(slash + 1);
    String per =
        " per "
            + (period.equals("1s") ? "second" : period.equals("60s") ? "minute" : period)
            + (slash < 0 ? "" : " for each " + code(subject.detail().substring(0, slash)));
    if (change.before() != null && change.after() != null) {
      return "changed from " + value(change.before()) + " to " + requests(change.after()) + per;
    }
    JsonNode only = change.before() == null ? change.after() : change.before();
    return change.action().label() + ": " + requests(only) + per;
  }

  private static String requests(@Nullable JsonNode number) {
    return value(number) + (number != null && number.asLong() == 1 ? " request" : " requests");
  }

  private String aspect(String label) {
    if (change.before() != null && change.after() != null) {
      return label + " changed from " + value(change.before()) + " to " + value(change.after());
    }
    boolean isNamed = only().equals(code(subject.detail()));
    return label + (isNamed ? "" : " " + only()) + " " + change.action().label();
  }

  private String detail() {
    return subject.detail().isEmpty() ? "" : " " + code(subject.detail());
  }

  private String why() {
    List<String> reasons = new ArrayList<>();
    if (change.wire().effect() == Effect.BREAKS) {
      reasons.add("on the wire: " + MarkdownText.plain(change.wire().why()));
    }
    if (change.java().effect() == Effect.BREAKS) {
      reasons.add(
          "in Java: "
              + (subject.aspect() == Aspect.TYPE ? type(change.java()) : java(change.java())));
    }
    return String.join("; ", reasons);
  }

  /** Returns the Java type, or the words of the page if the Java type is the same or unknown. */
  private String typeBefore() {
    return type(change.java().before(), change.java().after(), change.before());
  }

  private String typeAfter() {
    return type(change.java().after(), change.java().before(), change.after());
  }

  private static String type(
      @Nullable JavaElement element, @Nullable JavaElement other, @Nullable JsonNode row) {
    String type = element == null ? "" : element.type();
    boolean isSame = other != null && type.equals(other.type());
    if (!type.isEmpty() && !isSame) {
      return code(type);
    }
    return row == null ? "" : code(row.isValueNode() ? row.asText() : row.path("type").asText());
  }

  private boolean isRenamedField() {
    return subject.aspect() == Aspect.FIELD && change.action() == Action.RENAMED;
  }

  private String oldPath() {
    int dot = subject.path().lastIndexOf('.');
    JsonNode before = change.before();
    return subject.path().substring(0, dot + 1) + (before == null ? "" : before.asText());
  }

  private String only() {
    return value(change.before() == null ? change.after() : change.before());
  }

  private static String quoted(@Nullable JsonNode first, @Nullable JsonNode second) {
    return quoted(first == null ? second : first);
  }

  private static String quoted(@Nullable JsonNode text) {
    return "“" + MarkdownText.plain(Wording.value(text)) + "”";
  }

  private static String value(@Nullable JsonNode value) {
    String text = Wording.value(value);
    if (value == null || value.isNull() || value.isBoolean() || text.isEmpty()) {
      return text.isEmpty() ? "an empty text" : text;
    } else if (value.isArray() && !value.isEmpty()) {
      List<String> items = new ArrayList<>();
      value.forEach(item -> items.add(code(Wording.value(item))));
      return String.join(", ", items);
    }
    return code(text);
  }

  private static boolean isTrue(@Nullable JsonNode value) {
    return value != null && value.asBoolean();
  }

  private static String code(String text) {
    return MarkdownText.code(text);
  }
}
