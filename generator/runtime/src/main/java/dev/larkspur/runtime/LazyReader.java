package dev.larkspur.runtime;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.larkspur.runtime.json.Json;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads one type; made ready at first use, so that loading an operation costs nothing. */
final class LazyReader {
  private final Type type;
  private volatile @Nullable ObjectReader reader;

  LazyReader(Type type) {
    this.type = type;
  }

  boolean isReady() {
    return reader != null;
  }

  ObjectReader get() {
    ObjectReader found = reader;
    return found == null ? create() : found;
  }

  /** One thread makes it; who comes meanwhile waits for that one. */
  private synchronized ObjectReader create() {
    ObjectReader found = reader;
    if (found == null) {
      found = Json.reader(type);
      reader = found;
    }
    return found;
  }
}
