package dev.larkspur.generator.cache;

import dev.larkspur.generator.source.FileState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that a run read.
 *
 * @param state the state in the file system; unknown if the file might change without a new state
 * @param hash the hash of the content
 */
public record CachedFile(FileState state, String hash) {
  /** A missing file. */
  public static final CachedFile ABSENT = new CachedFile(FileState.UNKNOWN, "");

  /** A file that cannot be read. */
  public static final CachedFile UNREADABLE = new CachedFile(FileState.UNKNOWN, "unreadable");

  /**
   * Returns a file that was read.
   *
   * @param state its state before it was read
   * @param content the content
   * @param started a time before the state was taken
   */
  public static CachedFile of(FileState state, byte[] content, Instant started) {
    boolean same = state.size() == content.length;
    return new CachedFile(
        same ? state.ifSettledAt(started) : FileState.UNKNOWN, ContentHash.of(content));
  }

  /** Hand-written to avoid the start-up cost of invokedynamic (decision 21). */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CachedFile file && state.equals(file.state) && hash.equals(file.hash);
  }

  @Override
  public int hashCode() {
    return hash.hashCode();
  }

  /** Returns whether a file that is now in a state certainly has the same content. */
  public boolean isStill(FileState now) {
    return state.isKnown() && state.equals(now);
  }
}
