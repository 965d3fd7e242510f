package dev.larkspur.generator.emit;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.palantir.javapoet.ClassName;
import java.lang.reflect.Field;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuntimeTypesTest {

  @ParameterizedTest
  @MethodSource("names")
  void refersOnlyToExistingClasses(ClassName name) {
    assertThatCode(() -> Class.forName(name.reflectionName())).doesNotThrowAnyException();
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
