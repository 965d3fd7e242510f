package dev.larkspur.generator.emit;

import com.palantir.javapoet.TypeName;
import dev.larkspur.generator.model.Property;

/**
 * A member of a generated object.
 *
 * @param name its Java name
 * @param boxed its type as an object
 * @param property what it is made of
 * @param doc what the page says about it
 */
record Component(String name, TypeName boxed, Property property, MemberDoc doc) {

  /** Its type as a component: what may be absent is nullable, what may not is primitive. */
  TypeName type() {
    return JavaTypes.ofComponent(property, boxed);
  }

  /** Its type as a setter takes it: nobody sets a thing to null. */
  TypeName setterType() {
    return JavaTypes.unboxed(property.type(), boxed);
  }

  /** Its type while it may not be set yet. */
  TypeName unsetType() {
    return JavaTypes.nullable(boxed);
  }

  boolean isDeprecated() {
    return property.row().deprecated();
  }

  boolean isMember() {
    return property.place() == Property.Place.MEMBER;
  }
}
