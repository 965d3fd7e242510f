package dev.larkspur.generator.naming;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Key of a Java name. It depends only on the names in the pages, so that the lock can keep the Java
 * name from run to run.
 *
 * @param kind the kind of thing that has the name
 * @param path its path, in the names of the pages
 */
public record NameKey(Kind kind, String path) implements Comparable<NameKey> {

  /** The kind of thing that has a name. */
  public enum Kind {
    /** The package of a product. */
    PRODUCT_PACKAGE,
    /** The class of a product. */
    PRODUCT,
    /** The method that returns the client of a product. */
    PRODUCT_ACCESSOR,
    /** The package of a version of a product. */
    VERSION_PACKAGE,
    /** The class of a version of a product. */
    VERSION,
    /** The method that returns the client of a version. */
    VERSION_ACCESSOR,
    /** The class of a resource. */
    RESOURCE,
    /** The method that returns the client of a resource. */
    RESOURCE_ACCESSOR,
    /** The first part of the names of an operation's classes. */
    OPERATION,
    /** The method that calls an operation. */
    METHOD,
    /** The first part of the names of an operation that no page describes. */
    UNDOCUMENTED_OPERATION,
    /** The record of an event. */
    EVENT,
    /** The first part of the names of a callback's records. */
    CALLBACK,
    /** The record of a schema. */
    SCHEMA,
    /** The class of an enum type. */
    ENUM,
    /** A component of a record. */
    COMPONENT,
    /** The method of a builder that adds an element to a list. */
    ADDER,
    /** The accessor of the members that no page describes. */
    OTHER_MEMBERS,
    /** The constant of a known value. */
    CONSTANT,
    /** The constant of an error. */
    ERROR;

    private static final Map<String, Kind> BY_TEXT = new HashMap<>();

    static {
      for (Kind kind : values()) {
        BY_TEXT.put(kind.text(), kind);
      }
    }

    private String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Returns the key for its text; null if the text is not that of a key. */
  static @Nullable NameKey parse(String text) {
    int space = text.indexOf(' ');
    Kind kind = space < 0 ? null : Kind.BY_TEXT.get(text.substring(0, space));
    return kind == null ? null : new NameKey(kind, text.substring(space + 1));
  }

  @Override
  public int compareTo(NameKey other) {
    return toString().compareTo(other.toString());
  }

  /** Hand-written to avoid the start-up cost of invokedynamic (decision 21). */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NameKey key && kind == key.kind && path.equals(key.path);
  }

  @Override
  public int hashCode() {
    return path.hashCode() * 31 + kind.hashCode();
  }

  /** Returns {@code kind path}. */
  @Override
  public String toString() {
    return kind.text() + " " + path;
  }
}
