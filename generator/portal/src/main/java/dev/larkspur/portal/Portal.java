package dev.larkspur.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Client of the documentation portal. Thread-safe. */
final class Portal {
  // The portal misspells "document".
  private static final String TREE = "/api/tools/docment/directory_list";
  private static final String PAGE = "/document_portal/v1/document/get_detail?fullPath=";
  private static final int MAX_REDIRECTS = 3;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PortalSettings settings;
  private final PortalRequests requests;

  Portal(PortalSettings settings, Sleeper sleeper) {
    this.settings = settings;
    this.requests = new PortalRequests(settings, sleeper);
  }

  /** Returns the tree below the root item. */
  PortalTree tree() throws PortalException, InterruptedException {
    return PortalTree.read(data(requests.get(TREE)), settings.root());
  }

  /**
   * Returns a page. A page that refers to another page of the portal is followed.
   *
   * @throws PortalException if the page is missing or the portal cannot be reached
   */
  PortalPage page(TreePage page) throws PortalException, InterruptedException {
    String path = page.fullPath();
    for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
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
        throw PortalException.absent(
            "the page refers to another site: " + PrintableLine.of(target));
      }
      path = next;
    }
    throw PortalException.absent("the page leads to more than " + MAX_REDIRECTS + " other pages");
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
    JsonNode response;
    try {
      response = JSON.readTree(body);
    } catch (IOException e) {
      throw PortalException.network("the response is not valid JSON", e);
    }
    JsonNode code = response.path("code");
    if (!code.isIntegralNumber()) {
      throw PortalException.network("the response has no code; expected one of the portal");
    }
    if (code.asLong() != 0) {
      throw PortalException.absent(
          "code " + code.asLong() + ": " + PrintableLine.of(response.path("msg").asText()));
    }
    if (!response.path("data").isObject()) {
      throw PortalException.network("the response has no data");
    }
    return response.path("data");
  }
}
