package dev.larkspur.generator.naming;

import dev.larkspur.generator.model.PageOwner;
import dev.larkspur.generator.source.UserInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Joins the locks of two branches line by line. The result does not depend on their order. */
public final class LockMerge {
  private final @Nullable NameLock base;
  private final NameLock ours;
  private final NameLock theirs;
  private final SortedMap<String, LockEntry> joined = new TreeMap<>();
  private final SortedSet<String> contradictions = new TreeSet<>();

  private LockMerge(@Nullable NameLock base, NameLock ours, NameLock theirs) {
    this.base = base;
    this.ours = ours;
    this.theirs = theirs;
    SortedSet<String> keys = new TreeSet<>(ours.entries().keySet());
    keys.addAll(theirs.entries().keySet());
    keys.forEach(this::join);
  }

  /**
   * Joins two locks.
   *
   * @param base the lock before both branches; null if it is unknown
   */
  public static LockMerge of(@Nullable NameLock base, NameLock ours, NameLock theirs) {
    return new LockMerge(base, ours, theirs);
  }

  /**
   * Joins the files of a merge.
   *
   * @param base the file before both branches; may be empty or have conflicts of its own
   * @throws UserInputException if one of the other files is not a lock
   */
  public static LockMerge of(Path base, Path ours, Path theirs) {
    return new LockMerge(side(LockFile.text(base), base), required(ours), required(theirs));
  }

  /**
   * Reads a lock that may contain conflict markers; a missing file is an empty lock.
   *
   * @throws UserInputException if a side is not a lock
   */
  public static LockMerge read(Path file) {
    String text = Files.exists(file) ? LockFile.text(file) : "";
    if (!ConflictSides.areIn(text)) {
      NameLock lock = NameLock.read(file);
      return new LockMerge(lock, lock, lock);
    }
    ConflictSides sides = ConflictSides.of(text);
    String base = sides.base();
    return new LockMerge(
        base == null ? null : side(base, file),
        LockFile.parse(sides.ours(), "The first side of " + file),
        LockFile.parse(sides.theirs(), "The second side of " + file));
  }

  private static NameLock required(Path file) {
    String text = LockFile.text(file);
    return text.isBlank() ? NameLock.EMPTY : LockFile.parse(text, file.toString());
  }

  /** Returns the lock before both branches; null if it cannot be read. */
  private static @Nullable NameLock side(String text, Path file) {
    if (text.isBlank()) {
      return NameLock.EMPTY;
    }
    try {
      return LockFile.parse(text, file.toString());
    } catch (UserInputException e) {
      // A merge of merges can have markers here. Without the base, all lines of both sides stay.
      return null;
    }
  }

  private void join(String key) {
    LockEntry our = ours.entries().get(key);
    LockEntry their = theirs.entries().get(key);
    LockEntry before = base == null ? null : base.entries().get(key);
    LockEntry result;
    if (Objects.equals(our, their)) {
      result = our;
    } else if (base != null && Objects.equals(our, before)) {
      result = their;
    } else if (base != null && Objects.equals(their, before)) {
      result = our;
    } else if (our == null || their == null) {
      result = our == null ? their : our;
    } else {
      result = joined(key, our, their);
    }
    if (result != null) {
      joined.put(key, result);
    }
  }

  private LockEntry joined(String key, LockEntry our, LockEntry their) {
    String value = our.value();
    if (!value.equals(their.value())) {
      if (isContradiction(key, value, their.value())) {
        contradictions.add(key);
      }
      value = value.compareTo(their.value()) < 0 ? their.value() : value;
    }
    return new LockEntry(value, our.retired() && their.retired());
  }

  /** Returns whether two values of a line exclude each other. */
  private static boolean isContradiction(String key, String one, String other) {
    if (key.startsWith(NameLock.PAGE)) {
      return !one.isEmpty() && !other.isEmpty();
    } else if (key.startsWith(NameLock.OWNER)) {
      // Owners with the same fullPath or request line are one page.
      return Collections.disjoint(PageOwner.parts(one), PageOwner.parts(other));
    }
    return true;
  }

  /** Returns the joined lock. It has one of both values for each contradiction. */
  public NameLock lock() {
    return new NameLock(Math.min(ours.formatVersion(), theirs.formatVersion()), joined);
  }

  /**
   * Returns a line for each contradiction: a name that two elements have, an element with two
   * names, or an id with two owners.
   */
  public List<String> clashes() {
    NameLock lock = lock();
    LockKeys keys = new LockKeys(lock.names());
    List<String> found = new ArrayList<>();
    for (String line : contradictions) {
      NameKey key = NameKey.parse(line);
      found.add(
          (key == null ? line : lock.described(key, keys))
              + " is "
              + value(line, ours)
              + " in one branch and "
              + value(line, theirs)
              + " in the other");
    }
    found.addAll(lock.clashes());
    for (List<NameKey> pair : typeClashes(lock, keys).mentions()) {
      found.add(
          lock.nameOf(pair.get(0))
              + " is the name of "
              + lock.described(pair.get(0), keys)
              + " and of "
              + lock.described(pair.get(1), keys));
    }
    return List.copyOf(found);
  }

  private TypeClashes typeClashes(NameLock lock, LockKeys keys) {
    return new TypeClashes(base, ours, theirs, lock, keys);
  }

  private static String value(String line, NameLock lock) {
    return Objects.requireNonNull(lock.entries().get(line)).value();
  }

  /** Returns the content of the joined file, with conflict markers around contradictions. */
  public byte[] content() {
    NameLock lock = lock();
    TypeClashes types = typeClashes(lock, new LockKeys(lock.names()));
    StringBuilder text = new StringBuilder(LockFile.START);
    List<String> conflict = new ArrayList<>();
    LockOrder.of(joined)
        .forEach(
            (line, entry) -> {
              if (contradictions.contains(line) || types.contain(line)) {
                conflict.add(line);
              } else {
                append(conflict, text);
                text.append(LockFile.line(line, entry));
              }
            });
    append(conflict, text);
    return text.append(LockFile.END).toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Appends lines with conflict markers. */
  private void append(List<String> conflict, StringBuilder text) {
    if (!conflict.isEmpty()) {
      text.append("<<<<<<< ours\n").append(lines(conflict, ours));
      if (base != null) {
        text.append("||||||| base\n").append(lines(conflict, base));
      }
      text.append("=======\n").append(lines(conflict, theirs)).append(">>>>>>> theirs\n");
      conflict.clear();
    }
  }

  private static String lines(List<String> keys, NameLock lock) {
    StringBuilder lines = new StringBuilder();
    for (String key : keys) {
      LockEntry entry = lock.entries().get(key);
      lines.append(entry == null ? "" : LockFile.line(key, entry));
    }
    return lines.toString();
  }
}
