package dev.larkspur.generator.emit;

import com.palantir.javapoet.ClassName;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.model.TypeRef;
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

  /** Whether it has more members than a record can have. */
  boolean isWide() {
    return isWide(schema);
  }

  static boolean isWide(Schema schema) {
    int words = 0;
    for (Property property : schema.properties()) {
      words += words(property);
    }
    return words > MOST_WORDS;
  }

  /** How many of the words that a constructor may be called with it takes. */
  private static int words(Property property) {
    boolean isNumber =
        property.type() == TypeRef.Scalar.INTEGER || property.type() == TypeRef.Scalar.NUMBER;
    return isNumber && !property.nullable() ? 2 : 1;
  }

  /** Whether callers make such objects. */
  boolean isSent() {
    return schema.sent();
  }

  boolean hasMembers() {
    return components.stream().anyMatch(Component::isMember);
  }

  ClassName builder() {
    return builderOf(type);
  }

  static ClassName builderOf(ClassName type) {
    return type.nestedClass("Builder");
  }
}
