package dev.larkspur.generator.change;

import dev.larkspur.generator.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a page is called and where it lies; its date says nothing that the rest does not.
 */
final class PageDiff {
  private final Findings findings;

  PageDiff(Findings findings) {
    this.findings = findings;
  }

  /** The words a page begins with. */
  void describe(String old, String now) {
    findings.prose(Aspect.DESCRIPTION, findings.page(), ChangedValue.of(old), ChangedValue.of(now));
  }

  void compare(
      String oldTitle,
      String newTitle,
      Source oldSource,
      Source newSource,
      @Nullable String oldFullPath,
      @Nullable String newFullPath) {
    findings.prose(
        Aspect.TITLE, findings.page(), ChangedValue.of(oldTitle), ChangedValue.of(newTitle));
    findings.prose(
        Aspect.PAGE,
        findings.page().detail("file"),
        ChangedValue.of(oldSource.path()),
        ChangedValue.of(newSource.path()));
    findings.prose(
        Aspect.PAGE,
        findings.page().detail("fullPath"),
        ChangedValue.of(oldFullPath),
        ChangedValue.of(newFullPath));
  }
}
