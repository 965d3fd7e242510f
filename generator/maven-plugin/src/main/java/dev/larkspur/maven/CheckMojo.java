package dev.larkspur.maven;

import dev.larkspur.generator.Generation;
import dev.larkspur.generator.OutOfDate;
import dev.larkspur.generator.Pages;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.Settings;
import java.io.File;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Fails the build if the generated code or the lock is not what the pages lead to; writes nothing.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends LarkspurMojo {
  /** The source root that was generated. */
  @Parameter(
      property = "larkspur.output",
      defaultValue = "${project.build.directory}/generated-sources/larkspur")
  private File output;

  /** The package above the generated ones. */
  @Parameter(property = "larkspur.package", defaultValue = Settings.DEFAULT_PACKAGE)
  private String basePackage = Settings.DEFAULT_PACKAGE;

  /**
   * Generate only these products, such as {@code im}, or {@code im.v1} for one version of it. Names
   * stay those of the whole client.
   */
  @Parameter(property = "larkspur.products")
  private List<String> products = List.of();

  /** Make the client a Java module of this name. */
  @Parameter(property = "larkspur.moduleName")
  private @Nullable String moduleName;

  @Override
  void work(Pages pages) throws MojoFailureException {
    Pipeline pipeline = new Pipeline();
    Generation generation =
        pipeline.generate(pages, new Settings(basePackage, products, moduleName));
    accept(generation.reading());
    OutOfDate outOfDate = pipeline.check(pages, generation, output.toPath());
    outOfDate.lines().forEach(getLog()::error);
    if (!outOfDate.isEmpty()) {
      throw new MojoFailureException(String.join(" ", outOfDate.advice()));
    }
  }
}
