package dev.larkspur.runtime.message;

import dev.larkspur.runtime.Json;
import org.jspecify.annotations.Nullable;

/** Content of an image message. */
public final class ImageContent extends MessageContent {
  static final String TYPE = "image";

  private final String imageKey;

  ImageContent(String json, String imageKey) {
    super(TYPE, json);
    this.imageKey = imageKey;
  }

  static @Nullable ImageContent read(String json, Json tree) {
    String key = text(tree, "image_key");
    return key == null ? null : new ImageContent(json, key);
  }

  /** Returns the key of the image. */
  public String imageKey() {
    return imageKey;
  }
}
