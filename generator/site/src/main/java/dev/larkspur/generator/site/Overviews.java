package dev.larkspur.generator.site;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.ServiceId;
import dev.larkspur.generator.site.view.IndexView;
import dev.larkspur.generator.site.view.ListView;
import dev.larkspur.generator.site.view.PageFrame;
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
  private final SiteLines lines;
  private final SortedMap<String, List<Operation>> operations = new TreeMap<>();
  private final SortedMap<String, List<Event>> events = new TreeMap<>();

  Overviews(Api api, SitePaths paths, SiteLines lines) {
    this.api = api;
    this.paths = paths;
    this.lines = lines;
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
                    paths.ofProduct(product) + HTML,
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
        codes.size());
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

  List<ListView> products() {
    return operations.keySet().stream().map(this::product).toList();
  }

  private ListView product(String name) {
    Map<List<String>, List<SiteLine>> groups = new LinkedHashMap<>();
    for (Operation operation : Objects.requireNonNull(operations.get(name))) {
      OperationId id = operation.id();
      groups
          .computeIfAbsent(List.of(id.version(), id.resource()), it -> new ArrayList<>())
          .add(lines.of(operation));
    }
    for (Event event : Objects.requireNonNull(events.get(name))) {
      String version = ServiceId.ofEvent(event.id(), event.isCallback()).version();
      String title = event.isCallback() ? "callbacks" : "events";
      groups
          .computeIfAbsent(List.of(version, "", title), it -> new ArrayList<>())
          .add(lines.of(event));
    }
    Anchors anchors = new Anchors();
    List<ListView.Group> all = new ArrayList<>();
    groups.forEach(
        (key, of) -> {
          String title = key.get(key.size() - 1);
          String anchor = anchors.of(key.get(0) + "." + title);
          all.add(new ListView.Group(anchor, key.get(0), title, of));
        });
    return new ListView(
        new PageFrame(name, paths.ofProduct(name), PageFrame.Part.OPERATIONS), name, "", true, all);
  }

  ListView events() {
    List<ListView.Group> groups = new ArrayList<>();
    Anchors anchors = new Anchors();
    events.forEach(
        (product, of) -> {
          if (!of.isEmpty()) {
            groups.add(
                new ListView.Group(
                    anchors.of(product), "", product, of.stream().map(lines::of).toList()));
          }
        });
    return new ListView(
        new PageFrame("Events and callbacks", PageFrame.Part.EVENTS.path(), PageFrame.Part.EVENTS),
        "Events and callbacks",
        groups.isEmpty() ? "The pages describe no events." : "",
        false,
        groups);
  }
}
