package dev.larkspur.generator.emit;

import dev.larkspur.generator.GeneratedCode;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.javamodel.JavaService;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Generated code with an object that is treated as too wide for a record. */
final class WideClasses {
  private WideClasses() {}

  /** Returns the code of one service with a class instead of a record. */
  static GeneratedCode of(String name, GeneratedCode code) {
    JavaModel model = JavaModel.of(code.api(), code.names());
    JavaService service = model.services().get(0);
    JavaService widened =
        new JavaService(
            service.id(),
            service.client(),
            service.accessor(),
            service.operations(),
            service.events(),
            service.objects().stream().map(object -> widened(name, object)).toList(),
            service.enums());
    Map<String, String> files =
        Emitter.emit(
                new JavaModel(model.basePackage(), List.of(widened), model.products(), List.of()))
            .stream()
            .collect(Collectors.toMap(GeneratedFile::path, GeneratedFile::text));
    return new GeneratedCode(code.api(), code.names(), files);
  }

  private static JavaObject widened(String name, JavaObject object) {
    return object.type().simpleName().equals(name)
        ? new JavaObject(
            object.schema(), object.type(), object.components(), object.otherMembers(), true)
        : object;
  }
}
