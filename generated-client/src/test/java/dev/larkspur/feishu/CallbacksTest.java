package dev.larkspur.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.larkspur.feishu.callback.v1.Card;
import dev.larkspur.feishu.callback.v1.CardActionTriggerAnswer;
import dev.larkspur.feishu.callback.v1.CardActionTriggerCallback;
import dev.larkspur.feishu.callback.v1.CardType;
import dev.larkspur.feishu.callback.v1.Inline;
import dev.larkspur.feishu.callback.v1.Toast;
import dev.larkspur.feishu.callback.v1.ToastType;
import dev.larkspur.feishu.callback.v1.Url;
import dev.larkspur.feishu.callback.v1.UrlPreviewGetAnswer;
import dev.larkspur.feishu.callback.v1.UrlPreviewGetCallback;
import dev.larkspur.runtime.event.EventReceiver;
import dev.larkspur.runtime.event.LongConnection;
import dev.larkspur.testkit.EventPusher;
import dev.larkspur.testkit.EventReply;
import dev.larkspur.testkit.FakeLongConnection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Callbacks are received and answered with records. */
class CallbacksTest {
  private static final String CLICK =
      """
      {
        "operator": {"tenant_key": "t", "user_id": "u_1", "open_id": "ou_1", "union_id": "on_1"},
        "token": "c-1",
        "action": {
          "value": {"leave": "l_1", "days": 2},
          "tag": "button",
          "timezone": "Europe/Berlin",
          "name": "approve",
          "form_value": {"reason": "Travel"},
          "options": ["a", "b"],
          "checked": true
        },
        "host": "im_message",
        "context": {"open_message_id": "om_1", "open_chat_id": "oc_1"}
      }
      """;
  private static final String LINK =
      """
      {
        "operator": {"open_id": "ou_1"},
        "host": "im_message",
        "context": {"url": "https://example.com/leave/l_1", "preview_token": "p-1"}
      }
      """;

  @Test
  void aClickIsAnsweredWithAToastAndAnUpdatedCard() throws Exception {
    try (EventReceiver receiver =
        EventReceiver.builder()
            .encryptKey("key")
            .onCallback(CardActionTriggerCallback.class, (click, header) -> approved(click))
            .build()) {
      EventReply reply =
          EventPusher.to(receiver).encryptKey("key").push("card.action.trigger", CLICK);

      assertThat(reply.status()).isEqualTo(200);
      assertThat(json(reply.body()))
          .isEqualTo(
              json(
                  """
                  {
                    "toast": {
                      "type": "success",
                      "content": "Approved l_1",
                      "i18n": {"en_us": "Approved l_1"}
                    },
                    "card": {
                      "type": "raw",
                      "data": {"body": {"elements": [{"tag": "markdown", "content": "by ou_1"}]}}
                    }
                  }
                  """));
      assertThat(reply.as(CardActionTriggerAnswer.class).toast().type())
          .isEqualTo(ToastType.SUCCESS);
    }
  }

  @Test
  void aLinkIsAnsweredWithAPreviewOverALongConnection() throws Exception {
    try (FakeLongConnection fake = FakeLongConnection.start();
        LongConnection connection =
            LongConnection.builder()
                .baseUrl(fake.url())
                .app("cli_1", "secret")
                .onCallback(UrlPreviewGetCallback.class, (link, header) -> preview(link))
                .start()) {
      FakeLongConnection.Answer answer = fake.push("url.preview.get", LINK).join();

      assertThat(connection.isConnected()).isTrue();
      assertThat(answer.code()).isEqualTo(200);
      assertThat(json(answer.body()))
          .isEqualTo(
              json(
                  """
                  {
                    "inline": {
                      "title": "Leave l_1",
                      "url": {"copy_url": "https://example.com/leave/l_1"}
                    },
                    "card": {
                      "type": "template",
                      "data": {"template_id": "AAq1", "template_variable": {"days": 2}}
                    }
                  }
                  """));
      assertThat(answer.as(UrlPreviewGetAnswer.class).inline().title()).isEqualTo("Leave l_1");
    }
  }

  @Test
  void anAnswerOfNullChangesNothing() {
    try (EventReceiver receiver =
        EventReceiver.builder()
            .verificationToken("token")
            .onCallback(
                CardActionTriggerCallback.class,
                (click, header) -> click.action() == null ? null : approved(click))
            .build()) {
      EventReply reply =
          EventPusher.to(receiver)
              .verificationToken("token")
              .push(new CardActionTriggerCallback(null, "c-1", null, null, null, null));

      assertThat(reply).isEqualTo(new EventReply(200, "{}"));
      assertThat(reply.as(CardActionTriggerAnswer.class))
          .isEqualTo(new CardActionTriggerAnswer(null, null));
    }
  }

  @Test
  void eachCallbackTypeHasARecord() {
    assertThat(CallbackTypes.ALL)
        .containsOnly(
            Map.entry("card.action.trigger", CardActionTriggerCallback.class),
            Map.entry("url.preview.get", UrlPreviewGetCallback.class));
  }

  private static CardActionTriggerAnswer approved(CardActionTriggerCallback click) {
    String text = "Approved " + click.action().value().get("leave").asText();
    String by = "by " + click.operator().openId();
    return CardActionTriggerAnswer.builder()
        .toast(
            Toast.builder()
                .type(ToastType.SUCCESS)
                .content(text)
                .i18n(Map.of("en_us", text))
                .build())
        .card(
            Card.builder()
                .type(CardType.RAW)
                .data(
                    Map.of(
                        "body",
                        Map.of("elements", List.of(Map.of("tag", "markdown", "content", by)))))
                .build())
        .build();
  }

  private static UrlPreviewGetAnswer preview(UrlPreviewGetCallback link) {
    String url = link.context().url();
    return UrlPreviewGetAnswer.builder()
        .inline(
            Inline.builder()
                .title("Leave " + url.substring(url.lastIndexOf('/') + 1))
                .url(Url.builder().copyUrl(url).build())
                .build())
        .card(
            Card.builder()
                .type(CardType.TEMPLATE)
                .data(Map.of("template_id", "AAq1", "template_variable", Map.of("days", 2)))
                .build())
        .build();
  }

  private static JsonNode json(@Nullable String text) throws Exception {
    return new JsonMapper().readTree(text);
  }
}
