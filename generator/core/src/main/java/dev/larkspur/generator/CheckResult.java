package dev.larkspur.generator;

import dev.larkspur.generator.naming.LockChanges;
import dev.larkspur.generator.output.OutputChanges;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Differences between what the pages lead to and what the output folder and the lock hold.
 *
 * @param files differences of the output folder
 * @param lock differences of the lock; null without a lock, which is optional
 */
public record CheckResult(OutputChanges files, @Nullable LockChanges lock) {

  /** Returns whether output and lock are up to date. */
  public boolean isUpToDate() {
    return files.isEmpty() && (lock == null || lock.isEmpty());
  }

  /** Returns one line for each difference. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    files.added().forEach(path -> lines.add("missing file " + path));
    files.changed().forEach(path -> lines.add("different file " + path));
    files.removed().forEach(path -> lines.add("stale file " + path));
    if (files.interrupted()) {
      lines.add("unfinished output: an earlier run was interrupted");
    }
    if (lock != null) {
      lock.clashes().forEach(clash -> lines.add("lock: clash: " + clash));
      lock.pages().forEach(page -> lines.add("lock: page changed " + page));
      lock.owners().forEach(id -> lines.add("lock: owner changed " + id));
      lock.added().forEach(name -> lines.add("lock: new name " + name));
      lock.returned().forEach(name -> lines.add("lock: name back " + name));
      lock.removed().forEach(name -> lines.add("lock: name gone " + name));
      lock.renamed().forEach(name -> lines.add("lock: name changed " + name));
    }
    return lines;
  }

  /** Returns the commands that bring output and lock up to date. */
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
