package dev.larkspur.maven;

import dev.larkspur.generator.CheckResult;
import dev.larkspur.generator.Generation;
import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Pipeline;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Fails the build if the generated code or the lock is out of date. Writes nothing. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends ClientMojo {
  @Override
  void work(PageSet pages) throws MojoFailureException {
    pages.requireSeparate(output().toPath());
    Pipeline pipeline = pipeline();
    Generation generation = pipeline.generate(pages, settings());
    accept(generation.overview());
    CheckResult result = pipeline.check(pages, generation, output().toPath());
    result.lines().forEach(getLog()::error);
    if (!result.isUpToDate()) {
      throw new MojoFailureException(String.join(" ", result.advice()));
    }
  }
}
