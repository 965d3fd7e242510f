package dev.larkspur.generator.cache;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A lock between runs, in this and other processes. The system releases it if a process dies. */
final class CacheLock {
  /** A lock that excludes nothing, for file systems without locks. */
  static final CacheLock NONE = new CacheLock(null);

  private static final long PAUSE_MILLIS = 10;

  private final @Nullable FileChannel channel;

  private CacheLock(@Nullable FileChannel channel) {
    this.channel = channel;
  }

  static CacheLock on(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      while (tryLock(channel) == null) {
        Thread.sleep(PAUSE_MILLIS);
      }
      return new CacheLock(channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    } catch (InterruptedException e) {
      channel.close();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another thread of this process holds the lock.
      return null;
    }
  }

  void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // The lock ends with the process anyway.
    }
  }
}
