package dev.larkspur.maven;

import dev.larkspur.generator.Settings;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal over a generated client: where it is, and what it is to look like. */
abstract class ClientMojo extends LarkspurMojo {
  /** The source root of what is generated. */
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

  final File output() {
    return output;
  }

  final Settings settings() {
    return new Settings(basePackage, products, moduleName);
  }
}
