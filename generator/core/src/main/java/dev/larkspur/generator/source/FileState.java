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
 * Metadata of a file that identifies its content. Equal states mean equal content if the file had
 * {@linkplain #isSettledAt settled} when the first state was taken.
 *
 * @param size the size in bytes
 * @param modified the time of the last write, in nanoseconds since 1970
 * @param identity the hash of the file key, which tells a file from another one that replaced it; 0
 *     if the file system has no file keys
 */
public record FileState(long size, long modified, int identity) {
  /** State that no existing file has. */
  public static final FileState UNKNOWN = new FileState(-1, 0, 0);

  /**
   * Longest time in which two writes can get the same time stamp; clocks tick 100 times a second.
   */
  public static final Duration TICK = Duration.ofMillis(20);

  /** The same for file systems with time stamps in steps of one or two seconds. */
  private static final Duration COARSE_TICK = Duration.ofSeconds(2);

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  /** Returns the state of a file; {@link #UNKNOWN} if it does not exist. */
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

  /** Returns whether a write after this time would change the time stamp of the file. */
  public boolean isSettledAt(Instant now) {
    long passed = TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano() - modified;
    Duration tick = modified % SECOND == 0 ? COARSE_TICK : TICK;
    return passed > tick.toNanos();
  }

  /** Returns this state if the file had settled, and {@link #UNKNOWN} otherwise. */
  public FileState ifSettledAt(Instant now) {
    return isSettledAt(now) ? this : UNKNOWN;
  }

  /** Hand-written to avoid the start-up cost of invokedynamic: every run compares all files. */
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

  /** Returns whether this is the state of an existing file. */
  public boolean isKnown() {
    return size >= 0;
  }
}
