package dev.larkspur.maven;

import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Pipeline;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Reports problems of the pages and fails the build at the level of {@code failOn}. */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class LintMojo extends LarkspurMojo {
  @Override
  void work(PageSet pages) throws MojoFailureException {
    accept(new Pipeline().lint(pages).reading());
  }
}
