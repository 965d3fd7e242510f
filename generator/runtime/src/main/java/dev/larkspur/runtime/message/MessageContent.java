package dev.larkspur.runtime.message;

import dev.larkspur.runtime.EmbeddedJson;
import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.internal.JsonValues;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The content of a message and its type.
 *
 * <pre>{@code
 * MessageContent content = MessageContent.text("hi");
 * ReplyMessageRequest.builder().msgType(MsgType.of(content.type())).content(content)…
 *
 * if (MessageContent.read(message.messageType(), message.content()) instanceof TextContent text) …
 * }</pre>
 *
 * <p>Content that was read keeps its JSON text unchanged, with members that no class describes. Two
 * contents are equal if their types and JSON texts are equal. Immutable.
 */
public abstract sealed class MessageContent implements EmbeddedJson
    permits TextContent,
        PostContent,
        ImageContent,
        FileContent,
        ShareContent,
        CardContent,
        OtherContent {
  private static final String DEFAULT_LANGUAGE = "zh_cn";

  private final String type;
  private final String json;

  MessageContent(String type, String json) {
    this.type = type;
    this.json = json;
  }

  /**
   * Returns text that is shown unchanged: a mention, a link or a style that it contains has no
   * effect.
   *
   * @see TextContent.Builder#text(String)
   */
  public static TextContent text(String text) {
    return text().text(text).build();
  }

  /** Returns a builder for text with mentions, links and styles. */
  public static TextContent.Builder text() {
    return new TextContent.Builder();
  }

  /** Returns a post that is the same in all languages. */
  public static PostContent post(Post post) {
    return post(Map.of(DEFAULT_LANGUAGE, post));
  }

  /**
   * Returns a post in several languages.
   *
   * @param posts the posts by language, {@code zh_cn} or {@code en_us}
   * @throws IllegalArgumentException if the map is empty
   */
  public static PostContent post(Map<String, Post> posts) {
    return PostContent.of(posts);
  }

  /** Returns an image. */
  public static ImageContent image(String imageKey) {
    return new ImageContent(jsonOf("image_key", imageKey), imageKey);
  }

  /** Returns a file. */
  public static FileContent file(String fileKey) {
    return FileContent.of(FileContent.FILE, fileKey, null);
  }

  /** Returns a voice recording. */
  public static FileContent audio(String fileKey) {
    return FileContent.of(FileContent.AUDIO, fileKey, null);
  }

  /**
   * Returns a video.
   *
   * @param imageKey the image that is shown before the video is played; null for none
   */
  public static FileContent media(String fileKey, @Nullable String imageKey) {
    return FileContent.of(FileContent.MEDIA, fileKey, imageKey);
  }

  /** Returns a sticker. Only stickers that the bot has received can be sent. */
  public static FileContent sticker(String fileKey) {
    return FileContent.of(FileContent.STICKER, fileKey, null);
  }

  /** Returns the card of a chat that the bot is in. */
  public static ShareContent shareChat(String chatId) {
    return ShareContent.of(ShareContent.CHAT, chatId);
  }

  /** Returns the card of a user, by the open id. */
  public static ShareContent shareUser(String openId) {
    return ShareContent.of(ShareContent.USER, openId);
  }

  /**
   * Returns an interactive card.
   *
   * @param json the JSON object of the card
   * @throws IllegalArgumentException if the text is not a JSON object
   */
  public static CardContent card(String json) {
    return CardContent.parsed(json);
  }

  /**
   * Returns an interactive card.
   *
   * @param card the JSON object of the card as a map, a {@link Json} or a record
   * @throws IllegalArgumentException if the value cannot be converted to a JSON object
   */
  public static CardContent card(Object card) {
    return CardContent.of(JsonValues.of("card", card));
  }

  /** Returns an interactive card from the latest version of a template without variables. */
  public static CardContent cardTemplate(String templateId) {
    return cardTemplate(templateId, null, Map.of());
  }

  /**
   * Returns an interactive card from a template.
   *
   * @param version the version, for example {@code 1.0.0}; null for the latest
   * @param variables the values of the variables of the template
   * @throws IllegalArgumentException if a value cannot be converted to JSON
   */
  public static CardContent cardTemplate(
      String templateId, @Nullable String version, Map<String, ?> variables) {
    Map<String, Object> data = object("template_id", templateId);
    if (version != null) {
      data.put("template_version_name", version);
    }
    if (!variables.isEmpty()) {
      data.put("template_variable", JsonValues.of("variables", variables));
    }
    Map<String, Object> card = object("type", "template");
    card.put("data", data);
    return CardContent.of(Json.of(card));
  }

  /**
   * Returns an interactive card from a card entity, which was created before and can be updated in
   * parts.
   */
  public static CardContent cardEntity(String cardId) {
    Map<String, Object> card = object("type", "card");
    card.put("data", Map.of("card_id", Objects.requireNonNull(cardId, "cardId")));
    return CardContent.of(Json.of(card));
  }

  /** Returns a line with text that divides a chat with one user. */
  public static OtherContent divider(String text) {
    return divider(text, Map.of(), false);
  }

  /**
   * Returns a line with text that divides a chat with one user.
   *
   * @param text the text, at most 20 characters or 10 Chinese characters
   * @param translations the text by language, for example {@code en_US}
   * @param scrollsAway whether earlier messages are scrolled off the screen
   */
  public static OtherContent divider(
      String text, Map<String, String> translations, boolean scrollsAway) {
    Map<String, Object> line = object("text", text);
    if (!translations.isEmpty()) {
      line.put("i18n_text", JsonValues.of("translations", translations));
    }
    Map<String, Object> divider = object("type", "divider");
    divider.put("params", Map.of("divider_text", line));
    if (scrollsAway) {
      divider.put("options", Map.of("need_rollup", true));
    }
    return new OtherContent("system", Json.of(divider).toString());
  }

  /**
   * Reads the content of a received message. Content of another type, and content that does not
   * have the form of its type, is an {@link OtherContent}.
   *
   * @param type the type of the message; null is read as an empty type
   * @param content the content; null is read as empty content
   */
  public static MessageContent read(@Nullable String type, @Nullable String content) {
    String kind = type == null ? "" : type;
    String json = content == null ? "" : content;
    Json tree = tree(json);
    MessageContent read =
        switch (kind) {
          case TextContent.TYPE -> TextContent.read(json, tree);
          case PostContent.TYPE -> PostContent.read(json, tree);
          case ImageContent.TYPE -> ImageContent.read(json, tree);
          case FileContent.FILE,
              FileContent.FOLDER,
              FileContent.AUDIO,
              FileContent.MEDIA,
              FileContent.STICKER ->
              FileContent.read(kind, json, tree);
          case ShareContent.CHAT, ShareContent.USER -> ShareContent.read(kind, json, tree);
          case CardContent.TYPE -> tree.isObject() ? new CardContent(json) : null;
          default -> null;
        };
    return read == null ? new OtherContent(kind, json) : read;
  }

  /** Returns the type of the message, as sent: {@code text}, {@code post}, … */
  public final String type() {
    return type;
  }

  /** Returns the content as it is sent or was received. */
  @Override
  public final String toJson() {
    return json;
  }

  /** Returns the JSON value of the content; {@link Json#NULL} if the content is not valid JSON. */
  public final Json json() {
    return tree(json);
  }

  /**
   * Returns the text of a text message or a post without styles; empty for other types. Mentions in
   * a received message are keys such as {@code @_user_1}, which its list of mentions explains.
   */
  public String plainText() {
    return "";
  }

  /**
   * Returns the plain text with names instead of the keys of mentions.
   *
   * @param names the names by key; {@code @_user_1} with the name Tom becomes {@code @Tom}
   */
  public final String plainText(Map<String, String> names) {
    return MentionKeys.replaced(plainText(), names);
  }

  /**
   * Returns the plain text without a mention, usually that of the bot, and without white space
   * around the text.
   *
   * @param key the key of the mention, for example {@code @_user_1}
   */
  public final String plainTextWithout(String key) {
    return MentionKeys.removed(plainText(), key).strip();
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return other instanceof MessageContent that && type.equals(that.type) && json.equals(that.json);
  }

  @Override
  public final int hashCode() {
    return Objects.hash(type, json);
  }

  /** Returns the type without the content, which can be private. */
  @Override
  public final String toString() {
    return "content of type " + type;
  }

  /** Returns a map with one member, to which others can be added. */
  static Map<String, Object> object(String name, String value) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put(name, Objects.requireNonNull(value, name));
    return object;
  }

  /** Returns the JSON text of an object with one member. */
  static String jsonOf(String name, String value) {
    return Json.of(object(name, value)).toString();
  }

  static Json tree(String json) {
    try {
      return Json.parse(json);
    } catch (IllegalArgumentException e) {
      return Json.NULL;
    }
  }

  /** Returns a scalar member as text; null if it is missing, null or not a scalar. */
  static @Nullable String text(Json object, String name) {
    return object.get(name).asText();
  }
}
