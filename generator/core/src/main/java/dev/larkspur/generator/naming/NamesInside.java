package dev.larkspur.generator.naming;

import dev.larkspur.generator.model.LinkedError;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.naming.NameKey.Kind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of the members of one type. */
public final class NamesInside {
  private final Map<NameKey, String> names;
  private final String owner;

  /**
   * Creates a view.
   *
   * @param names the names of a package
   * @param owner the prefix of the type's key paths
   */
  NamesInside(Map<NameKey, String> names, String owner) {
    this.names = names;
    this.owner = owner;
  }

  /** Returns the name of a component of a record. */
  public String component(Property property) {
    return JavaNames.get(names, Kind.COMPONENT, MemberNames.componentPath(owner, property));
  }

  /**
   * Returns the name of the method that adds an element to a list; null if the property is not a
   * list that callers send.
   */
  public @Nullable String adder(Property property) {
    return names.get(new NameKey(Kind.ADDER, MemberNames.componentPath(owner, property)));
  }

  /**
   * Returns the name of the accessor of members that no page describes; null if the object is not
   * open.
   */
  public @Nullable String otherMembers() {
    return names.get(new NameKey(Kind.OTHER_MEMBERS, owner));
  }

  /** Returns the name of the constant of a known value. */
  public String constant(String value) {
    return JavaNames.get(names, Kind.CONSTANT, MemberNames.constantPath(owner, value));
  }

  /** Returns the name of the constant of an error. */
  public String error(LinkedError error) {
    return JavaNames.get(names, Kind.ERROR, MemberNames.errorPath(owner, error));
  }
}
