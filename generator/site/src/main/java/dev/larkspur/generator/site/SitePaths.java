package dev.larkspur.generator.site;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.ServiceId;
import dev.larkspur.generator.site.markdown.MarkdownFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Paths of the pages of the site, below its folder and without the extension. Each page of an
 * operation, event, product or notice is in a folder of its kind.
 */
final class SitePaths implements MarkdownFiles.Paths {
  private static final String INDEX = "index";

  private final Map<OperationId, String> operations = new HashMap<>();
  private final Map<String, String> events = new HashMap<>();
  private final Map<String, String> notices = new HashMap<>();
  private final Map<String, String> products = new HashMap<>();

  SitePaths(Api api) {
    FileNames operationNames = new FileNames(INDEX);
    api.operations().stream()
        .map(Operation::id)
        .sorted()
        .forEach(id -> operations.put(id, "operations/" + operationNames.of(id.toString())));
    FileNames eventNames = new FileNames(INDEX);
    for (String id : new TreeSet<>(api.events().stream().map(Event::id).toList())) {
      events.put(id, "events/" + eventNames.of(id));
    }
    FileNames noticeNames = new FileNames(INDEX);
    for (String id : new TreeSet<>(api.notices().stream().map(Notice::id).toList())) {
      notices.put(id, "notices/" + noticeNames.of(id));
    }
    FileNames productNames = new FileNames(INDEX);
    for (String product : productsOf(api)) {
      products.put(product, "products/" + productNames.of(product));
    }
  }

  /** Returns the names of all products, sorted. */
  static List<String> productsOf(Api api) {
    TreeSet<String> names = new TreeSet<>();
    api.operations().forEach(operation -> names.add(operation.id().project()));
    api.events().forEach(event -> names.add(productOf(event)));
    return new ArrayList<>(names);
  }

  /** Returns the product that an event belongs to. */
  static String productOf(Event event) {
    return ServiceId.ofEvent(event.id(), event.isCallback()).project();
  }

  /** Returns the path of the page of an operation of the API. */
  String of(OperationId id) {
    return Objects.requireNonNull(operations.get(id));
  }

  /** Returns the path of the page of an event or callback of the API. */
  String of(Event event) {
    return Objects.requireNonNull(events.get(event.id()));
  }

  /** Returns the path of the page of a notice of the API, by id. */
  String ofNotice(String id) {
    return Objects.requireNonNull(notices.get(id));
  }

  /** Returns the path of the page of a product of the API. */
  String ofProduct(String name) {
    return Objects.requireNonNull(products.get(name));
  }

  /** Returns the path of the page of an event or callback; null if no page describes it. */
  @Override
  public @Nullable String event(String type) {
    return events.get(type);
  }

  @Override
  public @Nullable String operation(OperationId id) {
    return operations.get(id);
  }

  /** Returns the path of the page of a product; null if it is unknown. */
  @Override
  public @Nullable String product(String name) {
    return products.get(name);
  }
}
