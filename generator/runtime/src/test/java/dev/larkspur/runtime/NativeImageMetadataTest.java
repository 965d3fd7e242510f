package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares the native-image metadata with the classes, because native-image itself is not available
 * in the build.
 */
class NativeImageMetadataTest {
  private static final String RESOURCE =
      "/META-INF/native-image/dev.larkspur/larkspur-runtime/reachability-metadata.json";

  @Test
  void exactly_the_classes_that_jackson_uses_are_listed() throws Exception {
    Set<String> listed = new TreeSet<>();
    for (JsonNode entry : metadata().path("reflection")) {
      listed.add(entry.path("type").textValue());
      assertThat(entry.path("allDeclaredConstructors").booleanValue()).isTrue();
      assertThat(entry.path("allDeclaredFields").booleanValue()).isTrue();
      assertThat(entry.path("allDeclaredMethods").booleanValue()).isTrue();
    }

    assertThat(listed).isEqualTo(annotated());
  }

  private static JsonNode metadata() throws IOException {
    try (InputStream in = NativeImageMetadataTest.class.getResourceAsStream(RESOURCE)) {
      return new JsonMapper().readTree(Objects.requireNonNull(in, RESOURCE));
    }
  }

  /** Returns the classes of the runtime that Jackson creates or that have a Jackson annotation. */
  private static Set<String> annotated() throws Exception {
    Set<String> annotated = new TreeSet<>();
    Path classes = classes();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        if (!name.equals("module-info.class")) {
          Class<?> type = Class.forName(name.replace(".class", "").replace('/', '.'));
          if (JsonDeserializer.class.isAssignableFrom(type)
              || elements(type).anyMatch(NativeImageMetadataTest::isForJackson)) {
            annotated.add(type.getName());
          }
        }
      }
    }
    return annotated;
  }

  private static Path classes() throws URISyntaxException {
    return Path.of(OpenEnum.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static Stream<AnnotatedElement> elements(Class<?> type) {
    return Stream.of(
            Stream.of(type),
            Arrays.stream(type.getDeclaredFields()),
            Arrays.stream(type.getDeclaredMethods()),
            Arrays.stream(type.getDeclaredConstructors()))
        .flatMap(it -> it);
  }

  private static boolean isForJackson(AnnotatedElement element) {
    return Arrays.stream(element.getDeclaredAnnotations())
        .anyMatch(it -> it.annotationType().isAnnotationPresent(JacksonAnnotation.class));
  }
}
