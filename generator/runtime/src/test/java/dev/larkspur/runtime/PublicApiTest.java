package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests of the public API of the runtime. */
class PublicApiTest {
  private static final String INTERNAL = "dev.larkspur.runtime.internal";

  @Test
  void no_signature_names_an_internal_class() throws Exception {
    List<String> leaks = new ArrayList<>();
    List<Class<?>> types = publicTypes();
    for (Class<?> type : types) {
      note(leaks, type, "extends", type.getGenericSuperclass());
      note(leaks, type, "implements", type.getGenericInterfaces());
      for (Field field : type.getDeclaredFields()) {
        if (visible(field)) {
          note(leaks, type, field.getName(), field.getGenericType());
        }
      }
      Executable[][] all = {type.getDeclaredMethods(), type.getDeclaredConstructors()};
      for (Executable each : Arrays.stream(all).flatMap(Arrays::stream).toList()) {
        if (visible(each) && !each.isSynthetic()) {
          note(leaks, type, each.getName(), each.getGenericParameterTypes());
          note(leaks, type, each.getName(), each.getAnnotatedReturnType().getType());
        }
      }
    }

    assertThat(types).hasSizeGreaterThan(60).contains(FeishuClient.class, CallOptions.class);
    assertThat(leaks).isEmpty();
  }

  private static void note(List<String> leaks, Class<?> owner, String where, Type... named) {
    for (Type each : named) {
      if (each != null && each.getTypeName().contains(INTERNAL)) {
        leaks.add(owner.getName() + " " + where + ": " + each.getTypeName());
      }
    }
  }

  private static boolean visible(Member member) {
    return Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers());
  }

  /** Returns the public classes outside of the internal package, with the nested ones. */
  private static List<Class<?>> publicTypes() throws Exception {
    Path classes = classes();
    List<Class<?>> types = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
        String name =
            classes.relativize(file).toString().replace(".class", "").replaceAll("[/\\\\]", ".");
        if (name.contains("-info") || name.startsWith(INTERNAL)) {
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
