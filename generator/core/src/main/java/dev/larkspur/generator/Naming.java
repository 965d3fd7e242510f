package dev.larkspur.generator;

import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.LockChanges;
import dev.larkspur.generator.naming.NameLock;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.PageFilter;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import java.util.List;

/**
 * The model of a folder of pages with the Java name of each of its elements.
 *
 * @param reading the model, with all diagnostics up to naming
 * @param lock the names that the lock file assigns
 * @param names the names of this run
 */
public record Naming(Reading reading, NameLock lock, JavaNames names) {
  private static final SourceLocation LOCK = new SourceLocation(NameLock.FILE_NAME, 1, 1);

  /** Assigns the names, and reports where they differ from the lock. */
  public static Naming of(Reading reading, NameLock lock, PageFilter filter, Settings settings) {
    Diagnostics diagnostics = new Diagnostics();
    JavaNames names = JavaNames.of(reading.api(), settings.basePackage(), lock, diagnostics);
    if (!lock.names().isEmpty()) {
      LockChanges changes = LockChanges.between(lock, lock.renewed(reading.api(), names, filter));
      for (String clash : changes.clashes()) {
        diagnostics.report(Rule.LOCK_CLASH, LOCK, clash + ".");
      }
      if (!lock.hasOwners()) {
        diagnostics.report(
            Rule.LOCK_OUT_OF_DATE,
            LOCK,
            "The lock does not hold which page owns an id, so only its list of pages distinguishes"
                + " new pages.");
      } else if (!lock.isCurrent()) {
        diagnostics.report(
            Rule.LOCK_OUT_OF_DATE,
            LOCK,
            "The lock has an older format; larkspur lock writes the current one, which keeps all"
                + " names.");
      }
      reportOwners(changes.owners(), diagnostics);
      report(changes.added(), "not in the lock yet", diagnostics);
      report(changes.returned(), "retired in the lock but in use", diagnostics);
      report(changes.removed(), "in the lock but no longer used", diagnostics);
      report(changes.renamed(), "in the lock but could not be kept", diagnostics);
    }
    return new Naming(reading.and(diagnostics), lock, names);
  }

  /**
   * Returns the lock of these names. Entries of the previous lock that are not in use are kept as
   * retired.
   *
   * @param filter the pages that were read; entries of others are kept unchanged
   */
  public NameLock renewedLock(PageFilter filter) {
    return lock.renewed(reading.api(), names, filter);
  }

  private static void reportOwners(List<String> ids, Diagnostics diagnostics) {
    if (!ids.isEmpty()) {
      String subject =
          ids.size() == 1
              ? "The owner of 1 id is not as in the lock: "
              : "The owners of " + ids.size() + " ids are not as in the lock, such as ";
      diagnostics.report(Rule.LOCK_OUT_OF_DATE, LOCK, subject + "\"" + ids.get(0) + "\".");
    }
  }

  private static void report(List<String> names, String state, Diagnostics diagnostics) {
    if (!names.isEmpty()) {
      String subject =
          names.size() == 1
              ? "1 name is " + state + ": "
              : names.size() + " names are " + state + ", such as ";
      diagnostics.report(Rule.LOCK_OUT_OF_DATE, LOCK, subject + "\"" + names.get(0) + "\".");
    }
  }
}
