package dev.larkspur.runtime.sample;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.larkspur.runtime.OpenEnum;

public final class Level extends OpenEnum<Long, Level.Known> {
  public static final Level LOW = new Level(1L, Known.LOW);

  private Level(Long value, Known known) {
    super(value, known);
  }

  @JsonCreator
  public static Level of(Long value) {
    return value == 1 ? LOW : new Level(value, Known.UNLISTED);
  }

  public enum Known {
    LOW,
    UNLISTED
  }
}
