package dev.larkspur.cli;

import dev.larkspur.generator.PageSet;
import picocli.CommandLine.Option;

/** The option for the language of texts. */
final class LanguageOption {
  static final String DESCRIPTION =
      "The language of texts that pages of two languages have: en, zh. Default: "
          + PageSet.DEFAULT_LANGUAGE
          + ".";

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      defaultValue = PageSet.DEFAULT_LANGUAGE,
      description = DESCRIPTION)
  private String language = PageSet.DEFAULT_LANGUAGE;

  String language() {
    return language;
  }
}
