package dev.larkspur.generator.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The names of a lock by the scope in which they must be unique, so that another element does not
 * get a name while no page describes the element that has it.
 */
final class KeptNames implements LockedNames {
  private final NameLock lock;
  private final LockKeys keys;

  /** The keys that have a name, by name and scope. */
  private final Map<String, Map<String, List<NameKey>>> scopes = new TreeMap<>();

  KeptNames(NameLock lock) {
    this.lock = lock;
    Map<String, String> names = lock.names();
    this.keys = new LockKeys(lock.names());
    names.forEach(
        (text, name) -> {
          NameKey key = NameKey.parse(text);
          if (key != null) {
            Map<String, List<NameKey>> scope =
                scopes.computeIfAbsent(keys.scopeOf(key), none -> new HashMap<>());
            for (String occupied : LockKeys.occupied(key, name)) {
              scope.computeIfAbsent(occupied, none -> new ArrayList<>()).add(key);
            }
          }
        });
  }

  @Override
  public @Nullable String nameOf(NameKey key) {
    return lock.nameOf(key);
  }

  @Override
  public LockedNames indexed() {
    return this;
  }

  @Override
  public List<NameKey> owners(NameKey inScope, String name) {
    return scopes
        .getOrDefault(keys.scopeOf(inScope), Map.of())
        .getOrDefault(LockKeys.folded(inScope, name), List.of());
  }

  /**
   * Returns a line for each name that several elements have. The mentions of types do not count,
   * because types with one name are one type.
   */
  List<String> clashes() {
    Map<List<NameKey>, String> found = new LinkedHashMap<>();
    for (Map<String, List<NameKey>> scope : scopes.values()) {
      new TreeMap<>(scope)
          .values()
          .forEach(
              owners -> {
                NameKey first = owners.get(0);
                owners.stream()
                    .filter(other -> !isSameElement(first, other))
                    .findFirst()
                    .ifPresent(
                        other ->
                            found.putIfAbsent(
                                List.of(first, other),
                                lock.nameOf(first)
                                    + " is the name of "
                                    + lock.described(first, keys)
                                    + " and of "
                                    + lock.described(other, keys)));
              });
    }
    return List.copyOf(found.values());
  }

  private static boolean isSameElement(NameKey one, NameKey other) {
    boolean bothMentions = LockKeys.isMention(one) && one.kind() == other.kind();
    return bothMentions || LockKeys.areAlike(one, other);
  }
}
