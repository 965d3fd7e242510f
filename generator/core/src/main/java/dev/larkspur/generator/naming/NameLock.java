package dev.larkspur.generator.naming;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.LockedIds;
import dev.larkspur.generator.model.LockedTypes;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.PageOwner;
import dev.larkspur.generator.source.PageFilter;
import dev.larkspur.generator.source.UserInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * All allocated Java names, the pages they were allocated for, and the owners of the ids that the
 * names belong to. The lock is kept and reviewed with the pages, so that no edit of a page and no
 * new page renames anything that callers use. It has one line per owner and name, sorted, so that
 * it can be merged.
 *
 * @param formatVersion the version of the format: locks of version 1 have no owners
 * @param pages hashes of the pages by path
 * @param owners the {@linkplain PageOwner owners} of ids, by the kind of thing and its id
 * @param names names by the text of their keys
 */
public record NameLock(
    int formatVersion,
    SortedMap<String, String> pages,
    SortedMap<String, String> owners,
    SortedMap<String, String> names)
    implements LockedNames {
  /** The file name of the lock, beside the pages. */
  public static final String FILE_NAME = "larkspur.lock.json";

  /** A lock without names. */
  public static final NameLock EMPTY = new NameLock(Map.of(), Map.of(), Map.of());

  private static final int FORMAT_VERSION = 2;
  private static final int WITHOUT_OWNERS = 1;
  private static final String OPERATION = "operation ";
  private static final String NOTICE = "notice ";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public NameLock {
    pages = Collections.unmodifiableSortedMap(new TreeMap<>(pages));
    owners =
        Collections.unmodifiableSortedMap(owners == null ? new TreeMap<>() : new TreeMap<>(owners));
    names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
  }

  private NameLock(
      Map<String, String> pages, Map<String, String> owners, Map<String, String> names) {
    this(FORMAT_VERSION, new TreeMap<>(pages), new TreeMap<>(owners), new TreeMap<>(names));
  }

  /** Returns the lock for an API, its names and the hashes of its pages. */
  public static NameLock of(Map<String, String> pageHashes, Api api, JavaNames names) {
    SortedMap<String, String> owners = new TreeMap<>();
    for (Operation operation : api.operations()) {
      owners.put(OPERATION + operation.id(), PageOwner.of(operation));
    }
    for (Notice notice : api.notices()) {
      owners.put(NOTICE + notice.id(), PageOwner.of(notice));
    }
    SortedMap<String, String> given = new TreeMap<>();
    names.all().forEach((key, name) -> given.put(key.toString(), name));
    return new NameLock(pageHashes, owners, given);
  }

  /**
   * Returns the lock for newer names. If the filter leaves out pages, their entries are kept, and
   * so are all owners and names, since it is unknown whether they are still in use.
   */
  public NameLock renewed(
      Map<String, String> pageHashes, Api api, JavaNames given, PageFilter filter) {
    NameLock now = of(pageHashes, api, given);
    if (filter.acceptsAll()) {
      return now;
    }
    SortedMap<String, String> allPages = new TreeMap<>(pages);
    allPages.keySet().removeIf(filter::accepts);
    allPages.putAll(now.pages);
    SortedMap<String, String> allOwners = new TreeMap<>(owners);
    allOwners.putAll(now.owners);
    SortedMap<String, String> allNames = new TreeMap<>(names);
    allNames.putAll(now.names);
    return new NameLock(allPages, allOwners, allNames);
  }

  /** Returns the ids that belong to the pages of this lock, for a run with this filter. */
  public LockedIds ids(PageFilter filter) {
    SortedMap<String, String> operations = new TreeMap<>();
    SortedMap<String, String> notices = new TreeMap<>();
    names.keySet().stream()
        .filter(key -> key.startsWith(OPERATION))
        .forEach(key -> operations.put(key.substring(OPERATION.length()), LockedIds.UNKNOWN));
    owners.forEach(
        (key, owner) -> {
          if (key.startsWith(OPERATION)) {
            operations.put(key.substring(OPERATION.length()), owner);
          } else if (key.startsWith(NOTICE)) {
            notices.put(key.substring(NOTICE.length()), owner);
          }
        });
    return new LockedIds(operations, notices, pages.keySet(), !filter.acceptsAll());
  }

  /** Returns the names of the object types and enums of this lock. */
  public LockedTypes types() {
    return new LockedTypes(namesOf("schema "), namesOf("enum "));
  }

  private Map<String, String> namesOf(String kind) {
    Map<String, String> found = new HashMap<>();
    names
        .tailMap(kind)
        .headMap(kind + Character.MAX_VALUE)
        .forEach((key, name) -> found.put(key.substring(kind.length()), name));
    return found;
  }

  /** Returns whether the lock was written since locks have owners. */
  public boolean hasOwners() {
    return formatVersion > WITHOUT_OWNERS;
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
    if (formatVersion != FORMAT_VERSION && formatVersion != WITHOUT_OWNERS) {
      throw new UserInputException(
          file
              + " has format version "
              + formatVersion
              + "; this larkspur reads versions up to "
              + FORMAT_VERSION
              + ".",
          null);
    }
    ids(PageFilter.ALL)
        .operations()
        .keySet()
        .forEach(
            id -> {
              if (!OperationId.isValid(id)) {
                throw new UserInputException(
                    file + " has \"" + id + "\" as the id of an operation.",
                    "An operation id is project.version.resource.method.");
              }
            });
    names.forEach(
        (key, name) -> {
          if (!SourceVersion.isName(name, SourceVersion.RELEASE_17)) {
            throw new UserInputException(
                file + " names \"" + key + "\" \"" + name + "\", which is not a Java name.", null);
          }
        });
  }
}
