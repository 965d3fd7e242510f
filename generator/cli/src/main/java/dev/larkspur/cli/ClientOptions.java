package dev.larkspur.cli;

import dev.larkspur.generator.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of the generated client. */
final class ClientOptions {
  @Option(
      names = "--package",
      paramLabel = "NAME",
      defaultValue = Settings.DEFAULT_PACKAGE,
      description =
          "The parent package of generated packages. Default: " + Settings.DEFAULT_PACKAGE + ".")
  private String basePackage = Settings.DEFAULT_PACKAGE;

  @Option(
      names = "--product",
      paramLabel = "NAME",
      split = ",",
      description = {
        "Generate only this product, such as im, or im.v1 for one version of it.",
        "Can be repeated. Names are the same as in the client of all products."
      })
  private List<String> products = List.of();

  @Option(
      names = "--module",
      paramLabel = "NAME",
      description = "Generate a module descriptor with this name.")
  private @Nullable String moduleName;

  Settings settings() {
    return new Settings(basePackage, products, moduleName);
  }
}
