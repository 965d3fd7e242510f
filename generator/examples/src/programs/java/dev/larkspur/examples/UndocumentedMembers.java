package dev.larkspur.examples;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.contact.v3.PatchUserRequest;
import dev.larkspur.runtime.CallOptions;

/** Clears a member with an explicit null, and sends one that is not documented. */
final class UndocumentedMembers {
  private UndocumentedMembers() {}

  static void run(Feishu feishu, String userId) {
    feishu.contact().v3().user().patch(
        PatchUserRequest.builder().userId(userId).city("Shanghai").nickname(null).build(),
        CallOptions.builder().body("leader_user_id", null).body("desk", "7-42").build());
  }
}
