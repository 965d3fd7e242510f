package dev.larkspur.examples;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.feishu.im.v1.ListChatRequest;
import dev.larkspur.runtime.CallOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls an operation for each tenant that installed a store app. */
final class StoreApp {
  private StoreApp() {}

  static Map<String, Long> run(Feishu feishu, List<String> tenants) {
    ListChatRequest all = ListChatRequest.builder().build();
    Map<String, Long> chats = new LinkedHashMap<>();
    for (String tenant : tenants) {
      chats.put(
          tenant,
          feishu.im().v1().chat().listItems(all, CallOptions.tenant(tenant)).stream().count());
    }
    return chats;
  }
}
