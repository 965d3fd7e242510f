package dev.larkspur.generator.emit;

import com.palantir.javapoet.TypeName;
import dev.larkspur.generator.model.Property;

/**
 * A member of a generated object.
 *
 * @param name its Java name
 * @param type its type as a component
 * @param setterType its type as a setter takes it
 * @param unsetType its type while it may not be set yet
 * @param property what it is made of
 * @param doc what the page says about it
 */
record Component(
    String name,
    TypeName type,
    TypeName setterType,
    TypeName unsetType,
    Property property,
    MemberDoc doc) {

  boolean isDeprecated() {
    return property.row().deprecated();
  }

  boolean isMember() {
    return property.place() == Property.Place.MEMBER;
  }
}
