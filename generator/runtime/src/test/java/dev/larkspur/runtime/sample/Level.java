package dev.larkspur.runtime.sample;

import dev.larkspur.runtime.OpenEnum;
import dev.larkspur.runtime.internal.FromJson;
import java.util.Map;

public final class Level extends OpenEnum<Long, Level.Known> {
  public static final Level LOW = new Level(1L, Known.LOW);

  private static final Map<Long, Level> LISTED = byValue(LOW);

  private Level(Long value, Known known) {
    super(value, known);
  }

  @FromJson
  public static Level of(long value) {
    Level listed = LISTED.get(value);
    return listed == null ? new Level(value, Known.UNLISTED) : listed;
  }

  public static Level valueOf(String digits) {
    return of(Long.parseLong(digits));
  }

  public enum Known {
    LOW,
    UNLISTED
  }
}
