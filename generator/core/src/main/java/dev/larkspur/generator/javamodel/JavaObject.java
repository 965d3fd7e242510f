package dev.larkspur.generator.javamodel;

import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.JavaType;
import dev.larkspur.generator.naming.NamesInside;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object of the API as a record, or as a class if a record cannot hold it.
 *
 * @param schema the linked object
 * @param type its class
 * @param components its components, in the order of the schema
 * @param otherMembers the accessor of members that no component holds; null unless the object is
 *     open
 * @param wide whether it has more components than a record can have
 */
public record JavaObject(
    Schema schema,
    JavaType type,
    List<JavaComponent> components,
    @Nullable String otherMembers,
    boolean wide) {
  /** The simple name of the nested builder class. */
  public static final String BUILDER = "Builder";

  public JavaObject {
    components = List.copyOf(components);
  }

  static JavaObject of(Schema schema, JavaNames names, JavaTypes types) {
    return of(schema, List.of(), names, types);
  }

  /**
   * Describes an object.
   *
   * @param answered the members of the response if the object is a request
   */
  static JavaObject of(Schema schema, List<Property> answered, JavaNames names, JavaTypes types) {
    Set<String> neighbours =
        Stream.concat(schema.properties().stream(), answered.stream())
            .map(Property::name)
            .collect(Collectors.toSet());
    NamesInside inside = names.inside(schema);
    List<JavaComponent> components =
        schema.properties().stream()
            .map(
                property ->
                    new JavaComponent(
                        inside.component(property),
                        types.boxed(property.type()),
                        property,
                        inside.adder(property),
                        SecretMembers.isSecret(property, neighbours)))
            .toList();
    return new JavaObject(
        schema,
        names.schema(schema.key()),
        components,
        inside.otherMembers(),
        ClassLimits.isTooWide(components));
  }

  /** Returns whether callers create such objects. */
  public boolean isSent() {
    return schema.sent();
  }

  /** Returns whether callers or Jackson create such objects with a builder. */
  public boolean needsBuilder() {
    return isSent() || isReadWithBuilder();
  }

  /**
   * Returns whether Jackson reads the object with its builder: a class cannot be read otherwise,
   * and for a record Jackson would change the order of undescribed members.
   */
  public boolean isReadWithBuilder() {
    return wide || otherMembers != null;
  }

  /** Returns whether the JSON object may have members. */
  public boolean hasMembers() {
    return otherMembers != null || components.stream().anyMatch(JavaComponent::isMember);
  }

  /** Returns whether any component holds a secret. */
  public boolean hasSecret() {
    return components.stream().anyMatch(JavaComponent::secret);
  }

  /** Returns the first component with a wire name; null if absent. */
  public @Nullable JavaComponent component(String wireName) {
    for (JavaComponent component : components) {
      if (component.wireName().equals(wireName)) {
        return component;
      }
    }
    return null;
  }
}
