package dev.larkspur.generator.model;

import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.Severity;
import dev.larkspur.generator.source.UserInputException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a folder of pages came to, in numbers, and what was said about it.
 *
 * @param pages how many pages there are
 * @param operations how many operations they describe
 * @param events how many events they describe
 * @param notices how many notices there are
 * @param services how much each service has, by id
 * @param diagnostics everything that was said about the pages, by place
 */
public record Overview(
    int pages,
    int operations,
    int events,
    int notices,
    List<ServiceSize> services,
    List<Diagnostic> diagnostics) {
  public Overview {
    services = List.copyOf(services);
    diagnostics = List.copyOf(diagnostics);
  }

  /** The overview of what so many pages describe. */
  public static Overview of(int pages, Api api, List<Diagnostic> diagnostics) {
    return new Overview(
        pages,
        api.operations().size(),
        api.events().size(),
        api.notices().size(),
        api.services().stream().map(ServiceSize::of).toList(),
        diagnostics);
  }

  /** How many findings weigh exactly this much. */
  public long count(Severity severity) {
    long count = 0;
    for (Diagnostic found : diagnostics) {
      count += found.severity() == severity ? 1 : 0;
    }
    return count;
  }

  /** Whether anything weighs as much as this or more. */
  public boolean hasAtLeast(Severity severity) {
    for (Diagnostic found : diagnostics) {
      if (found.severity().isAtLeast(severity)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Refuses to go on with what is not all there: what stood in a file that could not be read would
   * be missing, and its code be deleted.
   *
   * @throws UserInputException if a file could not be read, or the overlay says something that is
   *     not known
   */
  public void refuseUnreadable() {
    for (Diagnostic found : diagnostics) {
      if (found.rule() == Rule.FILE_UNREADABLE) {
        throw new UserInputException(
            found.location().path() + " cannot be read; nothing was written.",
            "Make it readable, or leave it out.");
      } else if (found.rule() == Rule.OVERLAY_INVALID) {
        throw new UserInputException(
            found.location()
                + ": the overlay says something that is not known: "
                + found.message()
                + " Nothing was written.",
            null);
      }
    }
  }

  /**
   * Refuses to go on with nothing: an empty client or lock is never what was meant, and writing it
   * would delete the one there is.
   *
   * @param folder where the pages are
   * @throws UserInputException if no page describes an operation or an event
   */
  public void refuseNothing(Path folder) {
    if (operations == 0 && events == 0) {
      throw new UserInputException(
          "No page in " + folder + " describes an operation or an event; nothing was written.",
          null);
    }
  }
}
