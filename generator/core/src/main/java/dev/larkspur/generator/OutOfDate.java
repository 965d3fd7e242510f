package dev.larkspur.generator;

import dev.larkspur.generator.naming.LockChanges;
import dev.larkspur.generator.output.OutputChanges;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is not as the pages lead to.
 *
 * @param files how the output differs
 * @param lock how the lock differs; null if there is none, since nobody has to have one
 */
public record OutOfDate(OutputChanges files, @Nullable LockChanges lock) {

  /** Whether everything is up to date. */
  public boolean isEmpty() {
    return files.isEmpty() && (lock == null || lock.isEmpty());
  }

  /** Each difference on a line. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    files.added().forEach(path -> lines.add("missing file " + path));
    files.changed().forEach(path -> lines.add("different file " + path));
    files.removed().forEach(path -> lines.add("stale file " + path));
    if (files.interrupted()) {
      lines.add("unfinished output: an earlier run was cut short");
    }
    if (lock != null) {
      lock.pages().forEach(page -> lines.add("lock: page changed " + page));
      lock.added().forEach(name -> lines.add("lock: new name " + name));
      lock.removed().forEach(name -> lines.add("lock: name gone " + name));
      lock.renamed().forEach(name -> lines.add("lock: name changed " + name));
    }
    return lines;
  }

  /** What to do about it. */
  public List<String> advice() {
    List<String> advice = new ArrayList<>();
    if (!files.isEmpty()) {
      advice.add("The output is out of date; run larkspur generate.");
    }
    if (lock != null && !lock.isEmpty()) {
      advice.add("The lock is out of date; run larkspur lock.");
    }
    return advice;
  }
}
