package dev.larkspur.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Checks what this module uses of the generator, and that the generator does not use it. */
class PortalArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.larkspur");

  @Test
  void theModuleUsesOnlyTheSourcesAndTheMarkupOfTheGenerator() {
    classes()
        .that()
        .resideInAPackage("dev.larkspur.portal..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.larkspur.portal..",
            "dev.larkspur.generator.source",
            "dev.larkspur.generator.markup",
            "com.fasterxml.jackson..",
            "org.jspecify.annotations",
            "java..",
            "javax.net.ssl")
        .check(CLASSES);
  }

  @Test
  void theGeneratorNeitherFetchesNorUsesThisModule() {
    noClasses()
        .that()
        .resideInAPackage("dev.larkspur.generator..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.larkspur.portal..", "java.net.http..")
        .check(CLASSES);
  }
}
