package dev.larkspur.testkit;

import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.event.LongConnection;
import dev.larkspur.testkit.Sample.Reply;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * A program that calls the platform and receives an event through a proxy. It runs in a JVM of its
 * own, because the JDK reads once whether it may send credentials for tunnels.
 */
final class TunnelProgram {
  private TunnelProgram() {}

  /**
   * Runs the program.
   *
   * @param arguments the URLs of the proxy, of the platform and of the long connection
   */
  public static void main(String[] arguments) throws Exception {
    Map<String, String> variables = new HashMap<>();
    variables.put("FEISHU_APP_ID", "cli_1");
    variables.put("FEISHU_APP_SECRET", "the-secret");
    variables.put("FEISHU_BASE_URL", arguments[1]);
    variables.put("HTTPS_PROXY", arguments[0]);
    variables.put("HTTP_PROXY", arguments[0]);
    try (FeishuClient client = FeishuClient.builder().environment(variables).build()) {
      System.out.println("replied " + client.send(new Reply("om_1", "hi")).messageId());
    }
    variables.put("FEISHU_BASE_URL", arguments[2]);
    CountDownLatch received = new CountDownLatch(1);
    LongConnection connection =
        LongConnection.builder()
            .environment(variables)
            .on(
                "sample.event",
                Json.class,
                (event, header) -> {
                  System.out.println("received " + event.get("text").asText());
                  received.countDown();
                })
            .start();
    received.await();
    connection.close();
  }
}
