package dev.larkspur.spring;

import dev.larkspur.runtime.FeishuException;
import dev.larkspur.runtime.event.LongConnection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Lifecycle of the long connection, which is opened when the application has started and closed
 * before other beans are stopped. Its threads do not keep the JVM running: an application without a
 * web server sets {@code spring.main.keep-alive=true}.
 */
public final class LongConnectionLifecycle implements SmartLifecycle {
  private final Supplier<LongConnection> opener;
  private volatile @Nullable LongConnection connection;

  LongConnectionLifecycle(Supplier<LongConnection> opener) {
    this.opener = opener;
  }

  @Override
  public synchronized void start() {
    if (connection == null) {
      connection = opener.get();
    }
  }

  @Override
  public synchronized void stop() {
    LongConnection open = connection;
    if (open != null) {
      open.close();
      connection = null;
    }
  }

  @Override
  public boolean isRunning() {
    return connection != null;
  }

  /** Returns whether the connection is open at this moment. */
  public boolean isConnected() {
    LongConnection open = connection;
    return open != null && open.isConnected();
  }

  /**
   * Returns the failure after which the connection is not opened again; null if the connection has
   * not failed permanently.
   */
  public @Nullable FeishuException refusal() {
    LongConnection open = connection;
    return open == null ? null : open.refusal();
  }
}
