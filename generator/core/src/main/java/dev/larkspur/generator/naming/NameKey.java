package dev.larkspur.generator.naming;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a Java name is given to. Its text is the same from one run to the next as long as the pages
 * call the thing the same, so that a lock can hold on to the name.
 *
 * @param kind what sort of thing it is
 * @param path which one, in the words of the pages
 */
public record NameKey(Kind kind, String path) implements Comparable<NameKey> {

  /** What sort of thing has a name. */
  public enum Kind {
    /** The package of a product. */
    PRODUCT_PACKAGE,
    /** The class of a product. */
    PRODUCT,
    /** The method that leads to a product. */
    PRODUCT_ACCESSOR,
    /** The package of a version of a product. */
    VERSION_PACKAGE,
    /** The class of a version of a product. */
    VERSION,
    /** The method that leads to a version. */
    VERSION_ACCESSOR,
    /** The class of a resource. */
    RESOURCE,
    /** The method that leads to a resource. */
    RESOURCE_ACCESSOR,
    /** What the classes of an operation begin with. */
    OPERATION,
    /** The method that calls an operation. */
    METHOD,
    /** The record of an event. */
    EVENT,
    /** The record of an object. */
    SCHEMA,
    /** The class of a list of known values. */
    ENUM,
    /** A component of a record. */
    COMPONENT,
    /** A known value. */
    CONSTANT,
    /** An error. */
    ERROR
  }

  @Override
  public int compareTo(NameKey other) {
    return toString().compareTo(other.toString());
  }

  /** As a record does it, without its late linking: all code is made by looking up names. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NameKey key && kind == key.kind && path.equals(key.path);
  }

  @Override
  public int hashCode() {
    return path.hashCode() * 31 + kind.hashCode();
  }

  /** {@code kind path}. */
  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + " " + path;
  }
}
