package dev.larkspur.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.palantir.javapoet.ClassName;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuntimeTypesTest {

  @ParameterizedTest
  @MethodSource("names")
  void refersOnlyToExistingClasses(ClassName name) {
    assertThatCode(() -> Class.forName(name.reflectionName())).doesNotThrowAnyException();
  }

  /** A release may change the other classes, because no compiled client calls them. */
  @Test
  void theComparisonOfReleasesCoversExactlyTheInternalClassesThatGeneratedCodeCalls()
      throws IOException {
    Path runtime = Path.of(System.getProperty("larkspur.project"), "generator", "runtime");
    String pom = Files.readString(runtime.resolve("pom.xml"));
    Path internal = runtime.resolve("src/main/java/dev/larkspur/runtime/internal");
    Set<String> compared = new TreeSet<>();
    try (Stream<Path> files = Files.list(internal)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        boolean visible = Files.readString(file).contains("\npublic ");
        if (visible
            && !pom.contains("<exclude>" + RuntimeTypes.INTERNAL + "." + name + "</exclude>")) {
          compared.add(name);
        }
      }
    }

    assertThat(compared)
        .containsExactlyInAnyOrderElementsOf(
            names()
                .filter(name -> name.packageName().equals(RuntimeTypes.INTERNAL))
                .map(ClassName::simpleName)
                .toList());
  }

  /** Jackson 2 and 3 share the annotations. */
  @Test
  void ofJacksonGeneratedCodeRefersOnlyToAnnotations() {
    assertThat(names().map(ClassName::packageName))
        .contains("com.fasterxml.jackson.annotation")
        .noneMatch(name -> name.startsWith("com.fasterxml.jackson.core"))
        .noneMatch(name -> name.startsWith("com.fasterxml.jackson.databind"));
  }

  static Stream<ClassName> names() {
    return Stream.of(RuntimeTypes.class.getDeclaredFields())
        .filter(field -> field.getType() == ClassName.class)
        .map(RuntimeTypesTest::value);
  }

  private static ClassName value(Field field) {
    try {
      return (ClassName) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
