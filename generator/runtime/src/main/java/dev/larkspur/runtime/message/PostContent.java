package dev.larkspur.runtime.message;

import dev.larkspur.runtime.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Content of a message with formatted text, in one or several languages. A received post has
 * another form than a sent one: to send it, pass {@link #post()} to {@link
 * MessageContent#post(Post)}, with ids of users instead of the keys of mentions.
 */
public final class PostContent extends MessageContent {
  static final String TYPE = "post";

  private final Map<String, Post> posts;

  private PostContent(String json, Map<String, Post> posts) {
    super(TYPE, json);
    this.posts = Collections.unmodifiableMap(new LinkedHashMap<>(posts));
  }

  static PostContent of(Map<String, Post> posts) {
    if (posts.isEmpty()) {
      throw new IllegalArgumentException("A post needs at least one language");
    }
    Map<String, Json> json = new LinkedHashMap<>();
    posts.forEach((language, post) -> json.put(language, post.json()));
    return new PostContent(Json.of(json).toString(), posts);
  }

  /** Reads both forms: a received post has one language without its name. */
  static @Nullable PostContent read(String json, Json tree) {
    if (Post.isPost(tree)) {
      return new PostContent(json, Map.of("", Post.read(tree)));
    }
    Map<String, Post> posts = new LinkedHashMap<>();
    tree.members()
        .forEach(
            (language, post) -> {
              if (Post.isPost(post)) {
                posts.put(language, Post.read(post));
              }
            });
    return posts.isEmpty() ? null : new PostContent(json, posts);
  }

  /** Returns the post; the first one if there are several languages. */
  public Post post() {
    return posts.values().iterator().next();
  }

  /** Returns the posts by language; the language of a received post is empty. */
  public Map<String, Post> posts() {
    return posts;
  }

  /** Returns the title and the paragraphs of {@link #post()}, each on a line, without styles. */
  @Override
  public String plainText() {
    return post().plainText();
  }
}
