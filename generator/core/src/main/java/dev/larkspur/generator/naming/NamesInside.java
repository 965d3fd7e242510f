package dev.larkspur.generator.naming;

import dev.larkspur.generator.model.LinkedError;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.naming.NameKey.Kind;
import java.util.Map;

/** The names of what is inside one type. */
public final class NamesInside {
  private final Map<NameKey, String> names;
  private final String owner;

  /** The names inside a type, by what the paths of their keys begin with. */
  NamesInside(Map<NameKey, String> names, String owner) {
    this.names = names;
    this.owner = owner;
  }

  /** A component of a record. */
  public String component(Property property) {
    return JavaNames.get(names, Kind.COMPONENT, MemberNames.componentPath(owner, property));
  }

  /** A known value. */
  public String constant(String value) {
    return JavaNames.get(names, Kind.CONSTANT, MemberNames.constantPath(owner, value));
  }

  /** An error of an operation. */
  public String error(LinkedError error) {
    return JavaNames.get(names, Kind.ERROR, MemberNames.errorPath(owner, error));
  }
}
