package dev.larkspur.generator.openapi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class OpenApiArchitectureTest {
  private static final String GENERATOR = "dev.larkspur.generator";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(GENERATOR + ".openapi");

  /** Only the entry point knows the pipeline; everything else is written from the model. */
  @Test
  void documentsAreWrittenFromTheModelAndItsNames() {
    classes()
        .that()
        .haveNameNotMatching(".*\\.OpenApi(\\$.*)?")
        .and()
        .resideInAPackage(GENERATOR + ".openapi")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            GENERATOR + ".openapi",
            GENERATOR + ".model",
            GENERATOR + ".naming",
            GENERATOR + ".javamodel",
            GENERATOR + ".pagetext",
            GENERATOR + ".source",
            "com.fasterxml.jackson..",
            "org.commonmark..",
            "org.jspecify..",
            "java..")
        .check(CLASSES);
  }
}
