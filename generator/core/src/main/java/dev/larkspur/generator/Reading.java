package dev.larkspur.generator;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Severity;
import java.util.List;

/**
 * What was read from a folder of pages.
 *
 * @param pages how many pages there are
 * @param api what they describe, linked
 * @param diagnostics everything that was said about them, by place
 */
public record Reading(int pages, Api api, List<Diagnostic> diagnostics) {
  public Reading {
    diagnostics = List.copyOf(diagnostics);
  }

  /** The same with what was said later. */
  Reading and(Diagnostics later) {
    Diagnostics all = new Diagnostics();
    all.addAll(diagnostics);
    all.addAll(later.sorted());
    return new Reading(pages, api, all.sorted());
  }

  /** The same in numbers. */
  public Overview overview() {
    return Overview.of(pages, api, diagnostics);
  }

  /** How many findings weigh exactly this much. */
  public long count(Severity severity) {
    return diagnostics.stream().filter(found -> found.severity() == severity).count();
  }

  /** Whether anything weighs as much as this or more. */
  public boolean hasAtLeast(Severity severity) {
    return diagnostics.stream().anyMatch(found -> found.severity().isAtLeast(severity));
  }

  /**
   * Refuses to go on with what is not all there: what stood in a file that could not be read would
   * be missing, and its code be deleted.
   *
   * @throws dev.larkspur.generator.source.UserInputException if a file could not be read, or the
   *     overlay says something that is not known
   */
  public void refuseUnreadable() {
    overview().refuseUnreadable();
  }

  /** The form that other programs read. */
  public ModelFile toModelFile() {
    return ModelFile.of(api, diagnostics);
  }
}
