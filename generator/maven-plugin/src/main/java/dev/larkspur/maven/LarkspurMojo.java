package dev.larkspur.maven;

import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.Reading;
import dev.larkspur.generator.TimedProgress;
import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.FreshHints;
import dev.larkspur.generator.source.PageFilter;
import dev.larkspur.generator.source.Severity;
import dev.larkspur.generator.source.UserInputException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
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

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("larkspur.skip is set");
      return;
    }
    if (!usesPlugin(project) && session.getProjects().stream().anyMatch(this::usesPlugin)) {
      getLog().info("Other modules have the pages");
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

  /** Returns whether the plugin is in the build of a module, and not only managed there. */
  private boolean usesPlugin(MavenProject module) {
    return module.getBuildPlugins().stream()
        .anyMatch(it -> it.getKey().equals(plugin.getPluginLookupKey()));
  }

  final MavenProject project() {
    return project;
  }

  /**
   * Returns a file that exists. A relative path on the command line is relative to the module for
   * Maven, and to the current folder for its user.
   */
  final Path existing(File file) {
    Path inModule = file.toPath();
    Path module = project.getBasedir().toPath();
    if (Files.exists(inModule) || !inModule.startsWith(module)) {
      return inModule;
    }
    Path inRoot = Path.of(session.getExecutionRootDirectory()).resolve(module.relativize(inModule));
    return Files.exists(inRoot) ? inRoot : inModule;
  }

  /** Returns a pipeline that logs its progress. */
  final Pipeline pipeline() {
    return new Pipeline(
        Runtime.getRuntime().availableProcessors(),
        new TimedProgress(getLog()::info, System::nanoTime));
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
    if (overview.unlisted() > 0) {
      getLog()
          .info(
              overview.unlisted()
                  + " diagnostics of pages that do not describe the products are not shown");
    }
    getLog().info(overview.forms().line());
  }

  /**
   * Reports what a quiet build ({@code mvn -q}) hides, at the only level that it shows: diagnostics
   * of the lock and the overlay, and the number of warnings on pages.
   */
  final void reportIfQuiet(Overview overview) {
    if (getLog().isWarnEnabled()) {
      return;
    }
    int hidden = 0;
    for (Diagnostic found : overview.diagnostics()) {
      if (found.severity() != Severity.ERROR && found.rule().isAboutFilesBesidePages()) {
        getLog().error(found.toString());
      } else if (found.severity() == Severity.WARNING) {
        hidden++;
      }
    }
    if (hidden > 0) {
      getLog().error("Warnings on pages hidden by -q: " + hidden);
    }
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
      case NOTE -> {
        if (found.rule().isAboutFilesBesidePages()) {
          getLog().warn(text);
        } else {
          getLog().debug(text);
        }
      }
    }
  }
}
