package dev.larkspur.maven;

import dev.larkspur.generator.Linting;
import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.lint.Baseline;
import java.io.File;
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
    Linting all = pipeline().lint(pages);
    Linting linting = baseline == null ? all : all.beyond(Baseline.read(existing(baseline)));
    report(linting.reading().overview());
    all.reading().overview().refuseIncomplete(true);
    refuseFailing(linting.reading().overview(), "");
  }
}
