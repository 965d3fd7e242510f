package dev.larkspur.generator.overlay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.larkspur.fuzzing.GeneratedClient;
import dev.larkspur.fuzzing.OwnPages;
import dev.larkspur.fuzzing.Seeds;
import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.LockedIds;
import dev.larkspur.generator.model.LockedTypes;
import dev.larkspur.generator.naming.LockedNames;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any text as an overlay: each entry is applied or reported. */
class OverlayFuzzTest {
  static Stream<byte[]> overlays() {
    return Seeds.texts(
        """
        operations:
          im.v1.message.reply:
            - field: body.uuid
              required: true
              reason: Tested.
            - field: body.msg_type
              enum:
                add: {share_calendar: A calendar.}
                remove: [sticker]
              reason: Tested.
            - field: response.data.sender.is_guest
              add: {type: boolean, description: Whether.}
              reason: Tested.
            - field: response.data.create_time
              type: integer
              reason: Tested.
            - field: response.data.mentions
              remove: true
              reason: Tested.
            - field: body.content
              name: text
              constraints: {maxLength: 10}
              reason: Tested.
        """,
        """
        operations:
          im.v1.message.reply:
            - errors:
                add: {230054: {status: 400, message: Not supported., advice: Stop.}}
                change: {230020: {status: 429}}
                remove: [230055]
              rateLimit: [{requests: 50, perSeconds: 1}]
              scopes: {add: ["im:message:send_as_bot"], group: {"im:message": optional}}
              tokens: [tenant]
              responseKind: flat
              idempotencyKey: {parameter: uuid, in: body}
              retryableCodes: [230049]
              harmlessTwice: true
              reason: Tested.
            - java: {method: answer, classes: Answer, errors: {230011: RECALLED}}
              reason: Tested.
          im.v1.message.reaction.list:
            - paging: {tokenParameter: page_token, nextToken: data.page_token, items: data.items}
              reason: Tested.
        events:
          im.chat.disbanded_v1:
            - field: chat_id
              description: A chat.
              java: {component: chat}
              reason: Tested.
            - java: {class: Disbanded}
              reason: Tested.
        """);
  }

  @MethodSource("overlays")
  @FuzzTest
  void anyOverlayIsAppliedOrReported(byte[] input) {
    Diagnostics diagnostics = new Diagnostics();
    Overlay overlay =
        Overlay.parse(new SourceFile(Overlay.FILE_NAME, new String(input, UTF_8)), diagnostics);
    if (overlay.entries().isEmpty()) {
      return;
    }
    Corrections corrections = new Corrections(overlay, true, "zh", diagnostics);
    Api api =
        corrections.withNames(
            Linker.join(
                corrections.ofOperations(OwnPages.operations(LockedIds.NONE), Linker::paged),
                corrections.ofEvents(OwnPages.events()),
                List.of(),
                LockedIds.NONE,
                LockedTypes.NONE,
                diagnostics));
    assertThat(api.corrections().size() + diagnostics.sorted().size()).isPositive();
    GeneratedClient.check(api, LockedNames.NONE, input);
  }
}
