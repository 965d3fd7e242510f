package dev.larkspur.generator.javamodel;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumType;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.JavaType;
import dev.larkspur.generator.naming.NamesInside;
import java.util.List;

/**
 * An open enum, which has constants for documented values and accepts unknown ones.
 *
 * @param values the linked enum
 * @param type its class
 * @param constants its constants, in the order of the values
 */
public record JavaEnum(EnumType values, JavaType type, List<Constant> constants) {
  public JavaEnum {
    constants = List.copyOf(constants);
  }

  /**
   * A documented value.
   *
   * @param name the name of its constant
   * @param item the value
   */
  public record Constant(String name, EnumItem item) {}

  static JavaEnum of(EnumType values, JavaNames names) {
    NamesInside inside = names.insideEnum(values.key());
    return new JavaEnum(
        values,
        names.enumType(values.key()),
        values.items().stream()
            .map(item -> new Constant(inside.constant(item.value()), item))
            .toList());
  }
}
