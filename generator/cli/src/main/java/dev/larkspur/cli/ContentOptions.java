package dev.larkspur.cli;

import dev.larkspur.generator.Settings;
import picocli.CommandLine.Option;

/** Options that select the content of generated files. */
final class ContentOptions {
  @Option(
      names = "--no-prose",
      description =
          "Leave out all texts of the pages: descriptions, messages, advice, examples. Names,"
              + " types, values and codes remain, and the same code can be written with them.")
  private boolean withoutProse;

  @Option(names = "--no-catalogue", description = "Leave out META-INF/larkspur/catalogue.json.")
  private boolean withoutCatalogue;

  @Option(
      names = "--response-builders",
      description =
          "Generate builders for responses and events too, so that tests can create them. By"
              + " default only what callers send has builders.")
  private boolean responseBuilders;

  /** Returns the settings of a client with this content. */
  Settings settings(ClientOptions client) {
    Settings settings = client.settings();
    return new Settings(
        settings.basePackage(),
        settings.products(),
        settings.moduleName(),
        !withoutProse,
        !withoutCatalogue,
        responseBuilders);
  }
}
