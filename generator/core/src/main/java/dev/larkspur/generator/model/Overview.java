package dev.larkspur.generator.model;

import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.Severity;
import dev.larkspur.generator.source.UserInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The size of an API, and the diagnostics of its pages.
 *
 * @param pages the number of pages
 * @param forms the notations and languages of the pages
 * @param operations the number of operations
 * @param events the number of events
 * @param callbacks the number of callbacks
 * @param notices the number of notices
 * @param services the sizes of the services, by id
 * @param diagnostics the diagnostics, by place
 * @param unlisted the number of further diagnostics, which concern only other products
 */
public record Overview(
    int pages,
    PageForms forms,
    int operations,
    int events,
    int callbacks,
    int notices,
    List<ServiceSize> services,
    List<Diagnostic> diagnostics,
    int unlisted) {
  public Overview {
    services = List.copyOf(services);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Returns the overview of an API. */
  public static Overview of(int pages, PageForms forms, Api api, List<Diagnostic> diagnostics) {
    int callbacks = (int) api.events().stream().filter(Event::isCallback).count();
    return new Overview(
        pages,
        forms,
        api.operations().size(),
        api.events().size() - callbacks,
        callbacks,
        api.notices().size(),
        api.services().stream().map(ServiceSize::of).toList(),
        diagnostics,
        0);
  }

  /**
   * Returns this overview with the diagnostics that concern some pages; others are only counted. A
   * page that was left out may belong to them, so its diagnostics are kept.
   */
  public Overview only(Set<String> paths) {
    List<Diagnostic> listed = new ArrayList<>();
    for (Diagnostic found : diagnostics) {
      if (paths.contains(found.location().path())
          || found.rule().isAboutFilesBesidePages()
          || found.rule().leavesPageOut()) {
        listed.add(found);
      }
    }
    int others = unlisted + diagnostics.size() - listed.size();
    return new Overview(
        pages, forms, operations, events, callbacks, notices, services, listed, others);
  }

  /** Returns the number of diagnostics of a severity. */
  public long count(Severity severity) {
    long count = 0;
    for (Diagnostic found : diagnostics) {
      count += found.severity() == severity ? 1 : 0;
    }
    return count;
  }

  /** Returns whether there is a diagnostic of at least this severity. */
  public boolean hasAtLeast(Severity severity) {
    for (Diagnostic found : diagnostics) {
      if (found.severity().isAtLeast(severity)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns whether a correction of the overlay was not applied. Code without it would be wrong,
   * and classes that it renames would be replaced.
   */
  public boolean lacksCorrection() {
    return diagnostics.stream()
        .anyMatch(
            found ->
                found.rule() == Rule.OVERLAY_UNMATCHED || found.rule() == Rule.CHOSEN_NAME_TAKEN);
  }

  /**
   * Rejects an incomplete API before it is written: the code of a file that cannot be read would be
   * deleted.
   *
   * @param isPrinted whether the user has already seen the diagnostics
   * @throws UserInputException if a file cannot be read, or the overlay is invalid
   */
  public void refuseUnreadable(boolean isPrinted) {
    refuse(isPrinted, "; nothing was written");
  }

  /**
   * Rejects an incomplete API that is only examined.
   *
   * @param isPrinted whether the user has already seen the diagnostics
   * @throws UserInputException if a file cannot be read, or the overlay is invalid
   */
  public void refuseIncomplete(boolean isPrinted) {
    refuse(isPrinted, "");
  }

  private void refuse(boolean isPrinted, String consequence) {
    for (Diagnostic found : diagnostics) {
      String path = found.location().path();
      if (found.rule() == Rule.FILE_UNREADABLE) {
        throw new UserInputException(
            path + " cannot be read" + consequence + ".", "Make it readable, or exclude it.");
      } else if (found.rule() == Rule.OVERLAY_INVALID) {
        throw new UserInputException(
            isPrinted
                ? path + " is invalid" + consequence + "."
                : found.location()
                    + ": the overlay is invalid"
                    + consequence
                    + ": "
                    + found.message(),
            null);
      }
    }
  }

  /**
   * Rejects an empty API: an empty client or lock is never intended, and would replace the existing
   * one.
   *
   * @param folder the folder of the pages
   * @throws UserInputException if no page describes an operation, an event or a callback
   */
  public void refuseNothing(Path folder) {
    if (operations == 0 && events == 0 && callbacks == 0) {
      throw new UserInputException(
          "No page in "
              + folder
              + " describes an operation, an event or a callback; nothing was written.",
          null);
    }
  }
}
