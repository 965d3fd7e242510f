package dev.larkspur.generator.javamodel;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The generated client. Emitted code, catalogue, native-image metadata and comparisons are read off
 * it.
 *
 * @param basePackage the package above all others
 * @param services the services, by id
 * @param products the products that have operations, by name
 * @param undocumented the operations that no page describes, by path
 */
public record JavaModel(
    String basePackage,
    List<JavaService> services,
    List<JavaProduct> products,
    List<JavaUndocumented> undocumented) {
  public JavaModel {
    services = List.copyOf(services);
    products = List.copyOf(products);
    undocumented = List.copyOf(undocumented);
  }

  /** Describes the client of an API. */
  public static JavaModel of(Api api, JavaNames names) {
    JavaTypes types = new JavaTypes(names);
    List<JavaService> services =
        api.services().parallelStream()
            .map(service -> JavaService.of(service, names, types))
            .toList();
    Map<String, List<JavaService>> callable = new TreeMap<>();
    for (JavaService service : services) {
      if (service.isCallable()) {
        callable.computeIfAbsent(service.id().project(), it -> new ArrayList<>()).add(service);
      }
    }
    List<JavaProduct> products = new ArrayList<>();
    callable.forEach(
        (project, versions) ->
            products.add(
                new JavaProduct(
                    project, names.product(project), names.productAccessor(project), versions)));
    return new JavaModel(
        names.basePackage(),
        services,
        products,
        api.undocumented().stream().map(it -> JavaUndocumented.of(it, names)).toList());
  }

  /** Returns the class of the root client. */
  public JavaType rootClient() {
    return new JavaType(basePackage, "Feishu");
  }

  /** Returns the class that maps event types to records. */
  public JavaType eventTypes() {
    return new JavaType(basePackage, "EventTypes");
  }

  /** Returns the class that maps types of callbacks to records. */
  public JavaType callbackTypes() {
    return new JavaType(basePackage, "CallbackTypes");
  }

  /** Returns the events of all services. */
  public List<JavaEvent> events() {
    return received(false);
  }

  /** Returns the callbacks of all services. */
  public List<JavaEvent> callbacks() {
    return received(true);
  }

  private List<JavaEvent> received(boolean callbacks) {
    return services.stream()
        .flatMap(service -> service.events().stream())
        .filter(it -> it.event().isCallback() == callbacks)
        .toList();
  }
}
