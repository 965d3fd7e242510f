package dev.larkspur.examples.bot;

import dev.larkspur.feishu.Feishu;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.event.LongConnection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Starts the bot: on the platform if the environment variables {@code FEISHU_APP_ID} and {@code
 * FEISHU_APP_SECRET} are set, otherwise with the test kit.
 */
final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (System.getenv("FEISHU_APP_ID") == null) {
      System.out.println("FEISHU_APP_ID is not set: the test kit acts as the platform.");
      Rehearsal.run(Files.createTempDirectory("larkspur-bot"), System.out::println);
      return;
    }
    try (FeishuClient client = FeishuClient.fromEnvironment();
        LongConnection connection =
            new Bot(new Feishu(client), Path.of("received"), System.out::println)
                .start(LongConnection.builder().environment(System.getenv()))) {
      System.out.println("Send the bot a message. Ctrl+C ends the program.");
      connection.await();
    }
  }
}
