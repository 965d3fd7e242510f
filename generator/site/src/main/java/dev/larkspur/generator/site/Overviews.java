package dev.larkspur.generator.site;

import dev.larkspur.generator.catalogue.AnnouncedEffect;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.ServiceId;
import dev.larkspur.generator.site.view.IndexView;
import dev.larkspur.generator.site.view.PageFrame;
import dev.larkspur.generator.site.view.ProductView;
import dev.larkspur.generator.site.view.SiteLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes the first page and the pages of products. */
final class Overviews {
  private static final String HTML = ".html";

  /** The number of resources that the first page names for each product. */
  private static final int RESOURCES = 6;

  private final Api api;
  private final SitePaths paths;
  private final List<AnnouncedEffect> effects;
  private final SortedMap<String, List<Operation>> operations = new TreeMap<>();
  private final SortedMap<String, List<Event>> events = new TreeMap<>();

  Overviews(Api api, SitePaths paths, List<AnnouncedEffect> effects) {
    this.api = api;
    this.paths = paths;
    this.effects = effects;
    for (String product : SitePaths.productsOf(api)) {
      operations.put(product, new ArrayList<>());
      events.put(product, new ArrayList<>());
    }
    api.operations().stream()
        .sorted(Comparator.comparing(Operation::id))
        .forEach(it -> Objects.requireNonNull(operations.get(it.id().project())).add(it));
    api.events().stream()
        .sorted(Comparator.comparing(Event::id))
        .forEach(it -> Objects.requireNonNull(events.get(SitePaths.productOf(it))).add(it));
  }

  IndexView index() {
    List<IndexView.Product> products = new ArrayList<>();
    operations.forEach(
        (product, called) ->
            products.add(
                new IndexView.Product(
                    product,
                    paths.product(product) + HTML,
                    called.size(),
                    Objects.requireNonNull(events.get(product)).size(),
                    resources(called))));
    Set<Long> codes = new HashSet<>();
    api.operations().forEach(operation -> addCodes(operation.errors(), codes));
    return new IndexView(
        new PageFrame("Feishu/Lark Open Platform", "index", PageFrame.Part.OPERATIONS),
        products,
        api.operations().size(),
        api.events().size(),
        codes.size(),
        List.of());
  }

  private static void addCodes(List<ErrorCode> errors, Set<Long> codes) {
    for (ErrorCode error : errors) {
      codes.add(error.code());
      addCodes(error.subErrors(), codes);
    }
  }

  private static String resources(List<Operation> operations) {
    Set<String> names = new LinkedHashSet<>();
    operations.forEach(it -> names.add(it.id().resource()));
    names.remove("");
    String shown = String.join(", ", names.stream().limit(RESOURCES).toList());
    return names.size() > RESOURCES ? shown + ", \u2026" : shown;
  }

  List<ProductView> products() {
    return operations.keySet().stream().map(this::product).toList();
  }

  private ProductView product(String name) {
    Map<List<String>, List<SiteLine>> groups = new LinkedHashMap<>();
    for (Operation operation : Objects.requireNonNull(operations.get(name))) {
      OperationId id = operation.id();
      groups
          .computeIfAbsent(List.of(id.version(), id.resource()), it -> new ArrayList<>())
          .add(line(operation));
    }
    for (Event event : Objects.requireNonNull(events.get(name))) {
      String version = ServiceId.ofEvent(event.id(), event.isCallback()).version();
      String title = event.isCallback() ? "Callbacks" : "Events";
      groups.computeIfAbsent(List.of(version, title), it -> new ArrayList<>()).add(line(event));
    }
    Anchors anchors = new Anchors();
    List<ProductView.Group> all = new ArrayList<>();
    groups.forEach(
        (key, lines) ->
            all.add(
                new ProductView.Group(
                    anchors.of(key.get(0) + "." + key.get(1)), key.get(0), key.get(1), lines)));
    return new ProductView(
        new PageFrame(name, Objects.requireNonNull(paths.product(name)), PageFrame.Part.OPERATIONS),
        name,
        all);
  }

  SiteLine line(Operation operation) {
    return new SiteLine(
        operation.requestLine().httpMethod(),
        operation.page().title(),
        operation.id().toString(),
        operation.requestLine().path(),
        paths.operation(operation.id()) + HTML,
        operation.deprecated());
  }

  SiteLine line(Event event) {
    return new SiteLine(
        event.isCallback() ? "callback" : "event",
        event.title(),
        event.id(),
        null,
        paths.event(event.id()) + HTML,
        event.deprecated());
  }
}
