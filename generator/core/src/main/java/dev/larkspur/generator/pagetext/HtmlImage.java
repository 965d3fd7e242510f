package dev.larkspur.generator.pagetext;

import org.jspecify.annotations.Nullable;

/** An image as an HTML tag in page text. */
public final class HtmlImage {
  private static final String TAG = "<img ";
  private static final String SOURCE = " src=\"";

  private HtmlImage() {}

  /** Returns the URL of the image if a text is an image and nothing else; null otherwise. */
  public static @Nullable String source(String html) {
    String tag = html.strip();
    boolean single = tag.startsWith(TAG) && tag.indexOf('>') == tag.length() - 1;
    int start = single ? tag.indexOf(SOURCE) : -1;
    int end = start < 0 ? -1 : tag.indexOf('"', start + SOURCE.length());
    return end < 0 ? null : LinkTarget.of(tag.substring(start + SOURCE.length(), end));
  }
}
