package dev.larkspur.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.larkspur.generator.model.Answer;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.EnumType;
import dev.larkspur.generator.model.EventBody;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.model.ServiceId;
import dev.larkspur.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** An API and its names to Java sources. */
public final class Emitter {
  private final JavaNames names;
  private final List<Supplier<GeneratedFile>> files = new ArrayList<>();
  private final RequestEmitter requests;
  private final SchemaEmitter schemas;
  private final OpenEnumEmitter enums;
  private final ErrorEnumEmitter errors;
  private final ClientEmitter clients;
  private final VersionEmitter versions;
  private final EventEmitter events;

  private Emitter(JavaNames names) {
    JavaTypes types = new JavaTypes(names);
    Comments comments = new Comments();
    GeneratedObjects objects = new GeneratedObjects(names, types, comments);
    this.names = names;
    this.requests = new RequestEmitter(names, types, objects, comments);
    this.schemas = new SchemaEmitter(objects);
    this.enums = new OpenEnumEmitter(names, comments);
    this.errors = new ErrorEnumEmitter(names, comments);
    this.clients = new ClientEmitter(names, types, comments);
    this.versions = new VersionEmitter(names, clients);
    this.events = new EventEmitter(objects, comments);
  }

  /**
   * Every file of the client, by path; each is made on its own, on as many threads as there are.
   */
  public static List<GeneratedFile> emit(Api api, JavaNames names) {
    return emit(api, names, service -> true);
  }

  /** The same without the code of the services that are not wanted. */
  public static List<GeneratedFile> emit(Api api, JavaNames names, Predicate<ServiceId> wanted) {
    Emitter emitter = new Emitter(names);
    emitter.plan(api, wanted);
    return emitter.files.parallelStream()
        .map(Supplier::get)
        .sorted(Comparator.comparing(GeneratedFile::path))
        .toList();
  }

  private void plan(Api api, Predicate<ServiceId> wanted) {
    Map<String, List<Service>> products = new TreeMap<>();
    for (Service service : api.services()) {
      products.computeIfAbsent(service.id().project(), p -> new ArrayList<>()).add(service);
    }
    planRoot(api, products);
    products.forEach(this::planProduct);
    api.services().stream().filter(service -> wanted.test(service.id())).forEach(this::planService);
  }

  private void planRoot(Api api, Map<String, List<Service>> products) {
    String base = names.basePackage();
    List<String> callable =
        products.entrySet().stream()
            .filter(product -> product.getValue().stream().anyMatch(Emitter::isCallable))
            .map(Map.Entry::getKey)
            .toList();
    List<EventBody> all =
        api.services().stream().flatMap(service -> service.events().stream()).toList();
    planPackage(base, "The platform's operations by product.");
    plan(base, "", () -> new RootEmitter(names).emit(callable));
    if (!all.isEmpty()) {
      plan(base, "", () -> new EventTypesEmitter(names).emit(all));
    }
  }

  private void planProduct(String project, List<Service> all) {
    List<Service> callable = all.stream().filter(Emitter::isCallable).toList();
    if (!callable.isEmpty()) {
      String packageName = names.product(project).packageName();
      planPackage(packageName, "Operations of " + JavadocText.code(project) + " by version.");
      plan(packageName, "", () -> new ProductEmitter(names).emit(project, callable));
    }
  }

  private void planService(Service service) {
    String packageName = names.packageOf(service.id());
    planPackage(packageName, JavadocText.code(service.id().toString()) + " of the platform.");
    if (isCallable(service)) {
      plan(packageName, "", () -> versions.emit(service));
    }
    planResources(service, packageName);
    service.endpoints().forEach(endpoint -> planEndpoint(endpoint, packageName));
    for (EventBody event : service.events()) {
      plan(packageName, event.event().source().path(), () -> events.emit(event));
    }
    for (Schema schema : service.schemas()) {
      plan(packageName, schema.origin().path(), () -> schemas.emit(schema));
    }
    for (EnumType type : service.enums()) {
      plan(packageName, type.origin().path(), () -> enums.emit(type));
    }
  }

  private void planResources(Service service, String packageName) {
    Map<String, List<Endpoint>> resources = new TreeMap<>();
    for (Endpoint endpoint : service.endpoints()) {
      resources
          .computeIfAbsent(endpoint.operation().id().resource(), r -> new ArrayList<>())
          .add(endpoint);
    }
    resources.remove("");
    resources.forEach(
        (resource, endpoints) -> {
          ClassName self = JavaTypes.className(names.resource(service.id(), resource));
          plan(packageName, "", () -> clients.emit(self, resource, endpoints));
        });
  }

  private void planEndpoint(Endpoint endpoint, String packageName) {
    String page = endpoint.operation().page().source().path();
    plan(packageName, page, () -> requests.emit(endpoint));
    if (endpoint.answer() instanceof Answer.Members members) {
      plan(packageName, page, () -> schemas.emit(members.schema(), endpoint.operation()));
    } else if (endpoint.answer() instanceof Answer.Stream stream) {
      plan(packageName, page, () -> schemas.emit(stream.element(), endpoint.operation()));
    }
    if (!endpoint.errors().isEmpty()) {
      plan(packageName, page, () -> errors.emit(endpoint));
    }
  }

  private static boolean isCallable(Service service) {
    return !service.endpoints().isEmpty();
  }

  private void planPackage(String packageName, String doc) {
    files.add(() -> PackageInfo.of(packageName, doc));
  }

  private void plan(String packageName, String page, Supplier<TypeSpec> type) {
    files.add(() -> file(packageName, page, type.get()));
  }

  private static GeneratedFile file(String packageName, String page, TypeSpec type) {
    JavaFile file =
        JavaFile.builder(packageName, type)
            .addFileComment("$L", FileHeader.text(page))
            .skipJavaLangImports(true)
            .indent("  ")
            .build();
    String path = packageName.replace('.', '/') + "/" + type.name() + ".java";
    return GeneratedFile.of(path, Layout.of(file.toString()));
  }
}
