package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopesCommandTest {
  private static final Path PAGES =
      Path.of(System.getProperty("larkspur.project"), "generator/core/src/test/resources/pages");

  @Test
  void oneScopeForSeveralOperationsIsEnough() {
    Run run = scopes("im.v1.message.reply", "im.v1.message.merge_forward");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("\n  for im.v1.message.merge_forward, im.v1.message.reply\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theOrderOfOperationsDoesNotMatter() {
    assertThat(scopes("im.v1.message.merge_forward", "im.v1.message.reply", "im.v1.message.reply"))
        .isEqualTo(scopes("im.v1.message.reply", "im.v1.message.merge_forward"));
  }

  @Test
  void jsonIsPrintedOnRequest() throws IOException {
    Run run = scopes("im.v1.message.reply", "--format", "json");
    JsonNode json = new ObjectMapper().readTree(run.out());

    assertThat(json.at("/scopes")).hasSize(1);
    assertThat(json.at("/scopes/0/history").booleanValue()).isFalse();
    assertThat(json.at("/scopes/0/operations/0").textValue()).isEqualTo("im.v1.message.reply");
    assertThat(json.at("/exact").booleanValue()).isTrue();
  }

  @Test
  void aPatternSelectsOperations() {
    assertThat(scopes("im.v1.thread.*", "im.v1.message.rep*"))
        .isEqualTo(scopes("im.v1.thread.forward", "im.v1.message.reply"));
    assertThat(scopes("hire.*").err())
        .startsWith("larkspur: No operation, event or callback matches \"hire.*\".");
  }

  @Test
  void theConsolePageOfTheAppRequestsTheScopes() {
    assertThat(scopes("im.v1.message.reply", "--app", "cli_a1").out())
        .containsPattern(
            "\nRequest them at https://open\\.feishu\\.cn/app/cli_a1/auth"
                + "\\?q=im:message[a-z_:]*&op_from=openapi\n");
    assertThat(scopes("im.v1.message.reply", "--app", "a/../b?c").out())
        .contains("/app/a%2F..%2Fb%3Fc/auth?q=");
    assertThat(scopes("im.v1.message.reply").out()).doesNotContain("https:");
  }

  @Test
  void eventsRequireScopesAsWell() {
    Run run = scopes("im.v1.message.reply", "im.message.receive_v1");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("  for im.v1.message.reply\n").contains("im.message.receive_v1");
  }

  @Test
  void aCallbackMayRequireScopesForFieldsOnly() {
    Run run = scopes("card.action.trigger");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("contact:user.employee_id:readonly\n  for card.action.trigger\n")
        .contains("No scope is documented for card.action.trigger.");
  }

  @Test
  void anUnknownOperationIsReportedWithSimilarNames() {
    Run misspelt = scopes("im.v1.message.repyl");
    assertThat(misspelt.exitCode()).isEqualTo(2);
    assertThat(misspelt.out()).isEmpty();
    assertThat(misspelt.err())
        .startsWith("larkspur: Unknown operation, event or callback \"im.v1.message.repyl\".")
        .contains("Did you mean im.v1.message.reply");

    assertThat(scopes("message.reply").err()).contains("Did you mean im.v1.message.reply?");
    assertThat(scopes("weather").err())
        .contains("Expected operations such as im.v1.message.reply or events such as");
  }

  private static Run scopes(String... words) {
    List<Object> args = new ArrayList<>(List.of("scopes", "--spec", PAGES));
    args.addAll(List.of(words));
    return Run.of(args.toArray());
  }
}
