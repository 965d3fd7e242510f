package dev.larkspur.generator.javamodel;

import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.TypeRef;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Recognizer of members with credentials by the names in {@code secrets.txt}. */
final class SecretMembers {
  private static final SecretMembers KNOWN = load();

  /** Names of secrets. */
  private final Set<String> names = new HashSet<>();

  /** Names of secrets that need another member beside them, with these members. */
  private final Map<String, Set<String>> beside = new HashMap<>();

  private int longest;

  private SecretMembers() {}

  /**
   * Returns whether a member is a secret.
   *
   * @param neighbours the wire names of the members beside it
   */
  static boolean isSecret(Property property, Set<String> neighbours) {
    TypeRef type = property.type().innermost();
    return type instanceof TypeRef.Scalar
        && type != TypeRef.Scalar.BOOLEAN
        && KNOWN.isSecret(property.name(), neighbours);
  }

  private boolean isSecret(String name, Set<String> neighbours) {
    Set<String> needed = beside.get(name);
    if (needed != null && needed.stream().anyMatch(neighbours::contains)) {
      return true;
    }
    String words = words(name);
    for (int i = Math.max(0, words.length() - longest - 1); i < words.length(); i++) {
      if ((i == 0 || words.charAt(i - 1) == '_') && isListed(words.substring(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether this is the name of a secret, or of a list of them. */
  private boolean isListed(String name) {
    return names.contains(name)
        || (name.endsWith("s") && names.contains(name.substring(0, name.length() - 1)));
  }

  /** Returns a name in lower case with underscores between its words. */
  private static String words(String name) {
    StringBuilder words = new StringBuilder(name.length() + 8);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean startsWord =
          i > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
      words.append(startsWord ? "_" : "").append(c == '-' ? '_' : Character.toLowerCase(c));
    }
    return words.toString();
  }

  private static SecretMembers load() {
    try (InputStream file = SecretMembers.class.getResourceAsStream("secrets.txt")) {
      if (file == null) {
        throw new IllegalStateException("secrets.txt is missing.");
      }
      SecretMembers members = new SecretMembers();
      new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(members::add);
      return members;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      names.add(line);
      longest = Math.max(longest, line.length());
    } else {
      beside.put(
          line.substring(0, colon),
          Set.copyOf(List.of(line.substring(colon + 1).strip().split(" "))));
    }
  }
}
