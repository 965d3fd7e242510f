package dev.larkspur.generator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the dependencies between packages, see {@code docs/how-it-works.md}. */
class ArchitectureTest {
  private static final String ROOT = "dev.larkspur.generator";

  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("source", Set.of()),
          Map.entry("vocabulary", Set.of("source")),
          Map.entry("markup", Set.of("pagetext", "vocabulary", "source")),
          Map.entry("model", Set.of("source")),
          Map.entry("reader.example", Set.of("markup", "model", "vocabulary", "source")),
          Map.entry(
              "reader.description",
              Set.of("reader.example", "markup", "model", "vocabulary", "source")),
          Map.entry("reader.level", Set.of()),
          Map.entry(
              "reader.table",
              Set.of(
                  "reader.description",
                  "reader.level",
                  "reader.example",
                  "markup",
                  "model",
                  "vocabulary",
                  "source")),
          Map.entry(
              "reader.event",
              Set.of(
                  "reader.table",
                  "reader.description",
                  "reader.example",
                  "markup",
                  "model",
                  "vocabulary",
                  "source")),
          Map.entry(
              "reader.notice",
              Set.of(
                  "reader.table", "reader.description", "markup", "model", "vocabulary", "source")),
          Map.entry(
              "reader",
              Set.of(
                  "reader.event",
                  "reader.notice",
                  "reader.table",
                  "reader.description",
                  "reader.example",
                  "markup",
                  "model",
                  "vocabulary",
                  "source")),
          Map.entry("linker", Set.of("alignment", "model", "source")),
          Map.entry("overlay", Set.of("model", "source")),
          Map.entry("naming", Set.of("model", "source")),
          Map.entry("javamodel", Set.of("model", "naming", "source")),
          Map.entry("catalogue", Set.of("javamodel", "model", "naming", "source")),
          Map.entry("pagetext", Set.of()),
          Map.entry("emit", Set.of("javamodel", "model", "naming", "pagetext")),
          Map.entry("output", Set.of("source")),
          Map.entry("alignment", Set.of("model", "source")),
          Map.entry("change", Set.of("alignment", "javamodel", "model", "naming", "source")),
          Map.entry("lint", Set.of("model", "markup", "vocabulary", "source")),
          Map.entry("cache", Set.of("model", "source")),
          Map.entry("newpage", Set.of("markup", "model", "reader", "vocabulary", "source")));

  /** The package that may import all others, including the root package. */
  private static final String INCREMENTAL = "incremental";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void everyPackageIsListed() {
    assertThat(
            CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(ROOT))
                .map(ArchitectureTest::stageOf)
                .collect(Collectors.toSet()))
        .filteredOn(stage -> !stage.equals(INCREMENTAL))
        .isSubsetOf(MAY_IMPORT.keySet());
  }

  @Test
  void incrementalUsesThePipelineAndIsNotUsedByOtherPackages() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "." + INCREMENTAL)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + "." + INCREMENTAL)
        .check(CLASSES);
  }

  @Test
  void packagesImportOnlyAllowedPackages() {
    MAY_IMPORT.forEach(
        (stage, allowed) ->
            classes()
                .that()
                .resideInAPackage(ROOT + "." + stage)
                .should()
                .onlyDependOnClassesThat(outsideOrIn(stage, allowed))
                .because(stage + " may import " + allowed)
                .allowEmptyShould(true)
                .check(CLASSES));
  }

  @Test
  void noPackageOfTheReaderHasMoreThanFortyClasses() {
    Map<String, Long> sizes =
        CLASSES.stream()
            .filter(type -> type.isTopLevelClass() && type.getPackageName().contains(".reader"))
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

    assertThat(sizes).hasSize(7).allSatisfy((name, size) -> assertThat(size).isLessThan(41));
  }

  @Test
  void theGeneratorDoesNotImportTheRuntime() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.larkspur.runtime..")
        .check(CLASSES);
  }

  @Test
  void noSimpleNameIsUsedTwiceOverAllModules() throws IOException {
    Path modules = Path.of(System.getProperty("larkspur.project"), "generator");
    try (Stream<Path> files = Files.walk(modules)) {
      Map<String, Long> uses =
          files
              .filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".java") && !name.endsWith("-info.java"))
              .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
      uses.keySet().removeAll(Set.of("Operation.java", "ErrorCode.java"));

      assertThat(uses)
          .hasSizeGreaterThan(500)
          .allSatisfy((name, count) -> assertThat(count).isEqualTo(1));
    }
  }

  @Test
  void classNamesSayWhatAClassDoes() {
    for (String word : List.of("Utils", "Util", "Helper", "Manager", "Common", "Base", "Impl")) {
      noClasses().should().haveSimpleNameEndingWith(word).check(CLASSES);
    }
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(
            CLASSES.stream()
                .map(JavaClass::getPackage)
                .filter(found -> !isNullMarked(found))
                .map(JavaPackage::getName)
                .collect(Collectors.toSet()))
        .isEmpty();
  }

  private static boolean isNullMarked(JavaPackage found) {
    return found.isAnnotatedWith("org.jspecify.annotations.NullMarked");
  }

  private static DescribedPredicate<JavaClass> outsideOrIn(String stage, Set<String> allowed) {
    return DescribedPredicate.describe(
        "are in " + allowed,
        type -> {
          String name = type.getPackageName();
          if (!name.equals(ROOT) && !name.startsWith(ROOT + ".")) {
            return true;
          }
          return !name.equals(ROOT)
              && (stageOf(name).equals(stage) || allowed.contains(stageOf(name)));
        });
  }

  private static String stageOf(String packageName) {
    return packageName.substring(ROOT.length() + 1);
  }
}
