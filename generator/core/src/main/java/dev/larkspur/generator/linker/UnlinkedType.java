package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.TypeRef;
import org.jspecify.annotations.Nullable;

/**
 * The type of a member before the schemas of its service are known.
 *
 * @param nesting the lists and maps around the value, outermost first: {@code L} and {@code M}
 * @param scalar the value; null for an object
 * @param object the value, if it is an object
 */
record UnlinkedType(
    String nesting, TypeRef.@Nullable Scalar scalar, @Nullable ObjectMention object) {

  /** Returns a text that is equal for members whose types agree. */
  String signature() {
    return object == null ? nesting + scalar : nesting + '#' + object.group.number;
  }

  /** Wraps a type into the lists and maps of this one. */
  TypeRef around(TypeRef innermost) {
    TypeRef type = innermost;
    for (int i = nesting.length() - 1; i >= 0; i--) {
      type = nesting.charAt(i) == 'L' ? new TypeRef.ListOf(type) : new TypeRef.MapOf(type);
    }
    return type;
  }
}
