package dev.larkspur.generator.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Scope;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The data of the search: scripts that the script of the site loads on first use. Each calls {@code
 * larkspur} with the name of its part and the part. Everything refers to pages by their number.
 */
final class SearchIndex {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<List<Object>> pages = new ArrayList<>();
  private final SortedMap<String, Set<Integer>> fields = new TreeMap<>();
  private final SortedMap<String, Set<Integer>> scopes = new TreeMap<>();
  private final SortedMap<Long, CodeEntry> codes = new TreeMap<>();

  /**
   * A code.
   *
   * @param message the first message that a page has for it
   * @param pages the pages that list it
   */
  private record CodeEntry(String message, Set<Integer> pages) {}

  SearchIndex(Api api, SitePaths paths) {
    for (Operation operation : api.operations()) {
      add(operation, paths);
    }
    for (Event event : api.events()) {
      add(event, paths);
    }
  }

  private void add(Operation operation, SitePaths paths) {
    int page = pages.size();
    String id = operation.id().toString();
    pages.add(
        List.of(
            operation.requestLine().httpMethod(),
            operation.page().title(),
            id,
            operation.requestLine().path(),
            fileName(paths.of(operation.id()), id),
            operation.deprecated() ? 1 : 0));
    add(operation.request().headers(), page);
    add(operation.request().pathParameters(), page);
    add(operation.request().queryParameters(), page);
    if (operation.request().body() != null) {
      add(operation.request().body().fields(), page);
    }
    add(operation.response().fields(), page);
    addScopes(operation.access().scopes(), page);
    addScopes(operation.access().fieldScopes(), page);
    addErrors(operation.errors(), page);
    addErrors(operation.orphanSubErrors(), page);
  }

  private void add(Event event, SitePaths paths) {
    int page = pages.size();
    pages.add(
        List.of(
            event.isCallback() ? "callback" : "event",
            event.title(),
            event.id(),
            "",
            fileName(paths.of(event), event.id()),
            event.deprecated() ? 1 : 0));
    add(event.fields(), page);
    addScopes(event.access().scopes(), page);
    addScopes(event.access().fieldScopes(), page);
  }

  /** Returns the path of a page; empty if its file is named like its id. */
  private static String fileName(String path, String id) {
    return path.substring(path.indexOf('/') + 1).equals(id) ? "" : path;
  }

  private void add(List<Field> rows, int page) {
    for (Field row : rows) {
      fields.computeIfAbsent(row.name(), it -> new LinkedHashSet<>()).add(page);
      add(row.fields(), page);
    }
  }

  private void addScopes(List<Scope> all, int page) {
    all.forEach(
        scope -> scopes.computeIfAbsent(scope.name(), it -> new LinkedHashSet<>()).add(page));
  }

  private void addErrors(List<ErrorCode> errors, int page) {
    for (ErrorCode error : errors) {
      codes
          .computeIfAbsent(
              error.code(), it -> new CodeEntry(error.message(), new LinkedHashSet<>()))
          .pages()
          .add(page);
      addErrors(error.subErrors(), page);
    }
  }

  /** Returns the scripts by path. */
  Map<String, byte[]> files() {
    List<Object> errors = new ArrayList<>();
    codes.forEach((code, entry) -> errors.add(List.of(code, entry.message(), entry.pages())));
    return Map.of(
        "search/pages.js", script("pages", pages),
        "search/fields.js", script("fields", pairs(fields)),
        "search/scopes.js", script("scopes", pairs(scopes)),
        "search/codes.js", script("codes", errors));
  }

  /** Returns pairs, because a key such as {@code __proto__} must not become a property. */
  private static List<List<Object>> pairs(SortedMap<String, Set<Integer>> entries) {
    List<List<Object>> pairs = new ArrayList<>();
    entries.forEach((name, numbers) -> pairs.add(List.of(name, numbers)));
    return pairs;
  }

  private static byte[] script(String part, Object data) {
    try {
      return ("larkspur(\"" + part + "\"," + JSON.writeValueAsString(data) + ");\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
