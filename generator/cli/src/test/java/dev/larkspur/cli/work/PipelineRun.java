package dev.larkspur.cli.work;

import dev.larkspur.generator.Linting;
import dev.larkspur.generator.Naming;
import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.Progress;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.openapi.DocumentFormat;
import dev.larkspur.generator.openapi.OpenApi;
import dev.larkspur.generator.site.Site;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Rule;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** All stages and writers for a folder of pages. Returns messages about faults of the reader. */
public final class PipelineRun implements Function<Path, List<String>> {
  @Override
  public List<String> apply(Path folder) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // The templates of the site are loaded by name.
    thread.setContextClassLoader(PipelineRun.class.getClassLoader());
    try {
      return run(folder);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static List<String> run(Path folder) {
    PageSet pages = PageSet.of(folder);
    Pipeline pipeline = new Pipeline(1, Progress.SILENT);
    Linting linting = pipeline.lint(pages);
    Naming naming = linting.name(pages, Settings.DEFAULT);
    pipeline.generate(pages, Settings.DEFAULT);
    OpenApi.whole(naming).files(DocumentFormat.YAML);
    Site.files(naming, linting, folder, List.of());
    return linting.reading().diagnostics().stream()
        .filter(found -> found.rule() == Rule.PAGE_FAULT)
        .map(Diagnostic::message)
        .toList();
  }
}
