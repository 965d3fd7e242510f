package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.TypeRef;
import org.jspecify.annotations.Nullable;

/**
 * The type of a member while schemas are still being told apart.
 *
 * @param nesting the lists and maps around the value, outermost first: {@code L} and {@code M}
 * @param scalar the value, unless it is an object
 * @param object the value, if it is an object
 */
record Shape(String nesting, TypeRef.@Nullable Scalar scalar, @Nullable Occurrence object) {

  /** Two members agree if their signatures do. */
  String signature() {
    return object == null ? nesting + scalar : nesting + '#' + object.block.number;
  }

  /** The same lists and maps around something else. */
  TypeRef around(TypeRef innermost) {
    TypeRef type = innermost;
    for (int i = nesting.length() - 1; i >= 0; i--) {
      type = nesting.charAt(i) == 'L' ? new TypeRef.ListOf(type) : new TypeRef.MapOf(type);
    }
    return type;
  }
}
