package dev.larkspur.spring;

import dev.larkspur.runtime.FeishuException;
import dev.larkspur.runtime.event.LongConnection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Opens the long connection when the application has started, and closes it before other beans are
 * stopped. Its threads do not keep the JVM running: an application without a web server sets {@code
 * spring.main.keep-alive=true}.
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

  /** Returns why the connection is not tried again; null unless the platform refused it. */
  public @Nullable FeishuException refusal() {
    LongConnection open = connection;
    return open == null ? null : open.refusal();
  }
}
