package dev.larkspur.generator.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the file system says of a file without opening it. Two states that are equal mean the same
 * content, if the file had {@linkplain #isSettledAt settled} when the first was taken.
 *
 * @param size in bytes
 * @param modified when it was last written, in nanoseconds since 1970
 * @param identity which file it is, so that another one that was moved here is not taken for it; 0
 *     where the file system does not say
 */
public record FileState(long size, long modified, int identity) {
  /** Equal to the state of no file. */
  public static final FileState UNKNOWN = new FileState(-1, 0, 0);

  /**
   * How long a file may be written to without its time moving on; clocks tick 100 times a second.
   */
  public static final Duration TICK = Duration.ofMillis(20);

  /** The same where times are whole seconds, or even ones only. */
  private static final Duration COARSE_TICK = Duration.ofSeconds(2);

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  /** The state of a file; unknown if there is none. */
  public static FileState of(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.isRegularFile() ? of(attributes) : UNKNOWN;
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  static FileState of(BasicFileAttributes attributes) {
    return new FileState(
        attributes.size(),
        attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
        Objects.hashCode(attributes.fileKey()));
  }

  /** Whether the file was last written so long before that a later change shows in its time. */
  public boolean isSettledAt(Instant now) {
    long passed = TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano() - modified;
    Duration tick = modified % SECOND == 0 ? COARSE_TICK : TICK;
    return passed > tick.toNanos();
  }

  /** This state if the file had settled, else one that is equal to none. */
  public FileState ifSettledAt(Instant now) {
    return isSettledAt(now) ? this : UNKNOWN;
  }

  /** As a record does it, without its late linking: this is asked for every file there is. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FileState state
        && size == state.size
        && modified == state.modified
        && identity == state.identity;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(size) * 31 + Long.hashCode(modified) + identity;
  }

  /** Whether this is the state of a file. */
  public boolean isKnown() {
    return size >= 0;
  }
}
