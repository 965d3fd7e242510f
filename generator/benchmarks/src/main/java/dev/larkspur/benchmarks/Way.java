package dev.larkspur.benchmarks;

/** The ways that are measured side by side. */
public enum Way {
  /** The JDK's client and Jackson. */
  BARE,
  /** The same with a direct executor. */
  BARE_DIRECT,
  /** The same without asking for HTTP/2: the fastest bare way. */
  BARE_DIRECT_HTTP1,
  /** The JDK's client and Jackson, without holding a thread. */
  BARE_ASYNC,
  /** This client. */
  LARKSPUR,
  /** This client, without holding a thread. */
  LARKSPUR_ASYNC,
  /** The platform's own SDK. */
  SDK;

  Replier replier(String url) {
    return switch (this) {
      case BARE -> BareReplier.plain(url);
      case BARE_DIRECT -> BareReplier.direct(url);
      case BARE_DIRECT_HTTP1 -> BareReplier.directHttp1(url);
      case BARE_ASYNC -> BareReplier.async(url);
      case LARKSPUR -> LarkspurReplier.waiting(url);
      case LARKSPUR_ASYNC -> LarkspurReplier.async(url);
      case SDK -> new SdkReplier(url);
    };
  }
}
