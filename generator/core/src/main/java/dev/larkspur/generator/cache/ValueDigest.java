package dev.larkspur.generator.cache;

import dev.larkspur.generator.model.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Digest of values of the model, the same in every process, unlike a hash code. */
public final class ValueDigest {
  private static final ClassValue<List<Method>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getAccessor)
              .toList();
        }
      };

  private static final byte NOTHING = 0;
  private static final byte TEXT = 1;
  private static final byte LIST = 2;
  private static final byte RECORD = 3;

  private final MessageDigest digest;
  private final Map<Field, byte[]> fields;
  private byte[] buffer = new byte[256];
  private int used;

  private ValueDigest(MessageDigest digest, Map<Field, byte[]> fields) {
    this.digest = digest;
    this.fields = fields;
  }

  /** Returns the digest of records, lists and values that are equal if their text is. */
  public static String of(Object... values) {
    ValueDigest digest = new ValueDigest(ContentHash.sha256(), new IdentityHashMap<>());
    digest.add(List.of(values));
    return ContentHash.text(digest.finished());
  }

  private void add(@Nullable Object value) {
    if (value == null) {
      add(NOTHING);
    } else if (value instanceof Field found) {
      add(RECORD);
      bytes(digestOf(found));
    } else if (value instanceof Record found) {
      record(found);
    } else if (value instanceof Collection<?> found) {
      add(LIST);
      number(found.size());
      found.forEach(this::add);
    } else {
      add(TEXT);
      text(value.toString());
    }
  }

  private void record(Record found) {
    add(RECORD);
    text(found.getClass().getSimpleName());
    for (Method component : COMPONENTS.get(found.getClass())) {
      add(valueOf(component, found));
    }
  }

  /**
   * Caches digests of fields, which occur in their table, their property and their parent field.
   */
  private byte[] digestOf(Field field) {
    byte[] known = fields.get(field);
    if (known == null) {
      ValueDigest own = new ValueDigest(digest, fields);
      own.record(field);
      known = own.finished();
      fields.put(field, known);
    }
    return known;
  }

  private static @Nullable Object valueOf(Method component, Record owner) {
    try {
      return component.invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void text(String text) {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private void bytes(byte[] bytes) {
    number(bytes.length);
    reserve(bytes.length);
    System.arraycopy(bytes, 0, buffer, used, bytes.length);
    used += bytes.length;
  }

  private void number(int number) {
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      add((byte) (number >>> shift));
    }
  }

  private void add(byte value) {
    reserve(1);
    buffer[used++] = value;
  }

  private void reserve(int more) {
    if (used + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(used + more, buffer.length * 2));
    }
  }

  private byte[] finished() {
    digest.update(buffer, 0, used);
    return digest.digest();
  }
}
