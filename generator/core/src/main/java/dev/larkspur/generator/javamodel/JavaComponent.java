package dev.larkspur.generator.javamodel;

import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.Property.Place;
import org.jspecify.annotations.Nullable;

/**
 * A component of a generated object.
 *
 * @param name its Java name
 * @param boxed its type as an object
 * @param property the linked property, with wire name and place
 * @param adder the method of the builder that adds an element; null unless it is a list that is
 *     sent
 * @param secret whether its value must not get into logs
 */
public record JavaComponent(
    String name, TypeUse boxed, Property property, @Nullable String adder, boolean secret) {

  /** Returns the name on the wire. */
  public String wireName() {
    return property.name();
  }

  /** Returns whether the component may be null. */
  public boolean isNullable() {
    return property.nullable();
  }

  /**
   * Returns the type of the JSON that the component holds as text, by its example: a map or a list;
   * null if it holds other text.
   */
  public @Nullable TypeUse jsonText() {
    return StringContent.in(property);
  }

  /** Returns the type of the component: primitive if possible. */
  public TypeUse type() {
    return isNullable() ? boxed : boxed.unboxed();
  }

  public boolean isDeprecated() {
    return property.row().deprecated();
  }

  /** Returns whether the component is a member of the JSON object. */
  public boolean isMember() {
    return property.place() == Place.MEMBER;
  }
}
