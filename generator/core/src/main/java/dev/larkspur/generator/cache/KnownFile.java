package dev.larkspur.generator.cache;

import dev.larkspur.generator.source.FileState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that a run read.
 *
 * @param state what the file system said of it; unknown if it might change without showing
 * @param hash the hash of what was read
 */
public record KnownFile(FileState state, String hash) {
  /** A file that is not there. */
  public static final KnownFile ABSENT = new KnownFile(FileState.UNKNOWN, "");

  /** A file that cannot be read. */
  public static final KnownFile UNREADABLE = new KnownFile(FileState.UNKNOWN, "unreadable");

  /**
   * A file that was read.
   *
   * @param state its state before that
   * @param content what was read
   * @param started a time before the state was taken
   */
  public static KnownFile of(FileState state, byte[] content, Instant started) {
    boolean same = state.size() == content.length;
    return new KnownFile(
        same ? state.ifSettledAt(started) : FileState.UNKNOWN, ContentHash.of(content));
  }

  /** As a record does it, without its late linking: this is asked for every page there is. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KnownFile file && state.equals(file.state) && hash.equals(file.hash);
  }

  @Override
  public int hashCode() {
    return hash.hashCode();
  }

  /** Whether a file that is in this state now certainly holds what was read. */
  public boolean isStill(FileState now) {
    return state.isKnown() && state.equals(now);
  }
}
