package dev.larkspur.examples;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.interactive.v1.Card;
import dev.larkspur.feishu.interactive.v1.PostCardUpdateRequest;
import java.util.List;
import java.util.Map;

/**
 * Changes a card after a click. A card can have any members, and its page describes only one of
 * them.
 */
final class CardUpdate {
  private CardUpdate() {}

  static void run(Feishu feishu, String token) {
    Card card =
        Card.builder()
            .put("schema", "2.0")
            .put("body", Map.of("elements", List.of(Map.of("tag", "markdown", "content", "Done."))))
            .build();

    feishu
        .interactive()
        .v1()
        .cardUpdate()
        .post(PostCardUpdateRequest.builder().token(token).card(card).build());
  }
}
