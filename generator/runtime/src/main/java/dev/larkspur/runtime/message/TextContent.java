package dev.larkspur.runtime.message;

import dev.larkspur.runtime.Json;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Content of a text message.
 *
 * <pre>{@code
 * MessageContent.text().mention("ou_1").text(" you wrote: " + question).build()
 * }</pre>
 */
public final class TextContent extends MessageContent {
  static final String TYPE = "text";

  private final String text;

  private TextContent(String json, String text) {
    super(TYPE, json);
    this.text = text;
  }

  static @Nullable TextContent read(String json, Json tree) {
    String text = text(tree, "text");
    return text == null ? null : new TextContent(json, text);
  }

  /** Returns the text: with markup if it is sent, with the keys of mentions if it was received. */
  @Override
  public String plainText() {
    return text;
  }

  /**
   * Builder for {@link TextContent}. The parts follow each other without a separator; {@code \n}
   * begins a line.
   */
  public static final class Builder {
    /** Invisible character that prevents a sequence of characters from being read as markup. */
    private static final char ZERO_WIDTH_SPACE = '\u200B';

    private final StringBuilder text = new StringBuilder();

    Builder() {}

    /**
     * Adds text that is shown unchanged: markup in it, such as a mention, has no effect. The
     * platform documents no escape for its markup; an invisible character (U+200B) therefore
     * follows each {@code <} and {@code ]} of the text. The text of a {@link Post} needs no such
     * characters.
     */
    public Builder text(String part) {
      appendPlain(part);
      return this;
    }

    /**
     * Adds a mention of a user.
     *
     * @param userId the open id, union id or user id
     * @throws IllegalArgumentException if the id is empty or contains a character that ids cannot
     *     have
     */
    public Builder mention(String userId) {
      return mention(userId, "");
    }

    /**
     * Adds a mention of a user.
     *
     * @param userId the open id, union id or user id
     * @param name the name, which is shown if the platform does not know the user
     * @throws IllegalArgumentException if the id is empty or contains a character that ids cannot
     *     have
     */
    public Builder mention(String userId, String name) {
      if (userId.isEmpty() || !userId.chars().allMatch(Builder::isPartOfId)) {
        throw new IllegalArgumentException("Invalid user id: " + userId);
      }
      text.append("<at user_id=\"").append(userId).append("\">");
      appendPlain(name);
      text.append("</at>");
      return this;
    }

    /** Adds a mention of all members of the chat, which the chat must permit. */
    public Builder mentionAll() {
      return mention("all");
    }

    /**
     * Adds a link.
     *
     * @param label the text, in which square brackets become full-width brackets
     * @param url the URL, in which spaces and parentheses are percent-encoded
     */
    public Builder link(String label, String url) {
      text.append('[');
      appendPlain(label.replace('[', '\uFF3B').replace(']', '\uFF3D'));
      text.append("](")
          .append(url.replace("(", "%28").replace(")", "%29").replace(" ", "%20"))
          .append(')');
      return this;
    }

    /** Adds text with styles; other markup in the text has no effect. */
    public Builder styled(String part, TextStyle... styles) {
      Set<TextStyle> each = TextStyle.set(styles);
      StringBuilder end = new StringBuilder();
      for (TextStyle style : each) {
        text.append('<').append(style.tag()).append('>');
        end.insert(0, "</" + style.tag() + ">");
      }
      appendPlain(part);
      text.append(end);
      return this;
    }

    /** Adds text with the platform's markup, unchanged. Do not use it for text of users. */
    public Builder markup(String part) {
      text.append(Objects.requireNonNull(part));
      return this;
    }

    /** Builds the content. */
    public TextContent build() {
      String whole = text.toString();
      return new TextContent(jsonOf("text", whole), whole);
    }

    private void appendPlain(String part) {
      for (int i = 0; i < part.length(); i++) {
        char letter = part.charAt(i);
        text.append(letter);
        if (letter == '<' || letter == ']') {
          text.append(ZERO_WIDTH_SPACE);
        }
      }
    }

    private static boolean isPartOfId(int letter) {
      return letter > ' ' && "<>\"'&\\".indexOf(letter) < 0;
    }
  }
}
