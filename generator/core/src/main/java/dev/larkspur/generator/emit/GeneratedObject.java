package dev.larkspur.generator.emit;

import com.palantir.javapoet.ClassName;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;

/**
 * An object of the API as a Java type.
 *
 * @param schema what it is made of
 * @param type its class
 * @param components its members
 */
record GeneratedObject(Schema schema, ClassName type, List<Component> components) {

  /** A constructor takes 255 words at most, and one of them is the object itself. */
  private static final int MOST_WORDS = 250;

  static GeneratedObject of(Schema schema, JavaNames names, JavaTypes types) {
    List<Component> components = new ArrayList<>(schema.properties().size());
    schema
        .properties()
        .forEach(
            property ->
                components.add(
                    new Component(
                        names.component(schema, property),
                        types.ofComponent(property),
                        types.ofSetter(property),
                        types.ofUnset(property),
                        property,
                        new MemberDoc(property))));
    return new GeneratedObject(
        schema, JavaTypes.className(names.schema(schema.key())), List.copyOf(components));
  }

  /** Whether it has more members than a record can have. */
  boolean isWide() {
    return components.stream().mapToInt(Component::words).sum() > MOST_WORDS;
  }

  /** Whether callers make such objects. */
  boolean isSent() {
    return schema.sent();
  }

  boolean hasMembers() {
    return components.stream().anyMatch(Component::isMember);
  }

  ClassName builder() {
    return type.nestedClass("Builder");
  }
}
