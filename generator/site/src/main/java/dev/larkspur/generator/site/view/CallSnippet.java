package dev.larkspur.generator.site.view;

import java.util.List;

/**
 * A call of an operation or a handler of an event in Java. A call uses the variable {@code feishu},
 * the root client.
 *
 * @param imports the import declarations
 * @param code the statements
 */
public record CallSnippet(List<String> imports, String code) {
  public CallSnippet {
    imports = List.copyOf(imports);
  }

  /** Returns the import declarations, one on each line. */
  public String importLines() {
    return String.join("\n", imports);
  }
}
