package dev.larkspur.generator.change;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.filter.BehaviorFilter;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibilityChangeType;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javassist.CtConstructor;

/** The result of japicmp for two clients. */
final class Japicmp {
  private Japicmp() {}

  /** Returns the effect on callers. */
  static Effect compare(CompiledClient before, CompiledClient after) {
    Effect effect = Effect.NONE;
    for (JApiClass type : classes(before, after)) {
      if (!type.isBinaryCompatible() || !type.isSourceCompatible()) {
        return Effect.BREAKS;
      } else if (type.getChangeStatus() != JApiChangeStatus.UNCHANGED || warns(type)) {
        effect = Effect.ADDS;
      }
    }
    return effect;
  }

  /** Japicmp does not report a class as changed because of a deprecation, but lists it. */
  private static boolean warns(JApiClass type) {
    return type.getMethods().stream()
        .flatMap(method -> method.getCompatibilityChanges().stream())
        .anyMatch(
            change -> change.getType() == JApiCompatibilityChangeType.ANNOTATION_DEPRECATED_ADDED);
  }

  /** Returns a description for failing tests. */
  static String report(CompiledClient before, CompiledClient after) {
    StringBuilder report = new StringBuilder();
    for (JApiClass type : classes(before, after)) {
      if (type.getChangeStatus() != JApiChangeStatus.UNCHANGED) {
        report
            .append(type.getChangeStatus())
            .append(' ')
            .append(type.getFullyQualifiedName())
            .append(' ')
            .append(type.getCompatibilityChanges())
            .append('\n');
        type.getMethods().stream()
            .filter(method -> method.getChangeStatus() != JApiChangeStatus.UNCHANGED)
            .forEach(method -> report.append("  ").append(method).append('\n'));
        type.getFields().stream()
            .filter(field -> field.getChangeStatus() != JApiChangeStatus.UNCHANGED)
            .forEach(field -> report.append("  ").append(field).append('\n'));
      }
    }
    return report.toString();
  }

  private static List<JApiClass> classes(CompiledClient before, CompiledClient after) {
    JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
    List<String> classPath =
        Arrays.asList(MemoryCompiler.classPath().split(File.pathSeparator, -1));
    options.getClassPathEntries().addAll(classPath);
    BehaviorFilter canonical = Japicmp::isConstructorOfRecord;
    options.getFilters().getExcludes().add(canonical);
    return new JarArchiveComparator(options)
        .compare(
            new JApiCmpArchive(jar(before.classes()), "before.jar", "1.0.0"),
            new JApiCmpArchive(jar(after.classes()), "after.jar", "2.0.0"));
  }

  private static boolean isConstructorOfRecord(javassist.CtBehavior behavior) {
    return behavior instanceof CtConstructor
        && "java.lang.Record".equals(behavior.getDeclaringClass().getClassFile().getSuperclass());
  }

  private static byte[] jar(Map<String, byte[]> classes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> type : classes.entrySet()) {
        jar.putNextEntry(new JarEntry(type.getKey().replace('.', '/') + ".class"));
        jar.write(type.getValue());
        jar.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
