package dev.larkspur.runtime;

import dev.larkspur.runtime.http.Header;
import dev.larkspur.runtime.http.JdkTransport;
import dev.larkspur.runtime.http.Transport;
import dev.larkspur.runtime.retry.RetryBudget;
import dev.larkspur.runtime.retry.RetryPolicy;
import dev.larkspur.runtime.token.TokenSource;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/** Puts a {@link FeishuClient} together. Used by one thread. */
public final class FeishuClientBuilder {
  private final Map<TokenKind, TokenSource> tokens = new EnumMap<>(TokenKind.class);
  private String baseUrl = "https://open.feishu.cn";
  private Duration connectTimeout = Duration.ofSeconds(5);
  private Duration attemptTimeout = Duration.ofSeconds(30);
  private Duration timeout = Duration.ofSeconds(100);
  private RetryPolicy retry = RetryPolicy.DEFAULT;
  private @Nullable Transport transport;

  FeishuClientBuilder() {}

  /** Scheme and host, and a port if need be; {@code https://open.feishu.cn} by default. */
  public FeishuClientBuilder baseUrl(String url) {
    baseUrl = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    return this;
  }

  /** An access token that is looked after elsewhere. */
  public FeishuClientBuilder token(TokenKind kind, String value) {
    return token(kind, TokenSource.fixed(value));
  }

  /** Where access tokens of a kind come from. */
  public FeishuClientBuilder token(TokenKind kind, TokenSource source) {
    tokens.put(kind, source);
    return this;
  }

  /** The client. */
  public FeishuClient build() {
    Map<TokenKind, TokenSource> sources = Map.copyOf(tokens);
    return new FeishuClient(
        new ClientSettings(
            baseUrl,
            List.of(new Header("User-Agent", "larkspur")),
            transport == null ? JdkTransport.create(connectTimeout, null) : transport,
            (kind, tenant) -> sources.get(kind),
            timeout,
            attemptTimeout,
            retry,
            new RetryBudget(retry.budget()),
            null,
            List.of(),
            TimeSource.system(),
            ForkJoinPool.commonPool(),
            new Secrets()));
  }
}
