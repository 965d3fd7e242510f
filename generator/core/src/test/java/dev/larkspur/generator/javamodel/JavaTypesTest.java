package dev.larkspur.generator.javamodel;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.larkspur.generator.naming.JavaType;
import java.lang.reflect.Field;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JavaTypesTest {

  @ParameterizedTest
  @MethodSource("types")
  void refersOnlyToExistingClasses(JavaType type) {
    assertThatCode(() -> Class.forName(type.fullName())).doesNotThrowAnyException();
  }

  static Stream<JavaType> types() {
    return Stream.of(JavaTypes.class.getDeclaredFields())
        .map(JavaTypesTest::value)
        .filter(value -> value instanceof JavaType || value instanceof TypeUse)
        .map(value -> value instanceof TypeUse use ? use.type() : (JavaType) value);
  }

  private static Object value(Field field) {
    try {
      field.setAccessible(true);
      return field.getName().equals("names") ? "" : field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
