package dev.larkspur.runtime.message;

import dev.larkspur.runtime.Json;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Content of a message with a file, a folder, a voice recording, a video or a sticker. */
public final class FileContent extends MessageContent {
  static final String FILE = "file";
  static final String FOLDER = "folder";
  static final String AUDIO = "audio";
  static final String MEDIA = "media";
  static final String STICKER = "sticker";

  private final Json members;
  private final String fileKey;

  private FileContent(String type, String json, Json members, String fileKey) {
    super(type, json);
    this.members = members;
    this.fileKey = fileKey;
  }

  static FileContent of(String type, String fileKey, @Nullable String imageKey) {
    Map<String, Object> object = object("file_key", fileKey);
    if (imageKey != null) {
      object.put("image_key", imageKey);
    }
    Json members = Json.of(object);
    return new FileContent(type, members.toString(), members, fileKey);
  }

  static @Nullable FileContent read(String type, String json, Json tree) {
    String key = text(tree, "file_key");
    return key == null ? null : new FileContent(type, json, tree, key);
  }

  /** Returns the key of the file. */
  public String fileKey() {
    return fileKey;
  }

  /** Returns the key of the image that is shown for a video; null if it is missing. */
  public @Nullable String imageKey() {
    return text(members, "image_key");
  }

  /**
   * Returns the name of the file; null if it is missing. Received files, folders and videos have
   * it.
   */
  public @Nullable String fileName() {
    return text(members, "file_name");
  }

  /** Returns the duration of a received recording or video; null if it is missing or invalid. */
  public @Nullable Duration duration() {
    long millis = members.get("duration").asLong(-1);
    return millis < 0 ? null : Duration.ofMillis(millis);
  }
}
