package dev.larkspur.benchmarks;

/** The clients to compare. */
public enum Variant {
  /** The JDK's HTTP client and Jackson. */
  BARE,
  /** {@link #BARE} with a direct executor. */
  BARE_DIRECT,
  /** {@link #BARE_DIRECT} with HTTP/1.1, the fastest bare variant. */
  BARE_DIRECT_HTTP1,
  /** {@link #BARE} with asynchronous calls. */
  BARE_ASYNC,
  /** This client. */
  LARKSPUR,
  /** This client with asynchronous calls. */
  LARKSPUR_ASYNC,
  /** The platform's own SDK. */
  SDK;

  Replier replier(String url) {
    return switch (this) {
      case BARE -> BareReplier.plain(url);
      case BARE_DIRECT -> BareReplier.direct(url);
      case BARE_DIRECT_HTTP1 -> BareReplier.directHttp1(url);
      case BARE_ASYNC -> BareReplier.async(url);
      case LARKSPUR -> LarkspurReplier.blocking(url);
      case LARKSPUR_ASYNC -> LarkspurReplier.async(url);
      case SDK -> new SdkReplier(url);
    };
  }
}
