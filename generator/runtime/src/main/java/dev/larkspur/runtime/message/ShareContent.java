package dev.larkspur.runtime.message;

import dev.larkspur.runtime.Json;
import org.jspecify.annotations.Nullable;

/** Content of a message with the card of a chat or a user. */
public final class ShareContent extends MessageContent {
  static final String CHAT = "share_chat";
  static final String USER = "share_user";

  private final String id;

  private ShareContent(String type, String json, String id) {
    super(type, json);
    this.id = id;
  }

  static ShareContent of(String type, String id) {
    return new ShareContent(type, jsonOf(member(type), id), id);
  }

  static @Nullable ShareContent read(String type, String json, Json tree) {
    String id = text(tree, member(type));
    return id == null ? null : new ShareContent(type, json, id);
  }

  private static String member(String type) {
    return type.equals(CHAT) ? "chat_id" : "user_id";
  }

  /** Returns the id of the chat for type {@code share_chat}, else the open id of the user. */
  public String id() {
    return id;
  }
}
