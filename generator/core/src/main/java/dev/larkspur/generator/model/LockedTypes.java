package dev.larkspur.generator.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The Java types of an earlier run. Types of one name remain one type, and types of different names
 * remain different types.
 *
 * @param schemas the names of object types, by {@linkplain Mention#key() mention}
 * @param enums the names of enum types, by mention
 */
public record LockedTypes(Map<String, String> schemas, Map<String, String> enums) {
  /** No types. */
  public static final LockedTypes NONE = new LockedTypes(Map.of(), Map.of());

  public LockedTypes {
    schemas = Map.copyOf(schemas);
    enums = Map.copyOf(enums);
  }

  /** Returns the name that most mentions of an object type have; null if absent. */
  public @Nullable String ofSchema(Collection<Mention> mentions) {
    return most(mentions, schemas);
  }

  /** Returns the name that most mentions of an enum type have; null if absent. */
  public @Nullable String ofEnum(Collection<Mention> mentions) {
    return most(mentions, enums);
  }

  private static @Nullable String most(Collection<Mention> mentions, Map<String, String> names) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    String most = null;
    if (!names.isEmpty()) {
      for (Mention mention : mentions) {
        String name = names.get(mention.key());
        if (name != null) {
          counts.merge(name, 1, Integer::sum);
        }
      }
    }
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      most =
          most == null || count.getValue() > counts.getOrDefault(most, 0) ? count.getKey() : most;
    }
    return most;
  }
}
