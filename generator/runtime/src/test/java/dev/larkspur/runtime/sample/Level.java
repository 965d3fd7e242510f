package dev.larkspur.runtime.sample;

import dev.larkspur.runtime.OpenEnum;

public final class Level extends OpenEnum<Long, Level.Known> {
  public static final Level LOW = new Level(1L, Known.LOW);

  private Level(Long value, Known known) {
    super(value, known);
  }

  public static Level of(Long value) {
    return value == 1 ? LOW : new Level(value, Known.UNLISTED);
  }

  public enum Known {
    LOW,
    UNLISTED
  }
}
