package dev.larkspur.generator.naming;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.larkspur.generator.source.PageFilter;
import dev.larkspur.generator.source.UserInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * All allocated Java names and the pages they were allocated for. The lock is kept and reviewed
 * with the pages, so that no edit of a page renames anything that callers use. It has one line per
 * name, sorted, so that it can be merged.
 *
 * @param formatVersion grows when existing keys change their meaning
 * @param pages hashes of the pages by path
 * @param names names by the text of their keys
 */
public record NameLock(
    int formatVersion, SortedMap<String, String> pages, SortedMap<String, String> names)
    implements LockedNames {
  /** The file name of the lock, beside the pages. */
  public static final String FILE_NAME = "larkspur.lock.json";

  /** A lock without names. */
  public static final NameLock EMPTY = new NameLock(Map.of(), Map.of());

  private static final int FORMAT_VERSION = 1;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public NameLock {
    pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
    names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
  }

  private NameLock(Map<String, String> pages, Map<String, String> names) {
    this(FORMAT_VERSION, new TreeMap<>(pages), new TreeMap<>(names));
  }

  /** Returns the lock for names and the pages they were allocated for. */
  public static NameLock of(Map<String, String> pageHashes, JavaNames names) {
    SortedMap<String, String> given = new TreeMap<>();
    names.all().forEach((key, name) -> given.put(key.toString(), name));
    return new NameLock(pageHashes, given);
  }

  /**
   * Returns the lock for newer names. If the filter leaves out pages, their entries are kept, and
   * so are all names, since it is unknown whether they are still in use.
   */
  public NameLock renewed(Map<String, String> pageHashes, JavaNames given, PageFilter filter) {
    NameLock now = of(pageHashes, given);
    if (filter.acceptsAll()) {
      return now;
    }
    SortedMap<String, String> allPages = new TreeMap<>(pages);
    allPages.keySet().removeIf(filter::accepts);
    allPages.putAll(now.pages);
    SortedMap<String, String> allNames = new TreeMap<>(names);
    allNames.putAll(now.names);
    return new NameLock(allPages, allNames);
  }

  /**
   * Reads a lock; a missing file is an empty lock.
   *
   * @throws UserInputException if the file is not a lock, or contains an invalid Java name
   */
  public static NameLock read(Path file) {
    if (!Files.exists(file)) {
      return EMPTY;
    }
    try {
      NameLock lock = MAPPER.readValue(file.toFile(), NameLock.class);
      lock.check(file);
      return lock;
    } catch (JsonProcessingException e) {
      throw new UserInputException(
          file + " is not a lock file: " + UserInputException.notAsExpected(e),
          "If a merge damaged it, restore either side and run larkspur lock.");
    } catch (IOException e) {
      throw new UserInputException(
          "The lock " + file + " cannot be read: " + UserInputException.reason(e) + ".", null);
    }
  }

  /** Returns the content of the file: one line per name, sorted. */
  public byte[] content() {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      MAPPER.writer(printer).without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.write('\n');
    return out.toByteArray();
  }

  @Override
  public @Nullable String nameOf(NameKey key) {
    return names.get(key.toString());
  }

  private void check(Path file) {
    if (formatVersion != FORMAT_VERSION) {
      throw new UserInputException(
          file
              + " has format version "
              + formatVersion
              + "; this larkspur reads version "
              + FORMAT_VERSION
              + ".",
          null);
    }
    names.forEach(
        (key, name) -> {
          if (!SourceVersion.isName(name, SourceVersion.RELEASE_17)) {
            throw new UserInputException(
                file + " names \"" + key + "\" \"" + name + "\", which is not a Java name.", null);
          }
        });
  }
}
