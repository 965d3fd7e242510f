package dev.larkspur.runtime.message;

import dev.larkspur.runtime.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Formatted text of a message in one language: a title and paragraphs.
 *
 * <pre>{@code
 * MessageContent.post(
 *     Post.builder()
 *         .title("Result")
 *         .paragraph(PostElement.text("See "), PostElement.link("the log", url))
 *         .paragraph(PostElement.image(imageKey))
 *         .build())
 * }</pre>
 *
 * @param title the title; null or empty if it is missing
 * @param paragraphs the paragraphs with their elements; images, videos and Markdown need a
 *     paragraph of their own
 */
public record Post(@Nullable String title, List<List<PostElement>> paragraphs) {
  /** Copies the lists. */
  public Post {
    paragraphs = paragraphs.stream().map(List::copyOf).toList();
  }

  /** Returns a new builder. */
  public static Builder builder() {
    return new Builder();
  }

  static boolean isPost(Json tree) {
    return tree.get("content").isList();
  }

  static Post read(Json tree) {
    List<List<PostElement>> paragraphs = new ArrayList<>();
    for (Json paragraph : tree.get("content").elements()) {
      List<PostElement> elements = new ArrayList<>();
      if (paragraph.isList()) {
        paragraph.elements().forEach(element -> elements.add(ElementReader.read(element)));
      } else {
        elements.add(ElementReader.read(paragraph));
      }
      paragraphs.add(elements);
    }
    return new Post(MessageContent.text(tree, "title"), paragraphs);
  }

  Json json() {
    Map<String, Object> json = new LinkedHashMap<>();
    if (title != null) {
      json.put("title", title);
    }
    json.put(
        "content",
        paragraphs.stream()
            .map(elements -> elements.stream().map(PostElement::json).toList())
            .toList());
    return Json.of(json);
  }

  /** Returns the title and the paragraphs, each on a line, without styles. */
  public String plainText() {
    StringBuilder text = new StringBuilder();
    if (title != null && !title.isEmpty()) {
      text.append(title).append('\n');
    }
    for (List<PostElement> paragraph : paragraphs) {
      paragraph.forEach(element -> text.append(element.plainText()));
      text.append('\n');
    }
    return text.toString().strip();
  }

  /** Builder for {@link Post}. */
  public static final class Builder {
    private final List<List<PostElement>> paragraphs = new ArrayList<>();
    private @Nullable String title;

    private Builder() {}

    /** Sets the title. */
    public Builder title(@Nullable String value) {
      title = value;
      return this;
    }

    /** Adds a paragraph. */
    public Builder paragraph(PostElement... elements) {
      return paragraph(List.of(elements));
    }

    /** Adds a paragraph. */
    public Builder paragraph(List<? extends PostElement> elements) {
      paragraphs.add(List.copyOf(elements));
      return this;
    }

    /** Builds the post. */
    public Post build() {
      return new Post(title, paragraphs);
    }
  }
}
