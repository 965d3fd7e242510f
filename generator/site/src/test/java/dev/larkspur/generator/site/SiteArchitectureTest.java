package dev.larkspur.generator.site;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class SiteArchitectureTest {
  private static final String ROOT = "dev.larkspur.generator.site";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void viewsDoNotKnowWhoMakesThem() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".view")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT, ROOT + ".templates")
        .check(CLASSES);
  }

  @Test
  void templatesUseOnlyViewsAndTheModel() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".templates")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .check(CLASSES);
    assertThat(CLASSES.stream().map(JavaClass::getPackageName)).contains(ROOT + ".templates");
  }
}
