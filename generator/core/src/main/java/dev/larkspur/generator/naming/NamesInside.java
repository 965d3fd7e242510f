package dev.larkspur.generator.naming;

import dev.larkspur.generator.model.KnownError;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.naming.NameKey.Kind;

/** The names of what is inside one type. */
public final class NamesInside {
  private final JavaNames names;
  private final String owner;

  /** The names inside a type, by what the paths of their keys begin with. */
  NamesInside(JavaNames names, String owner) {
    this.names = names;
    this.owner = owner;
  }

  /** A component of a record. */
  public String component(Property property) {
    return names.get(Kind.COMPONENT, MemberNames.componentPath(owner, property));
  }

  /** A known value. */
  public String constant(String value) {
    return names.get(Kind.CONSTANT, MemberNames.constantPath(owner, value));
  }

  /** An error of an operation. */
  public String error(KnownError error) {
    return names.get(Kind.ERROR, MemberNames.errorPath(owner, error));
  }
}
