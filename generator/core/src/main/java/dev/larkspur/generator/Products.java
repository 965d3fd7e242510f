package dev.larkspur.generator;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.model.TranslatedPage;
import dev.larkspur.generator.model.UndocumentedOperation;
import dev.larkspur.generator.source.NearestNames;
import dev.larkspur.generator.source.UserInputException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Filter for the part of an API that belongs to some products. It is applied after naming, so that
 * a class has the same name in the client of one product and in the client of all products.
 */
public final class Products {
  private final Set<String> names;

  private Products(List<String> names) {
    this.names = new HashSet<>(names);
  }

  /**
   * Returns the part of an API that belongs to products such as {@code im} or {@code im.v1}; the
   * whole API if no product is named.
   *
   * @throws UserInputException if the API does not have one of the products
   */
  public static Api only(List<String> names, Api api) {
    if (names.isEmpty()) {
      return api;
    }
    requireKnown(names, api);
    return new Products(names).of(api);
  }

  /** Returns the paths of the pages that describe an API. */
  static Set<String> pages(Api api) {
    Set<String> paths = new HashSet<>();
    for (Operation operation : api.operations()) {
      add(operation.page().source(), operation.page().translations(), paths);
    }
    api.events().forEach(it -> add(it.source(), it.translations(), paths));
    api.notices().forEach(it -> add(it.source(), it.translations(), paths));
    return paths;
  }

  private static void add(
      Source source, Map<String, TranslatedPage> translations, Set<String> paths) {
    paths.add(source.path());
    translations.values().forEach(page -> paths.add(page.source().path()));
  }

  private Api of(Api api) {
    List<Service> services = api.services().stream().filter(this::has).toList();
    Set<String> operations = new HashSet<>();
    Set<String> events = new HashSet<>();
    Set<String> notices = new HashSet<>();
    for (Service service : services) {
      service.endpoints().forEach(it -> operations.add(it.operation().id().toString()));
      service.endpoints().forEach(it -> notices.addAll(it.operation().traits().notices()));
      service.events().forEach(it -> events.add(it.event().id()));
    }
    List<Operation> called =
        api.operations().stream().filter(it -> operations.contains(it.id().toString())).toList();
    List<Event> received = api.events().stream().filter(it -> events.contains(it.id())).toList();
    List<Notice> touching =
        api.notices().stream()
            .filter(it -> notices.contains(it.id()) || namesOneOf(events, it))
            .toList();
    Set<String> named = touching.stream().map(Notice::id).collect(Collectors.toSet());
    List<UndocumentedOperation> undocumented =
        api.undocumented().stream()
            .filter(it -> it.notices().stream().anyMatch(named::contains))
            .toList();
    return new Api(called, received, touching, services, undocumented);
  }

  private boolean has(Service service) {
    return names.contains(service.id().project()) || names.contains(service.id().toString());
  }

  private static boolean namesOneOf(Set<String> events, Notice notice) {
    return notice.scenarios().stream()
        .flatMap(scenario -> scenario.events().stream())
        .anyMatch(event -> events.contains(event.type()));
  }

  private static void requireKnown(List<String> names, Api api) {
    Set<String> known = new TreeSet<>();
    for (Service service : api.services()) {
      known.add(service.id().project());
      known.add(service.id().toString());
    }
    for (String name : names) {
      if (!known.contains(name)) {
        String question = NearestNames.question(name, known);
        throw new UserInputException(
            "Unknown product \"" + name + "\".",
            question == null ? "The pages describe " + String.join(", ", known) + "." : question);
      }
    }
  }
}
