package dev.larkspur.runtime.message;

import dev.larkspur.runtime.Json;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An element of a paragraph of a post. */
public sealed interface PostElement {
  /** Returns text, which is shown unchanged. */
  static Text text(String text, TextStyle... styles) {
    return new Text(text, false, TextStyle.set(styles));
  }

  /** Returns a link. The platform refuses a message with an invalid URL. */
  static Link link(String text, String href, TextStyle... styles) {
    return new Link(text, href, TextStyle.set(styles));
  }

  /** Returns a mention of a user, by the open id, union id or user id. */
  static Mention mention(String userId, TextStyle... styles) {
    return new Mention(userId, null, TextStyle.set(styles));
  }

  /** Returns a mention of all members of the chat, which the chat must permit. */
  static Mention mentionAll() {
    return mention("all");
  }

  /** Returns an image, which needs a paragraph of its own. */
  static Image image(String imageKey) {
    return new Image(imageKey);
  }

  /**
   * Returns a video, which needs a paragraph of its own.
   *
   * @param imageKey the image that is shown before the video is played; null for none
   */
  static Media media(String fileKey, @Nullable String imageKey) {
    return new Media(fileKey, imageKey);
  }

  /** Returns an emoji, by its type, for example {@code SMILE}. */
  static Emotion emotion(String emojiType) {
    return new Emotion(emojiType);
  }

  /**
   * Returns a block of code.
   *
   * @param language the language, for example {@code JAVA}; null for text
   */
  static CodeBlock codeBlock(@Nullable String language, String text) {
    return new CodeBlock(language, text);
  }

  /** Returns a horizontal line. */
  static Rule rule() {
    return new Rule();
  }

  /**
   * Returns Markdown, which needs a paragraph of its own. It can contain mentions, so do not add
   * text of users to it.
   */
  static Markdown markdown(String text) {
    return new Markdown(text);
  }

  /** Returns the JSON object of the element. */
  Json json();

  /** Returns the text of the element without styles; empty if it has no text. */
  default String plainText() {
    return "";
  }

  /**
   * Text.
   *
   * @param unescape whether the platform decodes escapes in the text
   */
  record Text(String text, boolean unescape, Set<TextStyle> styles) implements PostElement {
    /** Copies the styles. */
    public Text {
      styles = TextStyle.copy(styles);
    }

    @Override
    public Json json() {
      return element("text", styles, "text", text, "un_escape", unescape ? true : null);
    }

    @Override
    public String plainText() {
      return text;
    }
  }

  /** A link. */
  record Link(String text, String href, Set<TextStyle> styles) implements PostElement {
    /** Copies the styles. */
    public Link {
      styles = TextStyle.copy(styles);
    }

    @Override
    public Json json() {
      return element("a", styles, "text", text, "href", href);
    }

    @Override
    public String plainText() {
      return text;
    }
  }

  /**
   * A mention.
   *
   * @param userId the id of the user, {@code all}, or the key of the mention in a received post
   * @param userName the name in a received post; null if it is missing
   */
  record Mention(String userId, @Nullable String userName, Set<TextStyle> styles)
      implements PostElement {
    /** Copies the styles. */
    public Mention {
      styles = TextStyle.copy(styles);
    }

    @Override
    public Json json() {
      return element("at", styles, "user_id", userId, "user_name", userName);
    }

    /** Returns the key of a received mention; else the name or the id after {@code @}. */
    @Override
    public String plainText() {
      if (userId.startsWith("@")) {
        return userId;
      }
      return "@" + (userName == null || userName.isEmpty() ? userId : userName);
    }
  }

  /** An image. */
  record Image(String imageKey) implements PostElement {
    @Override
    public Json json() {
      return element("img", Set.of(), "image_key", imageKey);
    }
  }

  /**
   * A video.
   *
   * @param imageKey the image that is shown before the video is played; null if it is missing
   */
  record Media(String fileKey, @Nullable String imageKey) implements PostElement {
    @Override
    public Json json() {
      return element("media", Set.of(), "file_key", fileKey, "image_key", imageKey);
    }
  }

  /** An emoji. */
  record Emotion(String emojiType) implements PostElement {
    @Override
    public Json json() {
      return element("emotion", Set.of(), "emoji_type", emojiType);
    }
  }

  /**
   * A block of code.
   *
   * @param language the language; null if it is missing
   */
  record CodeBlock(@Nullable String language, String text) implements PostElement {
    @Override
    public Json json() {
      return element("code_block", Set.of(), "language", language, "text", text);
    }

    @Override
    public String plainText() {
      return text;
    }
  }

  /** A horizontal line. */
  record Rule() implements PostElement {
    @Override
    public Json json() {
      return element("hr", Set.of());
    }
  }

  /** Markdown. Received posts do not contain it; the platform converts it to other elements. */
  record Markdown(String text) implements PostElement {
    @Override
    public Json json() {
      return element("md", Set.of(), "text", text);
    }

    @Override
    public String plainText() {
      return text;
    }
  }

  /** An element with another tag, or without the form of its tag. */
  record Other(Json json) implements PostElement {
    @Override
    public String plainText() {
      String text = MessageContent.text(json, "text");
      return text == null ? "" : text;
    }
  }

  /**
   * Returns the JSON object of an element.
   *
   * @param members the names and values of members in turn; a member with a null value is left out
   */
  private static Json element(String tag, Set<TextStyle> styles, @Nullable Object... members) {
    Map<String, Object> element = MessageContent.object("tag", tag);
    for (int i = 0; i < members.length; i += 2) {
      Object value = members[i + 1];
      if (value != null) {
        element.put(String.valueOf(members[i]), value);
      }
    }
    if (!styles.isEmpty()) {
      element.put("style", styles.stream().map(TextStyle::wireName).toList());
    }
    return Json.of(element);
  }
}
