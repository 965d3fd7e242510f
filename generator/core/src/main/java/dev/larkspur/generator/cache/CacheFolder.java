package dev.larkspur.generator.cache;

import dev.larkspur.generator.source.UserInputException;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The cache folder. It may be deleted at any time. Files that are damaged or were written by
 * another build of larkspur are ignored. Failures to write are ignored too, since the cache is
 * optional.
 */
public final class CacheFolder {
  /** The default name of the folder. */
  public static final String NAME = ".larkspur-cache";

  private static final String LOCK = "lock";
  private static final String IGNORED = ".gitignore";
  private static final long MAGIC = 0x6c61726b73707572L;

  private final Path root;
  private final String fingerprint;

  /** Creates a view of the folder at a path, which need not exist. */
  public CacheFolder(Path root) {
    this(root, Fingerprint.current());
  }

  CacheFolder(Path root, String fingerprint) {
    this.root = root;
    this.fingerprint = fingerprint;
  }

  /**
   * Runs an action while no other run uses this folder. If the action fails on user input, a folder
   * that did not exist before is removed.
   */
  public <T> T exclusively(Supplier<T> work) {
    boolean isNew = !Files.exists(root);
    CacheLock lock = lock();
    try {
      return work.get();
    } catch (UserInputException e) {
      if (isNew) {
        Stream.of(root.resolve(LOCK), root.resolve(IGNORED), root).forEach(CacheFolder::delete);
      }
      throw e;
    } finally {
      lock.close();
    }
  }

  private CacheLock lock() {
    try {
      prepare();
      return CacheLock.on(root.resolve(LOCK));
    } catch (IOException e) {
      return CacheLock.NONE;
    }
  }

  /** Returns the content of a file; null if absent or unusable. */
  @Nullable DataInputStream read(String name) {
    try {
      Path file = root.resolve(name);
      if (!Files.isRegularFile(file)) {
        return null;
      }
      byte[] content = Files.readAllBytes(file);
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
      if (in.readLong() != MAGIC || !in.readUTF().equals(fingerprint)) {
        return null;
      }
      long expected = in.readLong();
      CRC32 found = new CRC32();
      found.update(content, content.length - in.available(), in.available());
      return found.getValue() == expected ? in : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** Writes a file atomically. */
  void write(String name, byte[] body) {
    Path part = null;
    try {
      prepare();
      part = Files.createTempFile(root, name, ".part");
      CRC32 checksum = new CRC32();
      checksum.update(body);
      try (OutputStream file = Files.newOutputStream(part);
          DataOutputStream out = new DataOutputStream(file)) {
        out.writeLong(MAGIC);
        out.writeUTF(fingerprint);
        out.writeLong(checksum.getValue());
        out.write(body);
      }
      Files.move(
          part,
          root.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      delete(part);
    }
  }

  private static void delete(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // A leftover file does no harm.
    }
  }

  /** Creates the folder and excludes it from version control. */
  private void prepare() throws IOException {
    Path ignored = root.resolve(IGNORED);
    if (!Files.exists(ignored)) {
      Files.createDirectories(root);
      Files.write(ignored, "*\n".getBytes(StandardCharsets.UTF_8));
    }
  }
}
