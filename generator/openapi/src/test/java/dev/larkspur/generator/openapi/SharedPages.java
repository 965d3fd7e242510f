package dev.larkspur.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.Naming;
import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.model.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The documents of the real pages, which are located outside of the repository. Tests that need
 * them are skipped if they are missing, except in CI. They are written once for all tests.
 */
final class SharedPages {
  /** Products with uploads, downloads, streams, redirects, events, callbacks and other hosts. */
  private static final Set<String> SOME =
      Set.of("aily", "approval", "authen", "event", "im", "message");

  private static @Nullable Naming naming;
  private static @Nullable OpenApi whole;
  private static @Nullable OpenApi products;

  private SharedPages() {}

  /** Returns the folder of the pages. */
  static Path folder() {
    Path folder = Path.of(System.getProperty("larkspur.corpus", ""));
    boolean exists = folder.isAbsolute() && Files.isDirectory(folder);
    if (System.getenv("CI") != null) {
      assertThat(exists).as("%s exists", folder).isTrue();
    }
    assumeTrue(
        exists,
        () ->
            "No real pages at %s; fetch some with larkspur pull --spec %s"
                .formatted(folder, folder));
    return folder;
  }

  static synchronized Naming naming() {
    if (naming == null) {
      naming = new Pipeline().name(PageSet.of(folder()), Settings.DEFAULT);
    }
    return naming;
  }

  static List<Service> services() {
    return naming().reading().inLanguage().services();
  }

  /** Returns the document of all products. */
  static synchronized OpenApi whole() {
    if (whole == null) {
      whole = OpenApi.whole(naming());
    }
    return whole;
  }

  static JsonNode document() {
    return whole().documents().get(OpenApi.WHOLE);
  }

  /** Returns the document of each product. */
  static synchronized OpenApi products() {
    if (products == null) {
      products = OpenApi.perProduct(naming());
    }
    return products;
  }

  /**
   * Writes the documents that external tools check, and returns the names of the files: a few
   * products, or all with {@code -Dlarkspur.openapi.all=true}.
   */
  static List<String> writeProducts(Path folder) throws IOException {
    boolean all = Boolean.getBoolean("larkspur.openapi.all");
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, ObjectNode> document : products().documents().entrySet()) {
      if (all || SOME.contains(document.getKey())) {
        String name = document.getKey() + ".json";
        Files.write(folder.resolve(name), DocumentFormat.JSON.bytes(document.getValue()));
        names.add(name);
      }
    }
    assertThat(products().documents().keySet()).containsAll(SOME);
    return names;
  }
}
