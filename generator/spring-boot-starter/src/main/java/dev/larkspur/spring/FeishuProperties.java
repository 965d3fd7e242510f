package dev.larkspur.spring;

import dev.larkspur.runtime.FeishuClientBuilder;
import dev.larkspur.runtime.Region;
import dev.larkspur.runtime.event.EventReceiver;
import dev.larkspur.runtime.event.LongConnection;
import dev.larkspur.runtime.http.ProxySettings;
import dev.larkspur.runtime.retry.RetryPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.unit.DataSize;

/**
 * The properties {@code feishu.*}. A property that is null has the default of the runtime.
 *
 * @param appId Id of the app. The client is created if it is set.
 * @param appSecret Secret of the app.
 * @param appType Type of the app.
 * @param tenant Default tenant of a store app.
 * @param region Region of the platform.
 * @param baseUrl Base URL, in place of the region. Scheme and host, optionally with a port and a
 *     path prefix.
 * @param connectTimeout Timeout for establishing a connection. 5 seconds by default.
 * @param attemptTimeout Timeout of one attempt. 30 seconds by default.
 * @param timeout Timeout of a whole call with all attempts and waits. 100 seconds by default.
 * @param keepDocumentedRates Whether requests are delayed to keep the documented rate limits.
 * @param lenientDecoding Whether values of a different type than documented are left out of
 *     responses and events and reported, instead of failing.
 * @param retry Retry settings.
 * @param proxy Proxy for all connections. By default the system properties of the JVM select it.
 * @param events Events and callbacks that the platform sends to a URL of the app.
 * @param longConnection Events and callbacks over a connection that the app opens.
 */
@ConfigurationProperties("feishu")
record FeishuProperties(
    @Nullable String appId,
    @Nullable String appSecret,
    @DefaultValue("self-built") AppType appType,
    @Nullable String tenant,
    @DefaultValue("feishu") RegionName region,
    @Nullable String baseUrl,
    @Nullable Duration connectTimeout,
    @Nullable Duration attemptTimeout,
    @Nullable Duration timeout,
    @DefaultValue("false") boolean keepDocumentedRates,
    @DefaultValue("false") boolean lenientDecoding,
    @DefaultValue Retry retry,
    @DefaultValue Proxy proxy,
    @DefaultValue Events events,
    @DefaultValue Connection longConnection) {

  /** The types of apps. */
  enum AppType {
    SELF_BUILT,
    STORE
  }

  /** The regions. */
  enum RegionName {
    FEISHU,
    LARK
  }

  /**
   * Retry settings.
   *
   * @param attempts Maximum number of attempts of a call that fail for another reason than a rate
   *     limit, including the first. 3 by default.
   */
  record Retry(@Nullable Integer attempts) {}

  /**
   * The proxy.
   *
   * @param host Host of the proxy.
   * @param port Port of the proxy.
   * @param username Name of the user, if the proxy requires credentials.
   * @param password Password of the user.
   */
  record Proxy(
      @Nullable String host,
      @DefaultValue("8080") int port,
      @Nullable String username,
      @Nullable String password) {

    @Nullable ProxySettings settings() {
      if (host == null) {
        return null;
      }
      ProxySettings settings = ProxySettings.of(host, port);
      return username == null
          ? settings
          : settings.credentials(username, password == null ? "" : password);
    }

    /** Returns the host; credentials are left out. */
    @Override
    public String toString() {
      return "Proxy[host=" + host + ']';
    }
  }

  /**
   * Events and callbacks that the platform sends to a URL of the app.
   *
   * @param encryptKey Encrypt key of the app. Every event must then be signed.
   * @param verificationToken Verification token of the app.
   * @param path Path at which events are received, for example /feishu/events. If it is missing,
   *     the application calls the receiver itself.
   * @param replayWindow How much the time of a signed request may differ from the clock. 5 minutes
   *     by default.
   * @param respondWithin Time limit after which the response is sent although the handler is still
   *     running, also for the long connection. 2 seconds by default.
   * @param maxBodySize Maximum size of a request body. 10 MiB by default.
   */
  record Events(
      @Nullable String encryptKey,
      @Nullable String verificationToken,
      @Nullable String path,
      @Nullable Duration replayWindow,
      @Nullable Duration respondWithin,
      @Nullable DataSize maxBodySize) {

    void applyTo(EventReceiver.Builder builder) {
      if (encryptKey != null) {
        builder.encryptKey(encryptKey);
      }
      if (verificationToken != null) {
        builder.verificationToken(verificationToken);
      }
      if (replayWindow != null) {
        builder.replayWindow(replayWindow);
      }
      if (respondWithin != null) {
        builder.respondWithin(respondWithin);
      }
      if (maxBodySize != null) {
        builder.maxBodySize(Math.toIntExact(maxBodySize.toBytes()));
      }
    }

    /** Returns the class name; keys are left out. */
    @Override
    public String toString() {
      return "Events";
    }
  }

  /**
   * The long connection.
   *
   * @param enabled Whether events and callbacks are received over a connection that the app opens.
   * @param closeWithin How long the shutdown of the application waits for handlers. 10 seconds by
   *     default.
   */
  record Connection(@DefaultValue("false") boolean enabled, @Nullable Duration closeWithin) {}

  boolean isStoreApp() {
    return appType == AppType.STORE;
  }

  void applyTo(FeishuClientBuilder builder) {
    String id = required("feishu.app-id", appId);
    String secret = required("feishu.app-secret", appSecret);
    if (isStoreApp()) {
      builder.storeApp(id, secret);
    } else {
      builder.app(id, secret);
    }
    if (tenant != null) {
      builder.tenant(tenant);
    }
    if (baseUrl == null) {
      builder.region(hosts());
    } else {
      builder.baseUrl(baseUrl);
    }
    if (connectTimeout != null) {
      builder.connectTimeout(connectTimeout);
    }
    if (attemptTimeout != null) {
      builder.attemptTimeout(attemptTimeout);
    }
    if (timeout != null) {
      builder.timeout(timeout);
    }
    if (keepDocumentedRates) {
      builder.keepDocumentedRates();
    }
    builder.lenientDecoding(lenientDecoding);
    if (retry.attempts() != null) {
      builder.retry(RetryPolicy.builder().attempts(retry.attempts()).build());
    }
    ProxySettings proxies = proxy.settings();
    if (proxies != null) {
      builder.proxy(proxies);
    }
  }

  void applyTo(EventReceiver.Builder builder) {
    builder.lenientDecoding(lenientDecoding);
    events.applyTo(builder);
  }

  void applyTo(LongConnection.Builder builder) {
    if (isStoreApp()) {
      throw new InvalidConfigurationPropertyValueException(
          "feishu.long-connection.enabled",
          true,
          "Only self-built apps have long connections, and feishu.app-type is store.");
    }
    builder.app(required("feishu.app-id", appId), required("feishu.app-secret", appSecret));
    if (baseUrl == null) {
      builder.region(hosts());
    } else {
      builder.baseUrl(baseUrl);
    }
    builder.lenientDecoding(lenientDecoding);
    if (events.respondWithin() != null) {
      builder.respondWithin(events.respondWithin());
    }
    if (longConnection.closeWithin() != null) {
      builder.closeWithin(longConnection.closeWithin());
    }
    ProxySettings proxies = proxy.settings();
    if (proxies != null) {
      builder.proxy(proxies);
    }
  }

  private Region hosts() {
    return region == RegionName.LARK ? Region.LARK : Region.FEISHU;
  }

  private static String required(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new InvalidConfigurationPropertyValueException(
          name, value, "The id and the secret of the app are required.");
    }
    return value;
  }

  /** Returns the id of the app; secrets are left out. */
  @Override
  public String toString() {
    return "FeishuProperties[appId=" + appId + ']';
  }
}
