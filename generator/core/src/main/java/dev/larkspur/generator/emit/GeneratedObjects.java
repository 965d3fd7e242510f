package dev.larkspur.generator.emit;

import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.NamesInside;
import java.util.ArrayList;
import java.util.List;

/** The objects of an API as Java types. */
final class GeneratedObjects {
  private final JavaNames names;
  private final JavaTypes types;
  private final Comments comments;

  GeneratedObjects(JavaNames names, JavaTypes types, Comments comments) {
    this.names = names;
    this.types = types;
    this.comments = comments;
  }

  GeneratedObject of(Schema schema) {
    NamesInside inside = names.inside(schema);
    List<Component> components = new ArrayList<>(schema.properties().size());
    for (Property property : schema.properties()) {
      components.add(
          new Component(
              inside.component(property),
              types.boxed(property.type()),
              property,
              new MemberDoc(property, comments)));
    }
    return new GeneratedObject(
        schema, JavaTypes.className(names.schema(schema.key())), List.copyOf(components));
  }
}
