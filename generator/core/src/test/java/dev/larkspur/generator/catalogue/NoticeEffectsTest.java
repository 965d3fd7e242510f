package dev.larkspur.generator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.Generation;
import dev.larkspur.generator.PageSet;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.RealPages;
import dev.larkspur.generator.Settings;
import dev.larkspur.generator.model.LinkedError.Announcement;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Notice.AffectedOperation;
import dev.larkspur.generator.model.Notice.Effect;
import dev.larkspur.generator.model.Notice.Scenario;
import dev.larkspur.generator.model.UrlPath;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint that a notice names is an operation of the client or one without a page. */
class NoticeEffectsTest {
  private static final Path PROJECT = Path.of(System.getProperty("larkspur.project"));
  private static final Path GOLDEN = PROJECT.resolve("generator/core/src/test/resources/golden");

  static Stream<Path> folders() {
    return Stream.of(
        PROJECT.resolve("spec"),
        PROJECT.resolve("generator/core/src/test/resources/pages"),
        GOLDEN.resolve("notices"),
        GOLDEN.resolve("notice-variants"));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void noEffectIsSilent(Path folder) {
    Effects effects = new Effects(folder);

    assertThat(effects.silent).isEmpty();
    assertThat(effects.members).allSatisfy(it -> assertThat(effects.source).contains(it));
    assertThat(effects.attached.size() + effects.listed.size()).isPositive();
  }

  @Test
  void noEffectOfRealNoticesIsSilent() {
    noEffectIsSilent(RealPages.seeds());
  }

  @Test
  void theNoticesInSpecNameFiftyThreeEndpoints() {
    Effects effects = new Effects(PROJECT.resolve("spec"));

    assertThat(effects.written).hasSize(53);
    assertThat(effects.count).isEqualTo(130);
    assertThat(effects.attached).hasSize(29);
    assertThat(effects.listed).hasSize(19);
  }

  /** What the catalogue and the code of a folder's client say about the effects of its notices. */
  private static final class Effects {
    private final Catalogue catalogue;
    private final String source;
    private final Set<String> written = new HashSet<>();
    private final Set<String> attached = new HashSet<>();
    private final Set<String> listed = new HashSet<>();
    private final Set<String> members = new HashSet<>();
    private final List<String> silent = new ArrayList<>();
    private int count;

    Effects(Path folder) {
      Generation generation = new Pipeline().generate(PageSet.of(folder), Settings.DEFAULT);
      this.catalogue = DescribedClient.catalogue(generation);
      this.source =
          generation.files().stream()
              .filter(file -> file.path().endsWith("/UndocumentedOperations.java"))
              .map(file -> new String(file.content(), StandardCharsets.UTF_8))
              .findFirst()
              .orElse("");
      for (Notice notice : catalogue.notices()) {
        for (Scenario scenario : notice.scenarios()) {
          for (Effect effect : scenario.effects()) {
            effect.operations().forEach(it -> add(notice, scenario, effect.errorCode(), it));
          }
        }
      }
      Set<String> named = new HashSet<>();
      catalogue.undocumented().forEach(it -> named.add(it.java()));
      AnnouncedEffects.of(catalogue).stream()
          .filter(effect -> effect.java() != null)
          .forEach(effect -> assertThat(named).contains(effect.java()));
    }

    private void add(Notice notice, Scenario scenario, long code, AffectedOperation affected) {
      count++;
      String shape = UrlPath.shape(affected.path());
      written.add(affected.writtenMethod() + " " + shape);
      Announcement expected =
          new Announcement(
              notice.title(),
              notice.fullPath(),
              scenario.title(),
              scenario.effectiveDate(),
              affected.condition(),
              "");
      List<String> known = new ArrayList<>();
      for (OperationEntry entry : catalogue.operations()) {
        if (entry.httpMethod().equals(affected.httpMethod())
            && UrlPath.shape(entry.path()).equals(shape)
            && announces(entry.errors(), code, expected)) {
          known.add(entry.id().toString());
          attached.add(entry.id().toString());
        }
      }
      for (UndocumentedEntry entry : catalogue.undocumented()) {
        boolean sameMethod =
            affected.httpMethod() == null
                || Objects.equals(affected.httpMethod(), entry.httpMethod());
        if (sameMethod
            && UrlPath.shape(entry.path()).equals(shape)
            && announces(entry.errors(), code, expected)) {
          known.add(entry.java());
          listed.add(entry.java());
          members.add(memberOf(entry));
        }
      }
      if (known.isEmpty()) {
        silent.add(code + " of " + affected);
      }
    }

    private static String memberOf(UndocumentedEntry entry) {
      String member = entry.java().substring(entry.java().lastIndexOf('.') + 1);
      return "Operation<Json> "
          + (member.endsWith("()") ? member.replace("()", "(String httpMethod)") : member + " =");
    }

    private static boolean announces(List<ErrorEntry> errors, long code, Announcement expected) {
      return errors.stream()
          .anyMatch(error -> error.code() == code && error.announcements().contains(expected));
    }
  }
}
