package dev.larkspur.generator.model;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Search for missing members of records that were read from JSON. Jackson passes null for them,
 * also for components that are never null.
 */
final class RequiredMembers {
  private static final Map<Class<?>, List<Member>> MEMBERS = new ConcurrentHashMap<>();

  private RequiredMembers() {}

  private record Member(String name, Method accessor, boolean nullable) {
    static Member describing(RecordComponent component) {
      return new Member(
          component.getName(),
          component.getAccessor(),
          component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    @Nullable Object valueIn(Record whole) {
      try {
        return accessor.invoke(whole);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("The accessor " + accessor + " fails.", e);
      }
    }
  }

  /**
   * Returns the name of the first component that is null but may not be.
   *
   * @param value a record, a list of records or any other value, which has no components
   * @param name the name for the value
   * @return the name with that of the record that it belongs to; null if nothing is missing
   */
  static @Nullable String firstMissing(Object value, String name) {
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        String missing = firstMissing(list.get(i), name + "[" + i + "]");
        if (missing != null) {
          return missing;
        }
      }
    } else if (value instanceof Record whole) {
      for (Member member : members(whole.getClass())) {
        Object found = member.valueIn(whole);
        String missing =
            found != null
                ? firstMissing(found, member.name())
                : member.nullable() ? null : name + "." + member.name();
        if (missing != null) {
          return missing;
        }
      }
    }
    return null;
  }

  /** Returns the components that can be null. */
  private static List<Member> members(Class<?> type) {
    return MEMBERS.computeIfAbsent(
        type,
        record ->
            Stream.of(record.getRecordComponents())
                .filter(component -> !component.getType().isPrimitive())
                .map(Member::describing)
                .toList());
  }
}
