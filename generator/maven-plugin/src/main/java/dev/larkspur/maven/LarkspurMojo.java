package dev.larkspur.maven;

import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Reading;
import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.FreshHints;
import dev.larkspur.generator.source.PageFilter;
import dev.larkspur.generator.source.Severity;
import dev.larkspur.generator.source.UserInputException;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Base class of goals that read a folder of pages. */
abstract class LarkspurMojo extends AbstractMojo {
  /** The folder of documentation pages. */
  @Parameter(property = "larkspur.spec", defaultValue = "${project.basedir}/src/main/larkspur")
  private File spec;

  /** Read only pages whose path relative to the folder matches one of these globs. */
  @Parameter(property = "larkspur.includes")
  private List<String> includes = List.of();

  /** Skip pages whose path relative to the folder matches one of these globs. */
  @Parameter(property = "larkspur.excludes")
  private List<String> excludes = List.of();

  /** Fail if a page could not be read completely. The same as {@code failOn} {@code error}. */
  @Parameter(property = "larkspur.strict", defaultValue = "false")
  private boolean strict;

  /** Fail on diagnostics of this level or above: {@code error}, {@code warning}, {@code note}. */
  @Parameter(property = "larkspur.failOn")
  private @Nullable String failOn;

  /** Skip the goal. */
  @Parameter(property = "larkspur.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("larkspur.skip is set");
      return;
    }
    try {
      work(new PageSet(spec.toPath(), PageFilter.of(includes, excludes), language()));
    } catch (UserInputException e) {
      throw new MojoFailureException(
          e.getMessage() + (e.hint() == null ? "" : System.lineSeparator() + e.hint()), e);
    }
  }

  /** Returns the language of texts, for which goals that write texts have a parameter. */
  String language() {
    return PageSet.DEFAULT_LANGUAGE;
  }

  /** Runs the goal on the pages. */
  abstract void work(PageSet pages) throws MojoExecutionException, MojoFailureException;

  /** Logs the diagnostics and fails the build if one of them reaches the failing level. */
  final void accept(Reading reading) throws MojoFailureException {
    accept(reading.overview());
  }

  /** Logs the diagnostics and fails the build if one of them reaches the failing level. */
  final void accept(Overview overview) throws MojoFailureException {
    report(overview);
    overview.refuseUnreadable(true);
    refuseFailing(overview, "; nothing was written");
  }

  /** Logs the diagnostics. */
  final void report(Overview overview) {
    FreshHints hints = new FreshHints();
    overview.diagnostics().forEach(found -> log(found, hints.of(found)));
    getLog().info(overview.forms().line());
  }

  /** Fails the build if a diagnostic reaches the failing level. */
  final void refuseFailing(Overview overview, String consequence) throws MojoFailureException {
    if (overview.lacksCorrection()) {
      throw new MojoFailureException(
          "A correction in overlay.yaml was not applied" + consequence + ".");
    }
    Severity level = failingLevel();
    if (level != null && overview.hasAtLeast(level)) {
      throw new MojoFailureException(
          "There are diagnostics of level " + level.label() + " or above" + consequence + ".");
    }
  }

  private @Nullable Severity failingLevel() {
    if (failOn == null) {
      return strict ? Severity.ERROR : null;
    }
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.label().equals(failOn.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new UserInputException(
                    "failOn is \"" + failOn + "\"; expected error, warning or note.", null));
  }

  private void log(Diagnostic found, @Nullable String hint) {
    String text = hint == null ? found.toString() : found + " " + hint;
    switch (found.severity()) {
      case ERROR -> getLog().error(text);
      case WARNING -> getLog().warn(text);
      case NOTE -> getLog().debug(text);
    }
  }
}
