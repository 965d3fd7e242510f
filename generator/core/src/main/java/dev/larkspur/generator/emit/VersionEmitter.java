package dev.larkspur.generator.emit;

import com.palantir.javapoet.TypeSpec;
import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.naming.JavaNames;
import java.util.TreeSet;

/** A version of a product: the way to its resources. */
final class VersionEmitter {
  private final JavaNames names;
  private final ClientEmitter clients;

  VersionEmitter(JavaNames names, ClientEmitter clients) {
    this.names = names;
    this.clients = clients;
  }

  TypeSpec emit(Service service) {
    TypeSpec.Builder version =
        Clients.record(JavaTypes.className(names.version(service.id())))
            .addJavadoc(
                "Operations of $L in $L.\n\n",
                JavadocText.code(service.id().project()),
                JavadocText.code(service.id().version()))
            .addJavadoc(Clients.CALLER_DOC);
    TreeSet<String> resources = new TreeSet<>();
    for (Endpoint endpoint : service.endpoints()) {
      String resource = endpoint.operation().id().resource();
      if (resource.isEmpty()) {
        version.addMethod(clients.method(endpoint));
      } else if (resources.add(resource)) {
        version.addMethod(
            Clients.accessor(
                names.resourceAccessor(service.id(), resource),
                JavaTypes.className(names.resource(service.id(), resource)),
                "Operations on " + JavadocText.code(resource) + "."));
      }
    }
    return version.build();
  }
}
