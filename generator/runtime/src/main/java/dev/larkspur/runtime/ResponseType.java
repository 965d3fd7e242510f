package dev.larkspur.runtime;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/**
 * A generic type of a response, such as a list. An anonymous subclass has it as its type argument:
 * {@code new ResponseType<List<Item>>() {}}.
 *
 * @param <T> the type
 */
public abstract class ResponseType<T> {
  private final Type type;

  /**
   * Reads the type argument of the subclass.
   *
   * @throws IllegalArgumentException if the subclass has none
   */
  protected ResponseType() {
    if (!(getClass().getGenericSuperclass() instanceof ParameterizedType parent)) {
      throw new IllegalArgumentException("A response type needs a type argument");
    }
    type = parent.getActualTypeArguments()[0];
  }

  final Type type() {
    return type;
  }
}
