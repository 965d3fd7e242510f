package dev.larkspur.generator.naming;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.LockedIds;
import dev.larkspur.generator.model.LockedTypes;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.PageOwner;
import dev.larkspur.generator.source.PageFilter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All allocated Java names, the pages they were allocated for, and the owners of the ids that the
 * names belong to. The lock is kept and reviewed with the pages, so that no edit of a page and no
 * new page renames anything that callers use. Names of elements that are not on the pages any more
 * are kept as retired: they return with their page, and no other element gets them.
 *
 * @param formatVersion the version of the format of the file: locks of version 1 have no owners
 * @param entries the lines of the file: names by the text of their keys, owners by {@code
 *     owner-of-operation id} or {@code owner-of-notice id}, ids by {@code page path}
 */
public record NameLock(int formatVersion, SortedMap<String, LockEntry> entries)
    implements LockedNames {
  /** The file name of the lock, beside the pages. */
  public static final String FILE_NAME = "larkspur.lock.json";

  /** A lock without names. */
  public static final NameLock EMPTY = new NameLock(new TreeMap<>());

  static final int FORMAT_VERSION = 3;
  static final String PAGE = "page ";
  static final String OWNER = "owner-of-";
  private static final int WITHOUT_OWNERS = 1;
  private static final String OPERATION = "operation ";
  private static final String NOTICE = "notice ";

  public NameLock {
    entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
  }

  NameLock(SortedMap<String, LockEntry> entries) {
    this(FORMAT_VERSION, entries);
  }

  /** Returns the lock for an API and its names. */
  public static NameLock of(Api api, JavaNames names) {
    SortedMap<String, LockEntry> entries = new TreeMap<>();
    for (Operation operation : api.operations()) {
      String id = OPERATION + operation.id();
      entries.put(OWNER + id, LockEntry.inUse(PageOwner.of(operation)));
      entries.put(PAGE + operation.page().source().path(), LockEntry.inUse(id));
    }
    for (Notice notice : api.notices()) {
      String id = NOTICE + notice.id();
      entries.put(OWNER + id, LockEntry.inUse(PageOwner.of(notice)));
      entries.put(PAGE + notice.source().path(), LockEntry.inUse(id));
    }
    names.all().forEach((key, name) -> entries.put(key.toString(), LockEntry.inUse(name)));
    return new NameLock(entries);
  }

  /**
   * Returns the lock for newer names. Entries that are no longer in use are kept as retired; if the
   * filter leaves out pages, they are kept unchanged, since they may still be in use.
   */
  public NameLock renewed(Api api, JavaNames given, PageFilter filter) {
    NameLock now = of(api, given);
    SortedMap<String, LockEntry> all = new TreeMap<>(entries);
    if (filter.acceptsAll()) {
      all.replaceAll((key, entry) -> entry.asRetired());
    }
    all.putAll(now.entries);
    if (filter.acceptsAll()) {
      LockKeys keys = new LockKeys(names(all));
      all.entrySet().removeIf(line -> line.getValue().retired() && isObsolete(line, now, keys));
    }
    return new NameLock(all);
  }

  /**
   * Returns whether a retired line cannot return: the former file of a page that has moved, or a
   * member of a class that has another name now.
   */
  private static boolean isObsolete(
      Map.Entry<String, LockEntry> line, NameLock now, LockKeys keys) {
    if (line.getKey().startsWith(PAGE)) {
      String id = line.getValue().value();
      return id.isEmpty() || now.entries.containsKey(OWNER + id);
    }
    NameKey key = NameKey.parse(line.getKey());
    return key != null && keys.isOrphan(key);
  }

  /** Returns the ids of the pages, by path; empty text if a lock of an older format has no id. */
  public SortedMap<String, String> pages() {
    return values(key -> key.startsWith(PAGE) ? key.substring(PAGE.length()) : null);
  }

  /** Returns the {@linkplain PageOwner owners} of ids, by kind and id. */
  public SortedMap<String, String> owners() {
    return values(key -> key.startsWith(OWNER) ? key.substring(OWNER.length()) : null);
  }

  /** Returns all names, by the text of their keys. */
  public SortedMap<String, String> names() {
    return names(entries);
  }

  private static SortedMap<String, String> names(SortedMap<String, LockEntry> entries) {
    return values(entries, key -> isName(key) ? key : null);
  }

  static boolean isName(String key) {
    return !key.startsWith(PAGE) && !key.startsWith(OWNER);
  }

  private SortedMap<String, String> values(UnaryOperator<@Nullable String> name) {
    return values(entries, name);
  }

  private static SortedMap<String, String> values(
      SortedMap<String, LockEntry> entries, UnaryOperator<@Nullable String> name) {
    SortedMap<String, String> found = new TreeMap<>();
    entries.forEach(
        (key, entry) -> {
          String shown = name.apply(key);
          if (shown != null) {
            found.put(shown, entry.value());
          }
        });
    return found;
  }

  /** Returns the number of names that are retired. */
  public int retiredNames() {
    return (int)
        entries.entrySet().stream()
            .filter(line -> line.getValue().retired() && isName(line.getKey()))
            .count();
  }

  boolean isRetired(String key) {
    LockEntry entry = entries.get(key);
    return entry != null && entry.retired();
  }

  /** Returns the ids that belong to the pages of this lock. */
  public LockedIds ids() {
    SortedMap<String, String> operations = new TreeMap<>();
    SortedMap<String, String> notices = new TreeMap<>();
    entries
        .tailMap(OPERATION)
        .headMap(OPERATION + Character.MAX_VALUE)
        .keySet()
        .forEach(key -> operations.put(key.substring(OPERATION.length()), LockedIds.UNKNOWN));
    owners()
        .forEach(
            (key, owner) -> {
              if (key.startsWith(OPERATION)) {
                operations.put(key.substring(OPERATION.length()), owner);
              } else if (key.startsWith(NOTICE)) {
                notices.put(key.substring(NOTICE.length()), owner);
              }
            });
    return new LockedIds(operations, notices, pages().keySet());
  }

  /** Returns the names of the object types and enums of this lock. */
  public LockedTypes types() {
    return new LockedTypes(namesOf("schema "), namesOf("enum "));
  }

  private Map<String, String> namesOf(String kind) {
    Map<String, String> found = new HashMap<>();
    entries
        .tailMap(kind)
        .headMap(kind + Character.MAX_VALUE)
        .forEach((key, entry) -> found.put(key.substring(kind.length()), entry.value()));
    return found;
  }

  /** Returns whether the lock has no lines. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Returns whether the lock was written since locks have owners. */
  public boolean hasOwners() {
    return formatVersion > WITHOUT_OWNERS;
  }

  /** Returns whether the lock was written in the current format. */
  public boolean isCurrent() {
    return formatVersion == FORMAT_VERSION;
  }

  /** Returns a line for each Java name that several elements of one scope have. */
  public List<String> clashes() {
    return new KeptNames(this).clashes();
  }

  /** Returns the text of a key with the page of its operation or notice, if known. */
  String described(NameKey key, LockKeys keys) {
    return key + page(OPERATION + keys.blockOf(key));
  }

  /** Returns the page that owns an id, in parentheses after a space; empty if it is unknown. */
  String page(String id) {
    return entries.entrySet().stream()
        .filter(line -> line.getKey().startsWith(PAGE) && line.getValue().value().equals(id))
        .map(line -> line.getKey().substring(PAGE.length()))
        .findFirst()
        .or(() -> Optional.ofNullable(entries.get(OWNER + id)).map(LockEntry::value))
        .map(page -> " (" + page + ")")
        .orElse("");
  }

  /**
   * Reads a lock; a missing file is an empty lock.
   *
   * @throws dev.larkspur.generator.source.UserInputException if the file is not a lock, contains an
   *     invalid Java name or the conflict markers of a merge
   */
  public static NameLock read(Path file) {
    return Files.exists(file) ? LockFile.read(file) : EMPTY;
  }

  /** Returns the content of the file: one line per page, owner and name. */
  public byte[] content() {
    return LockFile.content(this);
  }

  @Override
  public @Nullable String nameOf(NameKey key) {
    LockEntry entry = entries.get(key.toString());
    return entry == null ? null : entry.value();
  }

  @Override
  public LockedNames indexed() {
    return isEmpty() ? this : new KeptNames(this);
  }
}
