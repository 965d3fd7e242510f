package dev.larkspur.generator;

import dev.larkspur.generator.source.UserInputException;
import java.util.List;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * What is generated from the pages.
 *
 * @param basePackage the package above the generated ones
 * @param products which products, such as {@code im} or {@code im.v1}; none means every one
 * @param moduleName the name of the Java module; null for a client that is none
 */
public record Settings(String basePackage, List<String> products, @Nullable String moduleName) {
  /** Where generated code goes unless somebody wants it elsewhere. */
  public static final String DEFAULT_PACKAGE = "dev.larkspur.feishu";

  /** What is generated unless somebody wants it otherwise. */
  public static final Settings DEFAULT = new Settings(DEFAULT_PACKAGE);

  public Settings {
    products = List.copyOf(products);
    if (!SourceVersion.isName(basePackage, SourceVersion.RELEASE_17)) {
      throw new UserInputException(
          "\"" + basePackage + "\" is not the name of a Java package.", null);
    }
    if (moduleName != null && !SourceVersion.isName(moduleName, SourceVersion.RELEASE_17)) {
      throw new UserInputException(
          "\"" + moduleName + "\" is not the name of a Java module.", null);
    }
  }

  /** As a record does it, without its late linking: every run is known by this. */
  @Override
  public String toString() {
    return "Settings[basePackage="
        + basePackage
        + ", products="
        + products
        + ", moduleName="
        + moduleName
        + "]";
  }

  /** Every product, and no module. */
  public Settings(String basePackage) {
    this(basePackage, List.of(), null);
  }
}
