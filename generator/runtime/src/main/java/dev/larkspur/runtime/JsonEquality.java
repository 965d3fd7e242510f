package dev.larkspur.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Equality of the content of JSON values. A number with a large exponent is not expanded. */
final class JsonEquality {
  private JsonEquality() {}

  static boolean equal(@Nullable Object a, @Nullable Object b) {
    if (a == b) {
      return true;
    } else if (a instanceof Map<?, ?> first && b instanceof Map<?, ?> second) {
      return equal(first, second);
    } else if (a instanceof List<?> first && b instanceof List<?> second) {
      boolean equal = first.size() == second.size();
      for (int i = 0; equal && i < first.size(); i++) {
        equal = equal(first.get(i), second.get(i));
      }
      return equal;
    } else if (a instanceof Number first && b instanceof Number second) {
      return first.equals(second) || decimal(first).compareTo(decimal(second)) == 0;
    }
    return a != null && a.equals(b);
  }

  private static boolean equal(Map<?, ?> a, Map<?, ?> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (Map.Entry<?, ?> member : a.entrySet()) {
      Object name = member.getKey();
      if (!b.containsKey(name) || !equal(member.getValue(), b.get(name))) {
        return false;
      }
    }
    return true;
  }

  static int hash(@Nullable Object value) {
    int hash = 0;
    if (value instanceof Map<?, ?> members) {
      for (Map.Entry<?, ?> member : members.entrySet()) {
        hash += member.getKey().hashCode() ^ hash(member.getValue());
      }
    } else if (value instanceof List<?> elements) {
      for (Object element : elements) {
        hash = 31 * hash + hash(element);
      }
    } else if (value instanceof Number number) {
      hash = Double.hashCode(number.doubleValue());
    } else if (value != null) {
      hash = value.hashCode();
    }
    return hash;
  }

  private static BigDecimal decimal(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    return number instanceof BigInteger whole
        ? new BigDecimal(whole)
        : BigDecimal.valueOf(number.longValue());
  }
}
