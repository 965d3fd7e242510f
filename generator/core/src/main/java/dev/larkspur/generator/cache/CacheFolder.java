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
 * A folder of what larkspur remembers. It may be deleted at any time. A file in it that is damaged,
 * or was written by another larkspur, is as good as none; one that cannot be written is done
 * without, since nobody asked for it.
 */
public final class CacheFolder {
  /** What it is called where nothing else says where it is. */
  public static final String NAME = ".larkspur-cache";

  private static final String LOCK = "lock";
  private static final String IGNORED = ".gitignore";
  private static final long MAGIC = 0x6c61726b73707572L;

  private final Path root;
  private final String fingerprint;

  /** The folder at a path, whether it exists or not. */
  public CacheFolder(Path root) {
    this(root, Fingerprint.current());
  }

  CacheFolder(Path root, String fingerprint) {
    this.root = root;
    this.fingerprint = fingerprint;
  }

  /**
   * Does something while no other run does anything with this folder. A refusal leaves no folder
   * where there was none.
   */
  public <T> T alone(Supplier<T> work) {
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

  /** What a file holds, or null. */
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

  /** Puts a file there in one step. */
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
      // Something too many, which may be deleted at any time.
    }
  }

  /** Makes the folder, and keeps it out of version control. */
  private void prepare() throws IOException {
    Path ignored = root.resolve(IGNORED);
    if (!Files.exists(ignored)) {
      Files.createDirectories(root);
      Files.write(ignored, "*\n".getBytes(StandardCharsets.UTF_8));
    }
  }
}
