package dev.larkspur.generator.emit;

import com.palantir.javapoet.ClassName;
import dev.larkspur.generator.model.Answer;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What GraalVM's native-image must keep, since nothing but reflection reaches it: the members of
 * every class that Jackson reads or writes, and resources.
 */
public final class ReachabilityMetadata {
  private final JavaNames names;
  private final List<Reflected> reflected = new ArrayList<>();

  private ReachabilityMetadata(JavaNames names) {
    this.names = names;
  }

  /**
   * The metadata of a client.
   *
   * @param resources the paths of its resources
   */
  public static GeneratedFile of(Api api, JavaNames names, List<String> resources) {
    ReachabilityMetadata metadata = new ReachabilityMetadata(names);
    api.services().forEach(metadata::add);
    metadata.reflected.sort(Comparator.comparing(Reflected::type));
    Metadata content =
        new Metadata(
            FileHeader.text(""),
            metadata.reflected,
            resources.stream().map(Resource::new).toList());
    return new GeneratedFile(path(names.basePackage()), ModelFile.bytes(content));
  }

  /** Any folder below {@code META-INF/native-image} is read; clients share no base package. */
  private static String path(String basePackage) {
    return "META-INF/native-image/" + basePackage + "/reachability-metadata.json";
  }

  private void add(Service service) {
    for (Endpoint endpoint : service.endpoints()) {
      add(endpoint.request());
      if (endpoint.answer() instanceof Answer.Members members) {
        add(members.schema());
      } else if (endpoint.answer() instanceof Answer.Stream stream) {
        add(stream.element());
      }
    }
    service.events().forEach(event -> add(event.body()));
    service.schemas().forEach(this::add);
    service.enums().forEach(type -> add(names.enumType(type.key()).fullName()));
  }

  private void add(Schema schema) {
    ClassName type = JavaTypes.className(names.schema(schema.key()));
    add(type.reflectionName());
    if (GeneratedObject.isWide(schema)) {
      add(GeneratedObject.builderOf(type).reflectionName());
    }
  }

  private void add(String type) {
    reflected.add(new Reflected(type, true, true, true));
  }

  private record Metadata(String comment, List<Reflected> reflection, List<Resource> resources) {}

  private record Reflected(
      String type,
      boolean allDeclaredConstructors,
      boolean allDeclaredFields,
      boolean allDeclaredMethods) {}

  private record Resource(String glob) {}
}
