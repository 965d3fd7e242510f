package dev.larkspur.generator.change;

import static dev.larkspur.generator.Spec.described;
import static dev.larkspur.generator.Spec.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.Spec;
import dev.larkspur.generator.linker.LanguageJoiner;
import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.source.Diagnostics;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A change of the language of pages is not a change of their texts. */
class TextLanguagesTest {
  private static final Operation CHINESE = page("zh", "回复", "文本", "换一个");
  private static final Operation ENGLISH = page("en", "Reply", "The text.", "Use another one.");

  @Test
  void anAddedOrRemovedPageOfAnotherLanguageChangesNoText() {
    assertThat(changes(List.of(CHINESE), List.of(CHINESE, ENGLISH))).isEmpty();
    assertThat(changes(List.of(CHINESE, ENGLISH), List.of(CHINESE))).isEmpty();
  }

  @Test
  void textsOfPagesWithoutACommonLanguageAreNotCompared() {
    assertThat(changes(List.of(CHINESE), List.of(ENGLISH)))
        .extracting(Change::id)
        .containsExactly("operation/im.v1.message.reply#page");
  }

  @Test
  void textsAreComparedInEachLanguageThatBothHave() {
    Operation english = page("en", "Reply", "Another text.", "Use another one.");
    Operation chinese = page("zh", "回复", "文本", "再换一个");

    assertThat(changes(List.of(CHINESE, ENGLISH), List.of(CHINESE, english)))
        .extracting(Change::id)
        .containsExactly("operation/im.v1.message.reply/body/text#description=en");
    assertThat(changes(List.of(CHINESE, ENGLISH), List.of(chinese, ENGLISH)))
        .extracting(Change::id)
        .containsExactly("operation/im.v1.message.reply/errors/1#advice");
  }

  @Test
  void aFactThatChangesIsReportedOnce() {
    Operation moved = CHINESE.toBuilder().path("/open-apis/im/v1/other").build();
    Operation alsoMoved = ENGLISH.toBuilder().path("/open-apis/im/v1/other").build();

    assertThat(changes(List.of(CHINESE, ENGLISH), List.of(moved, alsoMoved)))
        .extracting(change -> change.subject().aspect())
        .containsExactly(Aspect.URL_PATH);
  }

  private static List<Change> changes(List<Operation> before, List<Operation> after) {
    return ApiDiff.between(api(before), api(after)).changes();
  }

  private static Api api(List<Operation> pages) {
    Diagnostics diagnostics = new Diagnostics();
    List<Operation> joined =
        new LanguageJoiner(List.of("zh", "en"), path -> true, diagnostics).operations(pages);
    return Linker.link(joined, List.of(), List.of(), diagnostics);
  }

  private static Operation page(String language, String title, String text, String advice) {
    return Spec.operation("im.v1.message.reply", "POST", "/open-apis/im/v1/messages")
        .title(title)
        .page(language + ".md")
        .body(described(string("text"), text))
        .errors(new ErrorCode(1, 400, "gone", advice, 9, List.of()))
        .build()
        .toBuilder()
        .language(language)
        .build();
  }
}
