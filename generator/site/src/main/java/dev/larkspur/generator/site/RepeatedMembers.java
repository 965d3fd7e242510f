package dev.larkspur.generator.site;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds members and known values that a page repeats. Pages write recursive and shared objects out
 * at each place, which makes some of them thousands of rows long.
 */
final class RepeatedMembers {
  /** Fewer members are shown again. */
  private static final int FEWEST = 4;

  private final Map<Shape, Integer> shapes = new HashMap<>();
  private final IdentityHashMap<Field, Described> described = new IdentityHashMap<>();
  private final Map<List<Integer>, String> members = new HashMap<>();
  private final Map<List<EnumItem>, String> values = new HashMap<>();

  /**
   * What a row and its members say, without their location.
   *
   * @param row the row without members
   * @param members the numbers of the members' shapes
   */
  private record Shape(Field row, List<Integer> members) {}

  /**
   * The shape of a field.
   *
   * @param number the number of its shape
   * @param members the numbers of the members' shapes
   * @param size the number of rows below it
   */
  private record Described(int number, List<Integer> members, int size) {}

  /**
   * Returns the row that has the same members as a field; null if it is the first, which is noted
   * as such.
   *
   * @param anchor the row of the field
   */
  @Nullable String sameMembers(Field field, String anchor) {
    Described found = describe(field);
    return found.size() < FEWEST ? null : members.putIfAbsent(found.members(), anchor);
  }

  /** Returns the row that has the same known values; null if it is the first. */
  @Nullable String sameValues(List<EnumItem> items, String anchor) {
    return items.size() < FEWEST ? null : values.putIfAbsent(items, anchor);
  }

  private Described describe(Field field) {
    Described known = described.get(field);
    if (known != null) {
      return known;
    }
    List<Integer> numbers = new ArrayList<>();
    int size = field.fields().size();
    for (Field member : field.fields()) {
      Described inner = describe(member);
      numbers.add(inner.number());
      size += inner.size();
    }
    Field row = field.toBuilder().line(0).page(null).fields(List.of()).build();
    int next = shapes.size();
    Integer number = shapes.putIfAbsent(new Shape(row, numbers), next);
    Described made = new Described(number == null ? next : number, numbers, size);
    described.put(field, made);
    return made;
  }
}
