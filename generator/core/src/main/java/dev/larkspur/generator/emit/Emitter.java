package dev.larkspur.generator.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.larkspur.generator.javamodel.JavaEnum;
import dev.larkspur.generator.javamodel.JavaErrors;
import dev.larkspur.generator.javamodel.JavaEvent;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.javamodel.JavaProduct;
import dev.larkspur.generator.javamodel.JavaService;
import dev.larkspur.generator.model.ServiceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Emits Java sources. Each file is emitted on its own, so that they can be emitted in parallel. */
public final class Emitter {
  private final List<Supplier<GeneratedFile>> files = new ArrayList<>();
  private final ClientEmitter clients;
  private final RequestEmitter requests;
  private final ObjectEmitter objects;
  private final OpenEnumEmitter enums;
  private final ErrorEnumEmitter errors;
  private final UndocumentedEmitter undocumented;

  private Emitter(boolean responseBuilders) {
    JavadocCache comments = new JavadocCache();
    this.clients = new ClientEmitter(comments);
    this.objects = new ObjectEmitter(comments, responseBuilders);
    this.requests = new RequestEmitter(objects, comments);
    this.enums = new OpenEnumEmitter(comments);
    this.errors = new ErrorEnumEmitter(comments);
    this.undocumented = new UndocumentedEmitter(errors);
  }

  /** Returns every file of the client, sorted by path. */
  public static List<GeneratedFile> emit(JavaModel model) {
    return emit(model, false, service -> true);
  }

  /**
   * Returns the files of the client, sorted by path, without those of unwanted services.
   *
   * @param responseBuilders whether objects that are only received have builders too
   */
  public static List<GeneratedFile> emit(
      JavaModel model, boolean responseBuilders, Predicate<ServiceId> wanted) {
    Emitter emitter = new Emitter(responseBuilders);
    emitter.planRoot(model);
    model.products().forEach(emitter::planProduct);
    model.services().stream()
        .filter(service -> wanted.test(service.id()))
        .forEach(emitter::planService);
    return emitter.files.parallelStream()
        .map(Supplier::get)
        .sorted(Comparator.comparing(GeneratedFile::path))
        .toList();
  }

  private void planRoot(JavaModel model) {
    String packageName = model.basePackage();
    planPackage(packageName, "The platform's operations by product.");
    plan(packageName, "", () -> ClientEmitter.root(model));
    List<JavaEvent> events = model.events();
    if (!events.isEmpty()) {
      plan(packageName, "", () -> EventTypesEmitter.events(model.eventTypes(), events));
    }
    List<JavaEvent> callbacks = model.callbacks();
    if (!callbacks.isEmpty()) {
      plan(packageName, "", () -> EventTypesEmitter.callbacks(model.callbackTypes(), callbacks));
    }
    if (!model.undocumented().isEmpty()) {
      plan(packageName, "", () -> undocumented.emit(model.undocumented()));
    }
  }

  private void planProduct(JavaProduct product) {
    String packageName = product.client().packageName();
    planPackage(
        packageName, "Operations of " + JavadocText.code(product.project()) + " by version.");
    plan(packageName, "", () -> ClientEmitter.product(product));
  }

  private void planService(JavaService service) {
    String packageName = service.packageName();
    planPackage(packageName, JavadocText.code(service.id().toString()) + " of the platform.");
    if (service.isCallable()) {
      plan(packageName, "", () -> clients.version(service));
    }
    service.operations().stream()
        .filter(operation -> !operation.resource().isEmpty())
        .collect(Collectors.groupingBy(JavaOperation::resource, TreeMap::new, Collectors.toList()))
        .values()
        .forEach(operations -> plan(packageName, "", () -> clients.resource(operations)));
    service.operations().forEach(operation -> planOperation(operation, packageName));
    for (JavaEvent event : service.events()) {
      String page = event.event().source().path();
      plan(packageName, page, () -> objects.event(event));
      JavaObject answer = event.answer();
      if (answer != null) {
        plan(packageName, page, () -> objects.answer(answer, event));
      }
    }
    for (JavaObject object : service.objects()) {
      plan(packageName, object.schema().origin().path(), () -> objects.shared(object));
    }
    for (JavaEnum type : service.enums()) {
      plan(packageName, type.values().origin().path(), () -> enums.emit(type));
    }
  }

  private void planOperation(JavaOperation operation, String packageName) {
    String page = operation.operation().page().source().path();
    plan(packageName, page, () -> requests.emit(operation));
    JavaObject response = operation.response();
    if (response != null) {
      plan(packageName, page, () -> objects.response(response, operation.operation()));
    }
    JavaErrors documented = operation.errors();
    if (documented != null) {
      plan(packageName, page, () -> errors.emit(operation.operation(), documented));
    }
  }

  private void planPackage(String packageName, String doc) {
    files.add(() -> InfoFiles.packageInfo(packageName, doc));
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
