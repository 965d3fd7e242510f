package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.runtime.internal.JsonValues;
import dev.larkspur.runtime.jackson.JsonCodec;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests of the public API of the runtime. */
class PublicApiTest {
  private static final String INTERNAL = "dev.larkspur.runtime.internal";

  /** The package that is not exported. */
  private static final String JACKSON = "dev.larkspur.runtime.jackson";

  @Test
  void no_signature_names_an_internal_class() throws Exception {
    List<Class<?>> types = publicTypes(name -> name.startsWith(INTERNAL));

    assertThat(types).hasSizeGreaterThan(60).contains(FeishuClient.class, CallOptions.class);
    assertThat(named(types, INTERNAL)).isEmpty();
  }

  /** Annotations of Jackson are permitted: Jackson 2 and 3 share them. */
  @Test
  void no_signature_of_an_exported_package_names_a_class_of_jackson() throws Exception {
    List<Class<?>> types = publicTypes(name -> false);

    assertThat(types).contains(Json.class, JsonValues.class);
    assertThat(named(types, "com.fasterxml.jackson.")).isEmpty();
    assertThat(named(List.of(JsonCodec.class), "com.fasterxml.jackson."))
        .isNotEmpty(); // the test finds them
  }

  private static List<String> named(List<Class<?>> types, String prefix) {
    List<String> found = new ArrayList<>();
    for (Class<?> type : types) {
      note(found, prefix, type, "extends", type.getGenericSuperclass());
      note(found, prefix, type, "implements", type.getGenericInterfaces());
      note(found, prefix, type, "bounds", bounds(type));
      for (Field field : type.getDeclaredFields()) {
        if (visible(field)) {
          note(found, prefix, type, field.getName(), field.getGenericType());
        }
      }
      Executable[][] all = {type.getDeclaredMethods(), type.getDeclaredConstructors()};
      for (Executable each : Arrays.stream(all).flatMap(Arrays::stream).toList()) {
        if (visible(each) && !each.isSynthetic()) {
          note(found, prefix, type, each.getName(), each.getGenericParameterTypes());
          note(found, prefix, type, each.getName(), each.getGenericExceptionTypes());
          note(found, prefix, type, each.getName(), each.getAnnotatedReturnType().getType());
          note(found, prefix, type, each.getName(), bounds(each));
        }
      }
    }
    return found;
  }

  private static Type[] bounds(GenericDeclaration generic) {
    return Arrays.stream(generic.getTypeParameters())
        .flatMap(parameter -> Arrays.stream(parameter.getBounds()))
        .toArray(Type[]::new);
  }

  private static void note(
      List<String> found, String prefix, Class<?> owner, String where, Type... named) {
    for (Type each : named) {
      if (each != null && each.getTypeName().contains(prefix)) {
        found.add(owner.getName() + " " + where + ": " + each.getTypeName());
      }
    }
  }

  private static boolean visible(Member member) {
    return Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers());
  }

  /** Returns the public classes of the exported packages, with the nested ones. */
  private static List<Class<?>> publicTypes(Predicate<String> excluded) throws Exception {
    Path classes = classes();
    List<Class<?>> types = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
        String name =
            classes.relativize(file).toString().replace(".class", "").replaceAll("[/\\\\]", ".");
        if (name.contains("-info") || name.startsWith(JACKSON) || excluded.test(name)) {
          continue;
        }
        Class<?> type = Class.forName(name);
        if (isPublic(type)) {
          types.add(type);
        }
      }
    }
    return types;
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }

  private static Path classes() throws URISyntaxException {
    return Path.of(OpenEnum.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
