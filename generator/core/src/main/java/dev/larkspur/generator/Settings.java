package dev.larkspur.generator;

import dev.larkspur.generator.source.UserInputException;
import java.util.List;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * Settings of the generated client.
 *
 * @param basePackage the parent package of all generated packages
 * @param products the products to generate, such as {@code im} or {@code im.v1}; empty for all
 * @param moduleName the name of the Java module; null for a client without a module descriptor
 * @param prose whether the client contains the texts of the pages
 * @param catalogue whether the client contains the catalogue
 * @param responseBuilders whether responses and events have builders, for callers' tests
 */
public record Settings(
    String basePackage,
    List<String> products,
    @Nullable String moduleName,
    boolean prose,
    boolean catalogue,
    boolean responseBuilders) {
  /** Default parent package of generated code. */
  public static final String DEFAULT_PACKAGE = "dev.larkspur.feishu";

  /** Default settings: all products, no module. */
  public static final Settings DEFAULT = new Settings(DEFAULT_PACKAGE);

  public Settings {
    products = List.copyOf(products);
    if (!isName(basePackage)) {
      throw new UserInputException(
          "\"" + basePackage + "\" is not the name of a Java package.", null);
    }
    if ((basePackage + ".").startsWith("java.")) {
      throw new UserInputException(
          "The package \"" + basePackage + "\" belongs to the JDK.",
          "Java loads no classes of others from packages that begin with java.");
    }
    if (moduleName != null && !isName(moduleName)) {
      throw new UserInputException(
          "\"" + moduleName + "\" is not the name of a Java module.", null);
    }
  }

  /** Returns whether a text is a name without invisible characters, which Java would ignore. */
  private static boolean isName(String text) {
    return SourceVersion.isName(text, SourceVersion.RELEASE_17)
        && text.codePoints().noneMatch(Character::isIdentifierIgnorable);
  }

  /** Hand-written to avoid the start-up cost of invokedynamic: every run compares this text. */
  @Override
  public String toString() {
    return "Settings[basePackage="
        + basePackage
        + ", products="
        + products
        + ", moduleName="
        + moduleName
        + ", prose="
        + prose
        + ", catalogue="
        + catalogue
        + ", responseBuilders="
        + responseBuilders
        + "]";
  }

  /** Creates settings for a complete client of all products, without a module. */
  public Settings(String basePackage) {
    this(basePackage, List.of(), null);
  }

  /** Creates settings for a complete client. */
  public Settings(String basePackage, List<String> products, @Nullable String moduleName) {
    this(basePackage, products, moduleName, true, true, false);
  }
}
