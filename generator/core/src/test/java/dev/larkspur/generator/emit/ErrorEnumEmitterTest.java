package dev.larkspur.generator.emit;

import static dev.larkspur.generator.Spec.error;
import static dev.larkspur.generator.Spec.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.GeneratedCode;
import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Notice.AffectedOperation;
import dev.larkspur.generator.model.Notice.Effect;
import dev.larkspur.generator.model.Notice.Scenario;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.runtime.ErrorCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ErrorEnumEmitterTest {
  private static final Operation REPLY =
      operation("im.v1.message.reply", "POST", "/messages/:id/reply")
          .errors(
              error(230013, 400, "Bot has NO availability to this user."),
              error(230099, 400, "Failed.", error(11310, 400, "Too big.")))
          .build();

  @Test
  void documentsAnnouncedErrors() throws ClassNotFoundException {
    GeneratedCode code = code(notice(null, ""));

    assertThat(code.file("im/v1/ReplyMessageError.java"))
        .contains("Also returned since 2025-06-25, direct chats (by bots): Availability.");
    assertThat(constants(code).get(0).advice())
        .endsWith("Also returned since 2025-06-25, direct chats (by bots): Availability.");
  }

  @Test
  void linksTheNoticeAndShowsTheBeginningOfItsSolution() throws ClassNotFoundException {
    GeneratedCode code =
        code(
            notice(
                "/notices/availability",
                """
                **Note**

                Add <b>*/ the user to the [availability](/document/a/b), either:

                - by hand
                - by an operation

                Then call again."""));

    assertThat(code.file("im/v1/ReplyMessageError.java"))
        .contains(
            "<a href=\"https://open.feishu.cn/document/notices/availability\">Availability</a>.",
            "   * <p>Add &lt;b&gt;&#42;/ the user to the\n   * <a",
            "href=\"https://open.feishu.cn/document/a/b\">availability</a>, either:",
            "<li>by hand")
        .doesNotContain("Then call again", "Note");
    assertThat(constants(code).get(0).advice())
        .endsWith(
            """
            (by bots): Availability.

            Add <b>*/ the user to the [availability](https://open.feishu.cn/document/a/b), either:

            - by hand
            - by an operation""");
  }

  @Test
  void aLongSolutionIsOnlyLinked() {
    GeneratedCode code = code(notice("/notices/availability", "Read all of this. ".repeat(60)));

    assertThat(code.file("im/v1/ReplyMessageError.java"))
        .contains("document/notices/availability")
        .doesNotContain("Read all of this");
  }

  @Test
  void emitsSubErrorsBelowTheirErrors() throws ClassNotFoundException {
    List<ErrorCode> constants = constants(code());

    assertThat(constants.get(0).subErrors()).isEmpty();
    assertThat(constants.get(1).subErrors()).extracting(ErrorCode::code).containsExactly(11310L);
  }

  private static GeneratedCode code(Notice... notices) {
    return GeneratedCode.of(
        Linker.link(List.of(REPLY), List.of(), List.of(notices), new Diagnostics()));
  }

  private static List<ErrorCode> constants(GeneratedCode code) throws ClassNotFoundException {
    Class<?> errors = code.load().loadClass("dev.larkspur.feishu.im.v1.ReplyMessageError");
    return Stream.of(errors.getEnumConstants()).map(ErrorCode.class::cast).toList();
  }

  private static Notice notice(@Nullable String fullPath, String solution) {
    AffectedOperation reply =
        new AffectedOperation(
            "Reply", "POST", "POST", "/messages/:message_id/reply", "by bots", null, false, 9);
    return new Notice(
        "availability",
        "Availability",
        "",
        fullPath,
        null,
        "zh",
        new Source("notice.md", 1),
        Map.of(),
        List.of(
            new Scenario(
                "direct chats",
                LocalDate.parse("2025-06-25"),
                "",
                "",
                solution,
                Map.of(),
                List.of(new Effect(230013, List.of(reply))),
                List.of())));
  }
}
