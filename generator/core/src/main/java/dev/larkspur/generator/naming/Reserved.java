package dev.larkspur.generator.naming;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reserved words, one text file for each kind of name. */
final class Reserved {
  /** Keywords of Java, which no name may be. */
  static final Set<String> KEYWORDS = load("keywords");

  /** Contextual keywords of Java, which would be confusing as names of packages. */
  static final Set<String> PACKAGES = load("packages");

  /** Names that a component cannot have, and those of members of generated records. */
  static final Set<String> COMPONENTS = load("components");

  /** Names that a method of a client cannot have. */
  static final Set<String> METHODS = load("methods");

  /** Types that generated code refers to by simple name. */
  static final Set<String> TYPES = load("types");

  /** Words that say too little to be the name of a type, in lower case. */
  static final Set<String> VAGUE = load("vague");

  /** Names that a directory cannot have. */
  static final Set<String> DIRECTORIES = load("directories");

  /** Constants of all generated enums. */
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
