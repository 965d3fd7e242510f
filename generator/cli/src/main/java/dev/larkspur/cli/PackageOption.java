package dev.larkspur.cli;

import dev.larkspur.generator.Settings;
import picocli.CommandLine.Option;

/** The option that says where generated code goes. */
final class PackageOption {
  @Option(
      names = "--package",
      paramLabel = "NAME",
      defaultValue = Settings.DEFAULT_PACKAGE,
      description =
          "The package above the generated ones. Default: " + Settings.DEFAULT_PACKAGE + ".")
  private String basePackage = Settings.DEFAULT_PACKAGE;

  /**
   * What is generated.
   *
   * @throws dev.larkspur.generator.source.Refusal if it is no name of a package
   */
  Settings settings() {
    return new Settings(basePackage);
  }
}
