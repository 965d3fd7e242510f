package dev.larkspur.runtime;

import dev.larkspur.runtime.http.Header;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Credentials of a help desk, which operations on help desks require in addition to the access
 * token.
 */
final class Helpdesk {
  private static final String PATHS = "/open-apis/helpdesk/";

  private static final String NAME = "X-Lark-Helpdesk-Authorization";

  private final String token;
  private final Header header;

  Helpdesk(String id, String token) {
    byte[] both = (id + ':' + token).getBytes(StandardCharsets.UTF_8);
    this.token = token;
    this.header = new Header(NAME, Base64.getEncoder().encodeToString(both));
  }

  /** Returns whether a header has the credentials of a help desk. */
  static boolean isHeader(Header header) {
    return header.name().equalsIgnoreCase(NAME);
  }

  Header header() {
    return header;
  }

  /**
   * Returns whether an operation concerns help desks; the token is not sent with other operations.
   */
  boolean isFor(Operation<?> operation) {
    return operation.host() == null && operation.path().startsWith(PATHS);
  }

  /** Returns the values to mask in messages. */
  Secrets secrets() {
    return Secrets.NONE.and(token).and(header.value());
  }
}
