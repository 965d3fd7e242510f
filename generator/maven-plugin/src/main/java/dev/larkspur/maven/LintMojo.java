package dev.larkspur.maven;

import dev.larkspur.generator.Linting;
import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.lint.Baseline;
import dev.larkspur.generator.source.UserInputException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Reports problems of the pages and fails the build at the level of {@code failOn}. */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class LintMojo extends LarkspurMojo {
  /**
   * Report only findings that this file does not accept. {@code larkspur lint --update-baseline}
   * writes it.
   */
  @Parameter(property = "larkspur.baseline")
  private @Nullable File baseline;

  @Override
  void work(PageSet pages) throws MojoFailureException {
    Baseline accepted = baseline == null ? null : Baseline.read(required(existing(baseline)));
    Linting all = pipeline().lint(pages);
    Linting linting = accepted == null ? all : all.beyond(accepted);
    report(linting.reading().overview());
    all.reading().overview().refuseIncomplete(true);
    refuseFailing(linting.reading().overview(), "");
  }

  private static Path required(Path file) {
    if (!Files.exists(file)) {
      throw new UserInputException(
          "The file of the parameter baseline (larkspur.baseline) does not exist: " + file + ".",
          "The command larkspur lint --baseline FILE --update-baseline writes it.");
    }
    return file;
  }
}
