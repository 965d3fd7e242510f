package dev.larkspur.cli;

import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.catalogue.EnumEntry;
import dev.larkspur.generator.catalogue.ErrorEntry;
import dev.larkspur.generator.catalogue.EventEntry;
import dev.larkspur.generator.catalogue.OperationEntry;
import dev.larkspur.generator.catalogue.RecordEntry;
import dev.larkspur.generator.catalogue.UndocumentedEntry;
import dev.larkspur.generator.model.Notice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Search for words in the names, titles, paths and messages of a catalogue. */
final class CatalogueSearch {
  private final List<Entry> entries = new ArrayList<>();

  CatalogueSearch(Catalogue catalogue) {
    catalogue.operations().forEach(this::add);
    catalogue.events().forEach(event -> add("events", event));
    catalogue.callbacks().forEach(callback -> add("callbacks", callback));
    catalogue.undocumented().forEach(this::add);
    catalogue.notices().forEach(this::add);
    new ScopeExplanations(catalogue).names().forEach(scope -> add("scopes", scope, ""));
    addErrors(catalogue.operations());
    for (RecordEntry entry : catalogue.records()) {
      add("classes", simple(entry.java()), entry.of() == null ? "" : entry.of());
    }
    for (EnumEntry entry : catalogue.enums()) {
      add("classes", simple(entry.java()), entry.name());
    }
    addFields(catalogue.records());
  }

  /**
   * Returns lines for everything that contains all words of a text, by kind. The names that equal
   * or begin with the text are first.
   */
  List<String> lines(String text) {
    String query = text.strip().toLowerCase(Locale.ROOT);
    String[] words = query.split("\\s+", -1);
    Map<String, List<Entry>> found = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (entry.contains(words)) {
        found.computeIfAbsent(entry.kind(), kind -> new ArrayList<>()).add(entry);
      }
    }
    List<String> lines = new ArrayList<>();
    found.forEach(
        (kind, hits) -> {
          lines.add((lines.isEmpty() ? "" : "\n") + kind + " (" + hits.size() + ")");
          for (int rank = 0; rank < Entry.RANKS; rank++) {
            for (Entry hit : hits) {
              if (hit.rank(query) == rank) {
                lines.add("- " + TerminalText.of(hit.line()));
              }
            }
          }
        });
    return lines;
  }

  private void add(OperationEntry operation) {
    add(
        "operations",
        operation.id().toString(),
        operation.title()
            + ", "
            + operation.httpMethod()
            + " "
            + operation.path()
            + (operation.deprecated() ? ", deprecated" : ""));
  }

  private void add(String kind, EventEntry event) {
    add(kind, event.id(), event.title() + (event.deprecated() ? ", deprecated" : ""));
  }

  private void add(UndocumentedEntry operation) {
    String method = operation.httpMethod() == null ? "" : operation.httpMethod() + " ";
    add(
        "operations without a page",
        operation.id().toString(),
        operation.title() + ", " + method + operation.path());
  }

  private void add(Notice notice) {
    add("notices", notice.id(), notice.title());
  }

  private void addErrors(List<OperationEntry> operations) {
    Map<Long, String> messages = new TreeMap<>();
    Map<Long, Integer> counts = new TreeMap<>();
    for (OperationEntry operation : operations) {
      for (ErrorEntry error : operation.errors()) {
        addError(error, messages, counts);
        error.subErrors().forEach(sub -> addError(sub, messages, counts));
      }
    }
    messages.forEach(
        (code, message) ->
            add(
                "error codes",
                code.toString(),
                message + " (" + Summary.counted(counts.getOrDefault(code, 0), "row") + ")"));
  }

  private static void addError(
      ErrorEntry error, Map<Long, String> messages, Map<Long, Integer> counts) {
    messages.merge(
        error.code(), error.message(), (first, other) -> first.isEmpty() ? other : first);
    counts.merge(error.code(), 1, Integer::sum);
  }

  private void addFields(List<RecordEntry> records) {
    Map<String, List<String>> owners = new TreeMap<>();
    for (RecordEntry entry : records) {
      for (RecordEntry.Member member : entry.members()) {
        owners.computeIfAbsent(member.name(), name -> new ArrayList<>()).add(simple(entry.java()));
      }
    }
    owners.forEach(
        (name, classes) ->
            entries.add(
                new Entry(
                    "fields",
                    name,
                    name.toLowerCase(Locale.ROOT),
                    classes.size() == 1
                        ? "in " + classes.get(0)
                        : "in "
                            + Summary.counted(classes.size(), "record")
                            + " such as "
                            + classes.get(0))));
  }

  private void add(String kind, String name, String text) {
    entries.add(new Entry(kind, name, (name + " " + text).toLowerCase(Locale.ROOT), text));
  }

  private static String simple(String fullName) {
    return fullName.substring(fullName.lastIndexOf('.') + 1);
  }

  /**
   * Something that can be found.
   *
   * @param kind the kind, in the plural
   * @param name the name
   * @param searched the text in which words are searched, in lower case
   * @param text what is displayed beside the name
   */
  private record Entry(String kind, String name, String searched, String text) {
    static final int RANKS = 4;

    boolean contains(String[] words) {
      for (String word : words) {
        if (!searched.contains(word)) {
          return false;
        }
      }
      return true;
    }

    int rank(String query) {
      String lower = name.toLowerCase(Locale.ROOT);
      return lower.equals(query) ? 0 : lower.startsWith(query) ? 1 : lower.contains(query) ? 2 : 3;
    }

    String line() {
      return text.isEmpty() ? name : name + ": " + text;
    }
  }
}
