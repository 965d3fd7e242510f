package dev.larkspur.runtime.token;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A token store in memory. */
final class MemoryTokenStore implements TokenStore {
  private final Map<String, AccessToken> tokens = new ConcurrentHashMap<>();

  @Override
  public @Nullable AccessToken find(String key) {
    return tokens.get(key);
  }

  @Override
  public void save(String key, AccessToken token) {
    tokens.put(key, token);
  }

  @Override
  public void drop(String key, String value) {
    AccessToken held = tokens.get(key);
    if (held != null && held.value().equals(value)) {
      tokens.remove(key, held);
    }
  }

  @Override
  public String toString() {
    return "a store of " + tokens.size() + " tokens";
  }
}
