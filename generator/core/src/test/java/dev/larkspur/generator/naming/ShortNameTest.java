package dev.larkspur.generator.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNameTest {

  @ParameterizedTest
  @CsvSource({
    "1, 20, get_user, GetUser",
    "1, 16, get_user_group_of_user_role, GetUserGroupRole",
    "1, 15, list_ids_of_the_members, ListIdsMembers",
    "1, 20, open_status_of_application, OpenApplication",
    "1, 20, create_application_form_field, CreateFormField",
    "2, 26, batch_create_application_form_wheel, BatchCreateFormWheel",
    "2, 20, batch_create_application, BatchApplication"
  })
  void wordsThatSayLeastAreDropped(int kept, int longest, String text, String name) {
    assertThat(ShortName.of(Words.of(text), kept, longest).pascal()).isEqualTo(name);
  }

  @Test
  void aWordThatIsTooLongIsCut() {
    assertThat(ShortName.of(Words.of("get_" + "x".repeat(60))).pascal())
        .isEqualTo("GetX" + "x".repeat(46));
    assertThat(ShortName.of(new Words(List.of("y".repeat(70), "x".repeat(90)))).pascal())
        .isEqualTo("Y" + "y".repeat(49));
  }

  @Test
  void theWordBeforeANumberCounts() {
    Words words = ShortName.of(Words.of("2_" + "word_next_".repeat(6) + "x".repeat(45)));

    assertThat(words.camel()).startsWith("value2").hasSize(50);
    assertThat(words.pascal()).startsWith("Type2");
  }

  @Test
  void aNameOfManyWordsIsShortenedToo() {
    String name = ShortName.of(Words.of("some_other_words_".repeat(10_000))).pascal();

    assertThat(name).isEqualTo("SomeOtherWords");
  }
}
