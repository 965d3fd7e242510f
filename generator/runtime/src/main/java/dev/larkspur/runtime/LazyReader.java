package dev.larkspur.runtime;

import com.fasterxml.jackson.databind.ObjectReader;
import dev.larkspur.runtime.jackson.InvalidValues;
import dev.larkspur.runtime.jackson.JsonCodec;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** A reader of one type that is created on first use, so that loading an operation is cheap. */
final class LazyReader {
  private final Type type;
  private volatile @Nullable ObjectReader reader;
  private volatile @Nullable ObjectReader lenient;

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

  /** Returns a reader that leaves out values of a different type than documented. */
  ObjectReader lenient(InvalidValues invalid) {
    ObjectReader found = lenient;
    if (found == null) {
      found = JsonCodec.lenientReader(type);
      lenient = found;
    }
    return invalid.reportedBy(found);
  }

  /** Creates the reader once; concurrent callers wait for it. */
  private synchronized ObjectReader create() {
    ObjectReader found = reader;
    if (found == null) {
      found = JsonCodec.reader(type);
      reader = found;
    }
    return found;
  }
}
