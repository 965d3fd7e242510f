package dev.larkspur.generator;

import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.LockChanges;
import dev.larkspur.generator.naming.NameLock;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.PageFilter;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import java.util.List;

/** Says where names and lock differ, if there is a lock. */
final class LockReport {
  private static final SourceLocation LOCK = new SourceLocation(NameLock.FILE_NAME, 1, 1);

  private LockReport() {}

  static void write(NameLock lock, JavaNames names, PageFilter filter, Diagnostics diagnostics) {
    if (lock.names().isEmpty()) {
      return;
    }
    LockChanges changes = LockChanges.between(lock, lock.renewed(lock.pages(), names, filter));
    report(changes.added(), " not in the lock yet", diagnostics);
    report(changes.removed(), " in the lock that nothing has any more", diagnostics);
    report(changes.renamed(), " in the lock that could not be kept", diagnostics);
  }

  private static void report(List<String> names, String what, Diagnostics diagnostics) {
    if (!names.isEmpty()) {
      diagnostics.report(
          Rule.LOCK_OUT_OF_DATE,
          LOCK,
          names.size() == 1
              ? "There is a name" + what + ": \"" + names.get(0) + "\"."
              : "There are "
                  + names.size()
                  + " names"
                  + what
                  + ", such as \""
                  + names.get(0)
                  + "\".");
    }
  }
}
