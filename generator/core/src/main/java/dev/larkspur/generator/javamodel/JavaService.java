package dev.larkspur.generator.javamodel;

import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.model.ServiceId;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.JavaType;
import java.util.List;

/**
 * A version of a product as a package.
 *
 * @param id the product and version
 * @param client the client class of the version, which exists if there are operations
 * @param accessor the method of the product's client that returns it
 * @param operations the operations, by id
 * @param events the events and callbacks, by type
 * @param objects the objects that pages share, by key
 * @param enums the enums, by key
 */
public record JavaService(
    ServiceId id,
    JavaType client,
    String accessor,
    List<JavaOperation> operations,
    List<JavaEvent> events,
    List<JavaObject> objects,
    List<JavaEnum> enums) {
  public JavaService {
    operations = List.copyOf(operations);
    events = List.copyOf(events);
    objects = List.copyOf(objects);
    enums = List.copyOf(enums);
  }

  static JavaService of(Service service, JavaNames names, JavaTypes types) {
    return new JavaService(
        service.id(),
        names.version(service.id()),
        names.versionAccessor(service.id()),
        service.endpoints().stream().map(it -> JavaOperation.of(it, names, types)).toList(),
        service.events().stream().map(it -> JavaEvent.of(it, names, types)).toList(),
        service.schemas().stream().map(it -> JavaObject.of(it, names, types)).toList(),
        service.enums().stream().map(it -> JavaEnum.of(it, names)).toList());
  }

  /** Returns the package of all its classes. */
  public String packageName() {
    return client.packageName();
  }

  /** Returns whether there are operations to call. */
  public boolean isCallable() {
    return !operations.isEmpty();
  }
}
