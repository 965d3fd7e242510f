package dev.larkspur.generator.site;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.site.view.ErrorIndexView;
import dev.larkspur.generator.site.view.ErrorsView;
import dev.larkspur.generator.site.view.PageFrame;
import dev.larkspur.generator.site.view.SiteLink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the index of error codes, with a page for each ten thousand codes. */
final class ErrorPages {
  private static final long CODES_PER_PAGE = 10_000;

  /** The number of products that the index names for each page. */
  private static final int PRODUCTS = 5;

  private final SitePaths paths;
  private final MarkdownHtml markdown;

  /** The uses of each code, by page. */
  private final SortedMap<Long, SortedMap<Long, List<Use>>> ranges = new TreeMap<>();

  /** A row of an operation's page. */
  private record Use(Operation operation, ErrorCode row) {}

  /** What two rows with the same meaning have in common. */
  private record Text(String message, String advice) {}

  ErrorPages(Api api, SitePaths paths, MarkdownHtml markdown) {
    this.paths = paths;
    this.markdown = markdown;
    for (Operation operation : api.operations()) {
      add(operation, operation.errors());
      add(operation, operation.orphanSubErrors());
    }
  }

  private void add(Operation operation, List<ErrorCode> errors) {
    for (ErrorCode error : errors) {
      ranges
          .computeIfAbsent(start(error.code()), it -> new TreeMap<>())
          .computeIfAbsent(error.code(), it -> new ArrayList<>())
          .add(new Use(operation, error));
      add(operation, error.subErrors());
    }
  }

  private static long start(long code) {
    return Math.floorDiv(code, CODES_PER_PAGE) * CODES_PER_PAGE;
  }

  private static String title(long start) {
    return start + " \u2013 " + (start + CODES_PER_PAGE - 1);
  }

  ErrorIndexView index() {
    List<ErrorIndexView.Range> all = new ArrayList<>();
    ranges.forEach(
        (start, codes) ->
            all.add(
                new ErrorIndexView.Range(
                    title(start), start + ".html", codes.size(), products(codes))));
    return new ErrorIndexView(
        new PageFrame("Error codes", PageFrame.Part.ERRORS.path(), PageFrame.Part.ERRORS), all);
  }

  private static String products(SortedMap<Long, List<Use>> codes) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    codes
        .values()
        .forEach(
            uses ->
                uses.forEach(use -> counts.merge(use.operation().id().project(), 1, Integer::sum)));
    List<String> names =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
            .map(Map.Entry::getKey)
            .toList();
    String shown = String.join(", ", names.subList(0, Math.min(PRODUCTS, names.size())));
    return names.size() > PRODUCTS ? shown + ", \u2026" : shown;
  }

  List<ErrorsView> pages() {
    return ranges.entrySet().stream().map(range -> page(range.getKey(), range.getValue())).toList();
  }

  private ErrorsView page(long start, SortedMap<Long, List<Use>> codes) {
    List<ErrorsView.Code> all = new ArrayList<>();
    codes.forEach((code, uses) -> all.add(new ErrorsView.Code(code, meanings(uses))));
    return new ErrorsView(
        new PageFrame("Error codes " + title(start), "errors/" + start, PageFrame.Part.ERRORS),
        title(start),
        all);
  }

  private List<ErrorsView.Meaning> meanings(List<Use> uses) {
    Map<Text, List<Use>> byText = new LinkedHashMap<>();
    for (Use use : uses) {
      byText
          .computeIfAbsent(
              new Text(use.row().message().strip(), use.row().advice().strip()),
              it -> new ArrayList<>())
          .add(use);
    }
    return byText.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
        .map(entry -> meaning(entry.getKey(), entry.getValue()))
        .toList();
  }

  private ErrorsView.Meaning meaning(Text text, List<Use> uses) {
    TreeSet<Integer> statuses = new TreeSet<>();
    List<SiteLink> operations = new ArrayList<>();
    for (Use use : uses) {
      if (use.row().httpStatus() != null) {
        statuses.add(use.row().httpStatus());
      }
      operations.add(
          new SiteLink(
              use.operation().id().toString(),
              "../"
                  + paths.of(use.operation().id())
                  + ".html#"
                  + OperationViews.anchor(use.row().code())));
    }
    return new ErrorsView.Meaning(text.message(), markdown.of(text.advice()), statuses, operations);
  }
}
