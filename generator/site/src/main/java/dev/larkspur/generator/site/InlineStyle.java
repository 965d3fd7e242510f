package dev.larkspur.generator.site;

import dev.larkspur.generator.site.view.SafeHtml;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/**
 * Style sheets inside a page.
 *
 * @param element the element with the style
 * @param source the hash of the style, as a source in the policy of the page
 */
record InlineStyle(SafeHtml element, String source) {

  /** Returns style sheets of the site in one element. */
  static InlineStyle of(String... names) {
    String style =
        Arrays.stream(names)
            .map(name -> new String(Site.asset(name), StandardCharsets.UTF_8))
            .collect(Collectors.joining("\n"));
    return new InlineStyle(new SafeHtml("<style>" + style + "</style>"), hash(style));
  }

  private static String hash(String style) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
