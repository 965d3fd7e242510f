package dev.larkspur.generator;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.ChosenLanguage;
import dev.larkspur.generator.model.ModelFile;
import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.model.PageForms;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.PageForm;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Model of a folder of pages.
 *
 * @param pages how many pages there are
 * @param api the linked model, with the texts of the first page of each operation and event
 * @param language the language of texts that pages of several languages have
 * @param forms the notation and the language of each page that describes an operation or an event,
 *     by path; empty if the model was read from a file
 * @param diagnostics the diagnostics, sorted by location
 */
public record Reading(
    int pages,
    Api api,
    String language,
    SortedMap<String, PageForm> forms,
    List<Diagnostic> diagnostics) {
  public Reading {
    forms = Collections.unmodifiableSortedMap(new TreeMap<>(forms));
    diagnostics = List.copyOf(diagnostics);
  }

  /** Returns this reading with another model. */
  Reading with(Api other) {
    return new Reading(pages, other, language, forms, diagnostics);
  }

  /** Returns this model with only these diagnostics. */
  Reading withDiagnostics(List<Diagnostic> others) {
    return new Reading(pages, api, language, forms, others);
  }

  /** Returns this model with more diagnostics. */
  Reading and(Diagnostics more) {
    Diagnostics all = new Diagnostics();
    all.addAll(diagnostics);
    all.addAll(more.sorted());
    return new Reading(pages, api, language, forms, all.sorted());
  }

  /** Returns the counts of this model, with its diagnostics. */
  public Overview overview() {
    return Overview.of(pages, PageForms.of(forms.values()), api, diagnostics);
  }

  /** Returns the linked model with the texts of the chosen language. */
  public Api inLanguage() {
    return ChosenLanguage.of(api, language);
  }

  /** Returns the form that other programs read, with the texts of the chosen language. */
  public ModelFile toModelFile() {
    return ModelFile.of(inLanguage(), diagnostics);
  }
}
