package dev.larkspur.maven;

import dev.larkspur.generator.Comparison;
import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.change.ApiChanges;
import dev.larkspur.generator.change.MarkdownReport;
import dev.larkspur.generator.change.TextReport;
import dev.larkspur.generator.output.FileReplacement;
import java.io.File;
import java.nio.charset.StandardCharsets;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Reports the changes since an older snapshot of the pages and which part of the version number to
 * raise. In the root of a build with several modules, reports those of the modules that use the
 * plugin.
 */
@Mojo(name = "diff", threadSafe = true)
public final class DiffMojo extends LarkspurMojo {
  /**
   * The folder of the older pages, or their model file. A relative path is relative to the module,
   * or to the folder in which Maven was started.
   */
  @Parameter(property = "larkspur.baseline", required = true)
  private File baseline;

  /** The file to which the section for the change log is written. */
  @Parameter(
      property = "larkspur.report",
      defaultValue = "${project.build.directory}/larkspur-changes.md")
  private File report;

  /** Fail the build if a change is breaking. */
  @Parameter(property = "larkspur.failOnBreaking", defaultValue = "false")
  private boolean failOnBreaking;

  @Override
  void work(PageSet pages) throws MojoFailureException {
    Comparison comparison = pipeline().compare(existing(baseline), pages.folder(), pages.filter());
    accept(comparison.before());
    accept(comparison.after());
    ApiChanges changes = comparison.changes();
    if (changes.warning() != null) {
      getLog().warn(changes.warning());
    }
    TextReport.of(changes).lines().forEach(getLog()::info);
    byte[] section = MarkdownReport.of(changes).getBytes(StandardCharsets.UTF_8);
    FileReplacement.replace(report.toPath(), section);
    if (failOnBreaking && changes.isBreaking()) {
      throw new MojoFailureException("There are breaking changes; see " + report + ".");
    }
  }
}
