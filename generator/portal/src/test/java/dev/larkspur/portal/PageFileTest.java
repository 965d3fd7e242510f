package dev.larkspur.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFileTest {

  @ParameterizedTest
  @CsvSource({
    "/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/create, im-v1/message/create.md",
    "/ukTMukTMukTM/ukTM5UjL5ETO14SOxkTN/approval-task-addsign, ukTM5UjL5ETO14SOxkTN/approval-task-addsign.md",
    "/home/scopes, home/scopes.md",
    "/uAjLw4CM/ukTMukTMukTM/reference, reference.md",
    "/uAjLw4CM/x/reference/y, x/reference/y.md",
  })
  void aPlainPathKeepsItsPartsExceptTheFirst(String fullPath, String name) {
    assertThat(PageFile.of(fullPath).name()).isEqualTo(name);
  }

  @Test
  void pathsThatDifferOnlyInInvalidCharactersGetDifferentNames() {
    assertThat(PageFile.of("/doc/a b")).isNotEqualTo(PageFile.of("/doc/a?b"));
    assertThat(PageFile.of("/doc/a b").name()).matches("doc/a-b-[0-9a-f]{8}\\.md");
    assertThat(PageFile.of("/doc/a-b").name()).isEqualTo("doc/a-b.md");
  }

  @ParameterizedTest
  @ValueSource(strings = {"con", "NUL", "com1", "readme", "README"})
  void deviceNamesAndReadmeAreAvoided(String word) {
    assertThat(PageFile.of("/doc/" + word).name()).startsWith("doc/" + word + "_-");
  }

  @Test
  void everyFileIsLocatedBelowTheFolder() {
    Path folder = Path.of("/base/spec");
    Random random = new Random(42);
    String alphabet = "ab./\\: \u0000\n~$%*?\"<>|文\uD83D\uDE00\u202e";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder path = new StringBuilder();
      for (int length = random.nextInt(300); length > 0; length--) {
        path.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      PageFile file = PageFile.of(path.toString());
      assertThat(file.name()).matches("[A-Za-z0-9_/-]{1,220}\\.md").doesNotContain("//");
      assertThat(file.in(folder)).startsWithRaw(folder);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x.md",
        "/x.md",
        "a//b.md",
        "a/../b.md",
        ".hidden.md",
        "a\\b.md",
        "c:x.md",
        "",
        "a/",
        "x."
      })
  void aNameThatLeavesTheFolderIsRejected(String name) {
    assertThatThrownBy(() -> new PageFile(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesOfExistingPagesMayUseAnyScript() {
    assertThat(new PageFile("消息/回复.md").in(Path.of("spec"))).isEqualTo(Path.of("spec/消息/回复.md"));
  }

  @Test
  void aUsedNameIsNotAllocatedAgainInAnyCase() {
    PageNames names = new PageNames();
    names.take(new PageFile("doc/Page.md"));

    PageFile first = names.allocate("/doc/page");
    PageFile second = names.allocate("/doc/PAGE");

    assertThat(first.name()).matches("doc/page-[0-9a-f]{8}\\.md");
    assertThat(second.name()).matches("doc/PAGE-[0-9a-f]{8}\\.md");
    assertThat(first.folded()).isNotEqualTo(second.folded());
  }
}
