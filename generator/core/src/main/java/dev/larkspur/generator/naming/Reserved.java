package dev.larkspur.generator.naming;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/** Words that cannot be names, one text file for each reason. */
final class Reserved {
  /** Words of the language; no name at all can be one of them. */
  static final Set<String> KEYWORDS = load("keywords");

  /**
   * Words of the language in some places only; as a package they would make a riddle of a module.
   */
  static final Set<String> PACKAGES = load("packages");

  /** What a record cannot call a component, and what generated records have already. */
  static final Set<String> COMPONENTS = load("components");

  /** What a client cannot call a method. */
  static final Set<String> METHODS = load("methods");

  /** Types that generated code uses by their simple name. */
  static final Set<String> TYPES = load("types");

  /** What no directory can be called. */
  static final Set<String> DIRECTORIES = load("directories");

  /** Constants that generated enums have already. */
  static final Set<String> CONSTANTS = load("constants");

  private Reserved() {}

  private static Set<String> load(String reason) {
    try (InputStream words = Reserved.class.getResourceAsStream("reserved/" + reason + ".txt")) {
      if (words == null) {
        throw new IllegalStateException("The list of reserved " + reason + " is missing.");
      }
      Set<String> loaded = new LinkedHashSet<>();
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(words, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          loaded.add(line.strip());
        }
      }
      return Set.copyOf(loaded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
