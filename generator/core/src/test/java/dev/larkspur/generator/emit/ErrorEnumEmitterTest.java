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
    GeneratedCode code = code(notice());

    assertThat(code.file("im/v1/ReplyMessageError.java"))
        .contains("Also returned since 2025-06-25, direct chats (by bots): Availability.");
    assertThat(constants(code).get(0).advice()).contains("since 2025-06-25");
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

  private static Notice notice() {
    AffectedOperation reply =
        new AffectedOperation(
            "Reply", "POST", "POST", "/messages/:message_id/reply", "by bots", null, false, 9);
    return new Notice(
        "availability",
        "Availability",
        null,
        null,
        "zh",
        new Source("notice.md", 1),
        Map.of(),
        List.of(
            new Scenario(
                "direct chats",
                LocalDate.parse("2025-06-25"),
                List.of(new Effect(230013, List.of(reply))),
                List.of())));
  }
}
