package dev.larkspur.generator.notation;

import dev.larkspur.generator.model.Access;
import dev.larkspur.generator.model.Answer;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.RequestParts;
import dev.larkspur.generator.model.Response;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.reader.PageContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares what was read from a page in the platform's markup with what was read from the same page
 * in another notation. Lines, and the notation in which known values are listed, are not compared.
 */
final class ModelComparison {
  private static final Pattern LINK_TARGET = Pattern.compile("]\\([^)\\s]*\\)");
  private static final Pattern TRY_IT = Pattern.compile("\\{[^{}]*}\\(url=[^)]*\\)");

  /** Tags that format text, which converters remove. */
  private static final Pattern FORMATTING =
      Pattern.compile("</?(?:b|br|code|font|img)\\b[^>\\n]*>");

  private static final Pattern INVISIBLE = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final String page;
  private final UnaryOperator<String> words;
  private final List<Difference> differences = new ArrayList<>();
  private int rows;

  private ModelComparison(String page, UnaryOperator<String> words) {
    this.page = page;
    this.words = words;
  }

  /**
   * Compares the content of a page with the content in another notation.
   *
   * @param words translates the words of the notation in a text of the first content
   */
  static ModelComparison of(
      String page, PageContent expected, PageContent actual, UnaryOperator<String> words) {
    ModelComparison comparison = new ModelComparison(page, words);
    comparison.compare(expected, actual);
    return comparison;
  }

  /** Returns the differences found. */
  List<Difference> differences() {
    return differences;
  }

  /** Returns the number of rows that were compared. */
  int rows() {
    return rows;
  }

  private void compare(PageContent expected, PageContent actual) {
    String kind = expected.getClass().getSimpleName();
    if (!expected.getClass().equals(actual.getClass())) {
      fact("page.kind", "", kind, actual.getClass().getSimpleName());
    } else if (expected instanceof PageContent.OperationPage page) {
      operations(page.operation(), ((PageContent.OperationPage) actual).operation());
    } else if (expected instanceof PageContent.EventPage page) {
      events(page.events(), ((PageContent.EventPage) actual).events());
    }
  }

  private void operations(Operation expected, Operation actual) {
    fact("id", "", expected.id(), actual.id());
    fact("title", "", expected.page().title(), actual.page().title());
    fact("updatedAt", "", expected.page().updatedAt(), actual.page().updatedAt());
    text("description", "", expected.page().description(), actual.page().description());
    fact("deprecated", "", expected.deprecated(), actual.deprecated());
    fact("requestLine", "", expected.requestLine(), actual.requestLine());
    access(expected.access(), actual.access());
    requests(expected.request(), actual.request());
    responses(expected.response(), actual.response());
    errors("", expected.errors(), actual.errors());
    errors("orphan/", expected.orphanSubErrors(), actual.orphanSubErrors());
    examples("request", expected.examples().request(), actual.examples().request());
    examples("response", expected.examples().response(), actual.examples().response());
    fact(
        "idempotencyKey", "", expected.traits().idempotencyKey(), actual.traits().idempotencyKey());
  }

  private void access(Access expected, Access actual) {
    fact("tokens", "", expected.tokens(), actual.tokens());
    fact("appTypes", "", expected.appTypes(), actual.appTypes());
    fact(
        "rateLimit",
        "",
        expected.rateLimit() == null ? null : expected.rateLimit().tiers(),
        actual.rateLimit() == null ? null : actual.rateLimit().tiers());
    fact("scopes", "", names(expected.scopes()), names(actual.scopes()));
    if (names(expected.scopes()).equals(names(actual.scopes()))) {
      fact("scopes.history", "", expected.scopes(), actual.scopes());
    }
    fact("fieldScopes", "", names(expected.fieldScopes()), names(actual.fieldScopes()));
  }

  private static List<String> names(List<Scope> scopes) {
    return scopes.stream().map(Scope::name).toList();
  }

  private void requests(RequestParts expected, RequestParts actual) {
    fields("headers", expected.headers(), actual.headers());
    fields("path", expected.pathParameters(), actual.pathParameters());
    fields("query", expected.queryParameters(), actual.queryParameters());
    Body expectedBody = expected.body();
    Body actualBody = actual.body();
    if (expectedBody == null || actualBody == null) {
      fact("body", "", expectedBody != null, actualBody != null);
      fields("body", rowsOf(expectedBody), rowsOf(actualBody));
      return;
    }
    fact("body.kind", "", expectedBody.kind(), actualBody.kind());
    fact("body.contentType", "", expectedBody.contentType(), actualBody.contentType());
    fact(
        "body.alternatives",
        "",
        expectedBody.alternatives().stream().map(Body.Alternative::title).toList(),
        actualBody.alternatives().stream().map(Body.Alternative::title).toList());
    fields("body", expectedBody.fields(), actualBody.fields());
  }

  private static List<Field> rowsOf(@Nullable Body body) {
    return body == null ? List.of() : body.fields();
  }

  private void responses(Response expected, Response actual) {
    fact("response.kind", "", expected.kind(), actual.kind());
    fields("response", expected.fields(), actual.fields());
  }

  private void events(List<Event> expected, List<Event> actual) {
    fact("event.ids", "", ids(expected), ids(actual));
    Map<String, Event> byId =
        actual.stream().collect(Collectors.toMap(Event::id, event -> event, (one, other) -> one));
    for (Event event : expected) {
      Event other = byId.get(event.id());
      if (other != null) {
        fact("title", event.id(), event.title(), other.title());
        text("description", event.id(), event.description(), other.description());
        fact("deprecated", event.id(), event.deprecated(), other.deprecated());
        fact("appTypes", event.id(), event.access().appTypes(), other.access().appTypes());
        fact("push", event.id(), event.access().push(), other.access().push());
        List<String> scopes = names(event.access().scopes());
        fact("scopes", event.id(), scopes, names(other.access().scopes()));
        List<String> fieldScopes = names(event.access().fieldScopes());
        fact("fieldScopes", event.id(), fieldScopes, names(other.access().fieldScopes()));
        fields(event.id(), event.fields(), other.fields());
        examples(event.id(), event.examples(), other.examples());
        answers(event, other);
      }
    }
  }

  private void answers(Event expected, Event actual) {
    Answer answer = expected.answer();
    Answer other = actual.answer();
    fact("callback", expected.id(), answer != null, other != null);
    if (answer != null && other != null) {
      fact(
          "answer.alternatives",
          expected.id(),
          answer.alternatives().size(),
          other.alternatives().size());
      fields(expected.id() + " answer", answer.fields(), other.fields());
      examples(expected.id() + " answer", answer.examples(), other.examples());
    }
  }

  private static List<String> ids(List<Event> events) {
    return events.stream().map(Event::id).toList();
  }

  private void errors(String where, List<ErrorCode> expected, List<ErrorCode> actual) {
    List<Long> codes = expected.stream().map(ErrorCode::code).toList();
    fact("error.codes", where, codes, actual.stream().map(ErrorCode::code).toList());
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      ErrorCode one = expected.get(i);
      ErrorCode other = actual.get(i);
      if (one.code() == other.code()) {
        String error = where + one.code();
        fact("error.httpStatus", error, one.httpStatus(), other.httpStatus());
        fact("error.message", error, one.message(), other.message());
        text("error.advice", error, one.advice(), other.advice());
        errors(error + "/", one.subErrors(), other.subErrors());
      }
    }
  }

  private void examples(String where, List<Example> expected, List<Example> actual) {
    fact("example.count", where, expected.size(), actual.size());
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      fact("example.json", where, expected.get(i).json(), actual.get(i).json());
      fact("example.text", where, expected.get(i).text(), actual.get(i).text());
    }
  }

  private void fields(String where, List<Field> expected, List<Field> actual) {
    Map<String, Placed> all = placed(expected);
    Map<String, Placed> others = placed(actual);
    rows += all.size();
    all.forEach(
        (key, row) -> {
          Placed other = others.get(key);
          if (other == null) {
            add("row.missing", where + row.path(), row.field().type().text(), "");
          } else {
            field(where, row, other);
          }
        });
    others.forEach(
        (key, row) -> {
          if (!all.containsKey(key)) {
            add("row.extra", where + row.path(), "", row.field().type().text());
          }
        });
  }

  /** A field and its path, which begins with a slash. */
  private record Placed(String path, Field field) {}

  /**
   * Returns the rows by their name and its occurrences, in their order on the page. A row that was
   * read at another level is still the same row.
   */
  private static Map<String, Placed> placed(List<Field> fields) {
    Map<String, Placed> placed = new LinkedHashMap<>();
    place("", fields, new HashMap<>(), placed);
    return placed;
  }

  private static void place(
      String parent, List<Field> fields, Map<String, Integer> counts, Map<String, Placed> into) {
    for (Field field : fields) {
      int occurrence = counts.merge(field.name(), 1, Integer::sum);
      String path = parent + "/" + field.name();
      into.put(field.name() + "#" + occurrence, new Placed(path, field));
      place(path, field.fields(), counts, into);
    }
  }

  private void field(String where, Placed row, Placed other) {
    String name = where + row.path();
    Field expected = row.field();
    Field actual = other.field();
    fact("row.level", name, row.path(), other.path());
    fact("row.type.text", name, expected.type().text(), actual.type().text());
    if (row.path().equals(other.path())) {
      fact("row.type", name, expected.type(), actual.type());
    }
    fact("row.required", name, expected.required(), actual.required());
    fact("row.default", name, expected.defaultValue(), actual.defaultValue());
    fact("row.example", name, expected.example(), actual.example());
    fact("row.constraints", name, expected.constraints(), actual.constraints());
    fact("row.deprecated", name, expected.deprecated(), actual.deprecated());
    fact("row.scopes", name, expected.scopes(), actual.scopes());
    values(name, expected.enumItems(), actual.enumItems());
    text("row.description", name, expected.description(), actual.description());
  }

  private void values(String where, List<EnumItem> expected, List<EnumItem> actual) {
    Function<List<EnumItem>, List<String>> values =
        items -> items.stream().map(EnumItem::value).toList();
    fact("row.values", where, values.apply(expected), values.apply(actual));
    if (values.apply(expected).equals(values.apply(actual))) {
      for (int i = 0; i < expected.size(); i++) {
        String value = where + "=" + expected.get(i).value();
        text("row.value.text", value, expected.get(i).description(), actual.get(i).description());
      }
    }
  }

  /** Compares what a reader sees of a Markdown text: its letters and digits. */
  private void text(String kind, String where, String expected, String actual) {
    if (!expected.equals(actual) && !visible(words.apply(expected)).equals(visible(actual))) {
      add(kind, where, expected, actual);
    }
  }

  private static String visible(String markdown) {
    String text = TRY_IT.matcher(RawText.unescaped(markdown)).replaceAll("");
    text = LINK_TARGET.matcher(text).replaceAll("]");
    return INVISIBLE.matcher(FORMATTING.matcher(text).replaceAll("")).replaceAll("");
  }

  private void fact(String kind, String where, @Nullable Object expected, @Nullable Object actual) {
    if (!Objects.equals(expected, actual)) {
      add(kind, where, String.valueOf(expected), String.valueOf(actual));
    }
  }

  private void add(String kind, String where, String expected, String actual) {
    differences.add(new Difference(kind, page, where, expected, actual));
  }
}
