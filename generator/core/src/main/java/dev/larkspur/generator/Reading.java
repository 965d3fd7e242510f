package dev.larkspur.generator;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import java.util.List;

/**
 * Model of a folder of pages.
 *
 * @param pages how many pages there are
 * @param api the linked model
 * @param diagnostics the diagnostics, sorted by location
 */
public record Reading(int pages, Api api, List<Diagnostic> diagnostics) {
  public Reading {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Returns this model with more diagnostics. */
  Reading and(Diagnostics more) {
    Diagnostics all = new Diagnostics();
    all.addAll(diagnostics);
    all.addAll(more.sorted());
    return new Reading(pages, api, all.sorted());
  }

  /** Returns the counts of this model, with its diagnostics. */
  public Overview overview() {
    return Overview.of(pages, api, diagnostics);
  }

  /** Returns the form that other programs read. */
  public ModelFile toModelFile() {
    return ModelFile.of(api, diagnostics);
  }
}
