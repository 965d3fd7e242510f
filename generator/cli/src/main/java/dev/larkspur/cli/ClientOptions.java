package dev.larkspur.cli;

import dev.larkspur.generator.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the client is to look like. */
final class ClientOptions {
  @Option(
      names = "--package",
      paramLabel = "NAME",
      defaultValue = Settings.DEFAULT_PACKAGE,
      description =
          "The package above the generated ones. Default: " + Settings.DEFAULT_PACKAGE + ".")
  private String basePackage = Settings.DEFAULT_PACKAGE;

  @Option(
      names = "--product",
      paramLabel = "NAME",
      split = ",",
      description = {
        "Generate only this product, such as im, or im.v1 for one version of it.",
        "May be given several times. Names stay those of the whole client."
      })
  private List<String> products = List.of();

  @Option(
      names = "--module",
      paramLabel = "NAME",
      description = "Make the client a Java module of this name.")
  private @Nullable String moduleName;

  Settings settings() {
    return new Settings(basePackage, products, moduleName);
  }
}
