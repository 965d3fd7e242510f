package dev.larkspur.generator.emit;

import dev.larkspur.generator.javamodel.JavaEvent;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.javamodel.JavaService;
import dev.larkspur.generator.model.ModelFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The reachability metadata of GraalVM's native-image: every class that Jackson reads or writes by
 * reflection, and the resources.
 */
public final class ReachabilityMetadata {
  private final List<String> types = new ArrayList<>();

  private ReachabilityMetadata() {}

  /**
   * Returns the metadata file of a client.
   *
   * @param resources the paths of its resources
   */
  public static GeneratedFile of(JavaModel model, List<String> resources) {
    ReachabilityMetadata metadata = new ReachabilityMetadata();
    model.services().forEach(metadata::add);
    Metadata content =
        new Metadata(
            FileHeader.text(""),
            metadata.types.stream()
                .sorted()
                .map(type -> new Reflected(type, true, true, true))
                .toList(),
            resources.stream().map(Resource::new).toList());
    return new GeneratedFile(path(model.basePackage()), ModelFile.bytes(content));
  }

  /** Any folder below {@code META-INF/native-image} is read; clients share no base package. */
  private static String path(String basePackage) {
    return "META-INF/native-image/" + basePackage + "/reachability-metadata.json";
  }

  private void add(JavaService service) {
    for (JavaOperation operation : service.operations()) {
      add(operation.request());
      if (operation.response() != null) {
        add(operation.response());
      }
    }
    service.events().stream().flatMap(JavaEvent::objects).forEach(this::add);
    service.objects().forEach(this::add);
    service.enums().forEach(type -> types.add(type.type().fullName()));
  }

  private void add(JavaObject object) {
    types.add(object.type().fullName());
    if (object.isReadWithBuilder()) {
      types.add(object.type().fullName() + "$" + JavaObject.BUILDER);
    }
  }

  private record Metadata(String comment, List<Reflected> reflection, List<Resource> resources) {}

  private record Reflected(
      String type,
      boolean allDeclaredConstructors,
      boolean allDeclaredFields,
      boolean allDeclaredMethods) {}

  private record Resource(String glob) {}
}
