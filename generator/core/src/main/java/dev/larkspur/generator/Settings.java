package dev.larkspur.generator;

import dev.larkspur.generator.source.Refusal;
import javax.lang.model.SourceVersion;

/**
 * What is generated from the pages.
 *
 * @param basePackage the package above the generated ones
 */
public record Settings(String basePackage) {
  /** Where generated code goes unless somebody wants it elsewhere. */
  public static final String DEFAULT_PACKAGE = "dev.larkspur.feishu";

  /** What is generated unless somebody wants it otherwise. */
  public static final Settings DEFAULT = new Settings(DEFAULT_PACKAGE);

  public Settings {
    if (!SourceVersion.isName(basePackage, SourceVersion.RELEASE_17)) {
      throw new Refusal("\"" + basePackage + "\" is not the name of a Java package.", null);
    }
  }
}
