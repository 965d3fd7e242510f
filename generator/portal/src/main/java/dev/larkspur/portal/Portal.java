package dev.larkspur.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The documentation portal: its tree, and its pages one by one. Safe for many threads. */
final class Portal {
  // Spelled like this by the portal.
  private static final String TREE = "/api/tools/docment/directory_list";
  private static final String PAGE = "/document_portal/v1/document/get_detail?fullPath=";
  private static final int MOST_REDIRECTS = 3;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PortalSettings settings;
  private final PortalRequests requests;

  Portal(PortalSettings settings, Sleeper sleeper) {
    this.settings = settings;
    this.requests = new PortalRequests(settings, sleeper);
  }

  /** Everything below the root item. */
  PortalTree tree() throws PortalException, InterruptedException {
    return PortalTree.read(data(requests.get(TREE)), settings.root());
  }

  /**
   * One page, with its text. A page that only points to another of the portal is followed.
   *
   * @throws PortalException if the page is not to be had, or the way to it failed
   */
  PortalPage page(TreePage page) throws PortalException, InterruptedException {
    String path = page.fullPath();
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      JsonNode data = data(requests.get(PAGE + URLEncoder.encode(path, StandardCharsets.UTF_8)));
      if (!data.path("content").asText().isBlank()) {
        return PortalPage.read(data, page);
      }
      String target = data.path("redirectUri").asText();
      if (target.isBlank()) {
        throw PortalException.absent("the page has no content");
      }
      String next = pathOnPortal(target);
      if (next == null) {
        throw PortalException.absent("the page points elsewhere: " + PrintableLine.of(target));
      }
      path = next;
    }
    throw PortalException.absent("the page points to more than " + MOST_REDIRECTS + " others");
  }

  private @Nullable String pathOnPortal(String target) {
    URI uri;
    try {
      uri = settings.host().resolve(target);
    } catch (IllegalArgumentException e) {
      return null;
    }
    String path = uri.getPath();
    if (path == null || !settings.host().getAuthority().equals(uri.getAuthority())) {
      return null;
    }
    return path.startsWith("/document/") ? path.substring("/document".length()) : path;
  }

  private static JsonNode data(byte[] body) throws PortalException {
    JsonNode answer;
    try {
      answer = JSON.readTree(body);
    } catch (IOException e) {
      throw PortalException.network("the answer is no JSON, or only a part of it", e);
    }
    JsonNode code = answer.path("code");
    if (!code.isIntegralNumber()) {
      throw PortalException.network("the answer is not of the portal: it has no code");
    }
    if (code.asLong() != 0) {
      throw PortalException.absent(
          "code " + code.asLong() + ": " + PrintableLine.of(answer.path("msg").asText()));
    }
    if (!answer.path("data").isObject()) {
      throw PortalException.network("the answer holds no data");
    }
    return answer.path("data");
  }
}
