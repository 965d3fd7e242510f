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
  void a_plain_path_keeps_its_words_without_the_portals_roots(String fullPath, String name) {
    assertThat(PageFile.of(fullPath).name()).isEqualTo(name);
  }

  @Test
  void what_differs_only_in_characters_no_file_can_have_stays_apart() {
    assertThat(PageFile.of("/doc/a b")).isNotEqualTo(PageFile.of("/doc/a?b"));
    assertThat(PageFile.of("/doc/a b").name()).matches("doc/a-b-[0-9a-f]{8}\\.md");
    assertThat(PageFile.of("/doc/a-b").name()).isEqualTo("doc/a-b.md");
  }

  @ParameterizedTest
  @ValueSource(strings = {"con", "NUL", "com1", "readme", "README"})
  void devices_and_the_file_that_is_never_read_are_avoided(String word) {
    assertThat(PageFile.of("/doc/" + word).name()).startsWith("doc/" + word + "_-");
  }

  @Test
  void whatever_the_portal_says_the_file_lies_below_the_folder() {
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
  void a_name_from_elsewhere_that_could_leave_the_folder_is_refused(String name) {
    assertThatThrownBy(() -> new PageFile(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void names_of_existing_pages_may_be_in_any_script() {
    assertThat(new PageFile("消息/回复.md").in(Path.of("spec"))).isEqualTo(Path.of("spec/消息/回复.md"));
  }

  @Test
  void a_name_that_is_taken_in_any_case_is_given_to_nobody_else() {
    PageNames names = new PageNames();
    names.take(new PageFile("doc/Page.md"));

    PageFile first = names.give("/doc/page");
    PageFile second = names.give("/doc/PAGE");

    assertThat(first.name()).matches("doc/page-[0-9a-f]{8}\\.md");
    assertThat(second.name()).matches("doc/PAGE-[0-9a-f]{8}\\.md");
    assertThat(first.folded()).isNotEqualTo(second.folded());
  }
}
