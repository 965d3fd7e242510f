package dev.larkspur.maven;

import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Settings;
import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Base class of goals that work on a generated client. */
abstract class ClientMojo extends LarkspurMojo {
  /** The folder of the generated sources. */
  @Parameter(
      property = "larkspur.output",
      defaultValue = "${project.build.directory}/generated-sources/larkspur")
  private File output;

  /** The base package of the generated code. */
  @Parameter(property = "larkspur.package", defaultValue = Settings.DEFAULT_PACKAGE)
  private String basePackage = Settings.DEFAULT_PACKAGE;

  /**
   * Generate only these products, such as {@code im}, or {@code im.v1} for a single version. Names
   * are the same as in the whole client.
   */
  @Parameter(property = "larkspur.products")
  private List<String> products = List.of();

  /** The name of the Java module to make of the client. By default the client is not a module. */
  @Parameter(property = "larkspur.moduleName")
  private @Nullable String moduleName;

  /**
   * Whether the client contains the texts of the pages: descriptions, messages, advice, examples. A
   * client without them has the same names, types, values and codes.
   */
  @Parameter(property = "larkspur.prose", defaultValue = "true")
  private boolean prose = true;

  /** Whether the client contains {@code META-INF/larkspur/catalogue.json}. */
  @Parameter(property = "larkspur.catalogue", defaultValue = "true")
  private boolean catalogue = true;

  /**
   * Whether responses and events have builders too, so that tests can create them. By default only
   * what callers send has builders.
   */
  @Parameter(property = "larkspur.responseBuilders", defaultValue = "false")
  private boolean responseBuilders;

  /** The language of texts that pages of two languages have: {@code en} or {@code zh}. */
  @Parameter(property = "larkspur.language", defaultValue = PageSet.DEFAULT_LANGUAGE)
  private String language = PageSet.DEFAULT_LANGUAGE;

  @Override
  final String language() {
    return language;
  }

  final File output() {
    return output;
  }

  final Settings settings() {
    return new Settings(basePackage, products, moduleName, prose, catalogue, responseBuilders);
  }
}
