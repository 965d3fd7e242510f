package dev.larkspur.generator.cache;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Fingerprint of this build of larkspur: its own code, the libraries that affect its results, and
 * the version of Java. It is computed from the bytes of the jars, so that builds of one version
 * from different sources differ, and copies of one jar do not.
 */
public final class Fingerprint {
  private static final List<String> CODE =
      List.of(
          "dev/larkspur/generator/cache/Fingerprint.class",
          "org/jsoup/Jsoup.class",
          "org/commonmark/parser/Parser.class",
          "org/snakeyaml/engine/v2/api/Load.class",
          "com/fasterxml/jackson/databind/ObjectMapper.class",
          "com/palantir/javapoet/JavaFile.class");

  private static final String CURRENT = find();

  private Fingerprint() {}

  /** Returns the fingerprint of the running code. */
  public static String current() {
    return CURRENT;
  }

  private static String find() {
    try {
      Set<Path> homes = new LinkedHashSet<>();
      for (String resource : CODE) {
        Path home = homeOf(resource);
        if (home != null) {
          homes.add(home);
        }
      }
      StringBuilder found = new StringBuilder();
      for (Path home : homes) {
        found.append(checksum(home)).append(' ');
      }
      return found.append(Runtime.version()).toString();
    } catch (IllegalStateException e) {
      // Code that cannot be identified never matches other code.
      return UUID.randomUUID().toString();
    }
  }

  /** Returns the jar or folder that contains a class. */
  private static @Nullable Path homeOf(String resource) {
    URL url = loader().getResource(resource);
    if (url == null) {
      return null;
    }
    String place = url.toString();
    int inside = place.indexOf("!/");
    try {
      return place.startsWith("jar:") && inside > 0
          ? Path.of(URI.create(place.substring("jar:".length(), inside)))
          : Path.of(URI.create(place.substring(0, place.length() - resource.length())));
    } catch (RuntimeException e) {
      throw new IllegalStateException("No file or folder: " + place, e);
    }
  }

  private static ClassLoader loader() {
    @Nullable ClassLoader own = Fingerprint.class.getClassLoader();
    return own == null ? ClassLoader.getSystemClassLoader() : own;
  }

  private static String checksum(Path home) {
    try {
      CRC32 checksum = new CRC32();
      if (Files.isDirectory(home)) {
        try (Stream<Path> inside = Files.walk(home)) {
          for (Path file : inside.filter(Files::isRegularFile).sorted().toList()) {
            checksum.update(home.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            checksum.update(Files.readAllBytes(file));
          }
        }
      } else {
        checksum.update(Files.readAllBytes(home));
        checksum.update(Long.toString(Files.size(home)).getBytes(StandardCharsets.UTF_8));
      }
      return Long.toHexString(checksum.getValue());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
