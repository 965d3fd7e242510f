package dev.larkspur.generator.alignment;

import dev.larkspur.generator.source.PageForm;

/**
 * The forms of an older and a newer page of one operation or event.
 *
 * @param before the form of the older page
 * @param after the form of the newer page
 */
record FormChange(PageForm before, PageForm after) {

  boolean changesNotation() {
    return before.notation() != after.notation();
  }

  boolean changesLanguage() {
    return !before.language().equals(after.language());
  }

  /** Returns whether only the newer page shows the levels of rows. */
  boolean gainsLevels() {
    return !before.notation().hasLevels() && after.notation().hasLevels();
  }

  /** Returns whether only the older page shows the levels of rows. */
  boolean losesLevels() {
    return before.notation().hasLevels() && !after.notation().hasLevels();
  }
}
