package dev.larkspur.runtime.message;

import static dev.larkspur.runtime.message.MessageContent.text;

import dev.larkspur.runtime.Json;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reader of the elements of posts. An element that does not have the form of its tag is kept as
 * JSON.
 */
final class ElementReader {
  private ElementReader() {}

  static PostElement read(Json json) {
    String tag = text(json, "tag");
    PostElement element = tag == null ? null : read(tag, json);
    return element == null ? new PostElement.Other(json) : element;
  }

  private static @Nullable PostElement read(String tag, Json json) {
    String text = text(json, "text");
    String href = text(json, "href");
    String user = text(json, "user_id");
    String image = text(json, "image_key");
    String file = text(json, "file_key");
    String emoji = text(json, "emoji_type");
    return switch (tag) {
      case "text" ->
          text == null
              ? null
              : new PostElement.Text(text, json.get("un_escape").asBoolean(false), styles(json));
      case "a" ->
          text == null || href == null ? null : new PostElement.Link(text, href, styles(json));
      case "at" ->
          user == null
              ? null
              : new PostElement.Mention(user, text(json, "user_name"), styles(json));
      case "img" -> image == null ? null : new PostElement.Image(image);
      case "media" -> file == null ? null : new PostElement.Media(file, image);
      case "emotion" -> emoji == null ? null : new PostElement.Emotion(emoji);
      case "code_block" ->
          text == null ? null : new PostElement.CodeBlock(text(json, "language"), text);
      case "hr" -> new PostElement.Rule();
      case "md" -> text == null ? null : new PostElement.Markdown(text);
      default -> null;
    };
  }

  private static Set<TextStyle> styles(Json json) {
    Set<TextStyle> styles = EnumSet.noneOf(TextStyle.class);
    for (Json style : json.get("style").elements()) {
      for (TextStyle known : TextStyle.values()) {
        if (style.isText() && known.wireName().equals(style.asText())) {
          styles.add(known);
        }
      }
    }
    return styles;
  }
}
