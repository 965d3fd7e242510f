package dev.larkspur.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.event.EventReceiver;
import dev.larkspur.testkit.EventPusher;
import dev.larkspur.testkit.EventReply;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.DefaultResourceLoader;

/** Tests of the receiver in each server: the JDK's, Tomcat and Netty. */
class ServersTest {
  private static final String KEY = "the key";
  private static final String IO_THREADS = "reactor.netty.ioWorkerCount";
  private static final List<String> GREETED = new CopyOnWriteArrayList<>();

  private static final EventReceiver RECEIVER =
      EventReceiver.builder()
          .encryptKey(KEY)
          .respondWithin(Duration.ofSeconds(30))
          .maxBodySize(300_000)
          .on("greeting_v1", Json.class, (event, header) -> greet(event.get("name").asText("")))
          .on("slow_v1", Json.class, (event, header) -> waitForRelease())
          .onCallback(
              "card.action.trigger",
              Json.class,
              (click, header) ->
                  Map.of("toast", Map.of("content", click.at("/action/value").asText())))
          .build();

  private static volatile CountDownLatch started = new CountDownLatch(1);
  private static volatile CountDownLatch release = new CountDownLatch(1);

  private static HttpServer jdk;
  private static ExecutorService threads;
  private static ConfigurableApplicationContext tomcat;
  private static ConfigurableApplicationContext netty;

  @BeforeAll
  static void start() throws Exception {
    System.setProperty(IO_THREADS, "1");
    threads = Executors.newCachedThreadPool();
    jdk = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    jdk.setExecutor(threads);
    jdk.createContext("/events", new EventHttpHandler(RECEIVER));
    jdk.start();
    tomcat = run(new SpringApplication(ServletApp.class), "servlet");
    netty =
        run(
            new SpringApplication(
                new DefaultResourceLoader(new FilteredClassLoader("org.apache.catalina")),
                ReactiveApp.class),
            "reactive");
  }

  private static ConfigurableApplicationContext run(SpringApplication application, String type) {
    return application.run(
        "--server.port=0",
        "--server.address=127.0.0.1",
        "--spring.main.web-application-type=" + type,
        "--spring.main.banner-mode=off",
        "--logging.level.root=warn",
        "--spring.reactor.netty.shutdown-quiet-period=0");
  }

  @AfterAll
  static void stop() {
    release.countDown();
    netty.close();
    tomcat.close();
    jdk.stop(0);
    threads.shutdownNow();
    RECEIVER.close();
    System.clearProperty(IO_THREADS);
  }

  private static EventPusher pusher(String server) {
    return EventPusher.to(uri(server)).encryptKey(KEY);
  }

  private static URI uri(String server) {
    return switch (server) {
      case "JDK" -> local(jdk.getAddress().getPort(), "/events");
      case "servlet" -> local(port(tomcat), "/servlet/events");
      case "Spring MVC" -> local(port(tomcat), "/events");
      default -> local(port(netty), "/events");
    };
  }

  private static int port(ConfigurableApplicationContext app) {
    return app.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  private static URI local(int port, String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"JDK", "servlet", "Spring MVC", "Spring WebFlux"})
  void an_encrypted_and_signed_event_is_handled(String server) {
    String name = "Ada ✓" + "x".repeat(200_000);
    GREETED.clear();

    EventReply reply = pusher(server).push("greeting_v1", "{\"name\":\"" + name + "\"}");

    assertThat(reply).isEqualTo(new EventReply(200, "{}"));
    assertThat(GREETED).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"JDK", "servlet", "Spring MVC", "Spring WebFlux"})
  void a_challenge_is_returned(String server) {
    assertThat(pusher(server).challenge("c-1"))
        .isEqualTo(new EventReply(200, "{\"challenge\":\"c-1\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"JDK", "servlet", "Spring MVC", "Spring WebFlux"})
  void a_callback_is_answered(String server) {
    assertThat(pusher(server).push("card.action.trigger", "{\"action\":{\"value\":\"✓\"}}"))
        .isEqualTo(new EventReply(200, "{\"toast\":{\"content\":\"✓\"}}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"JDK", "servlet", "Spring MVC", "Spring WebFlux"})
  void another_key_and_a_large_body_are_rejected(String server) {
    EventPusher pusher = pusher(server);

    assertThat(pusher.encryptKey("other").push("greeting_v1", "{}").status()).isEqualTo(401);
    // Encrypted 320,000 bytes: the JDK's server reads 64 KiB that a handler leaves, and otherwise
    // resets the connection.
    assertThat(pusher.push("greeting_v1", "{\"name\":\"" + "x".repeat(240_000) + "\"}").status())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"JDK", "servlet", "Spring MVC", "Spring WebFlux"})
  void a_slow_handler_does_not_delay_other_requests(String server) throws Exception {
    started = new CountDownLatch(1);
    release = new CountDownLatch(1);
    CompletableFuture<EventReply> slow =
        CompletableFuture.supplyAsync(() -> pusher(server).push("slow_v1", "{}"));
    started.await();

    for (int i = 0; i < 8; i++) {
      assertThat(pusher(server).challenge("c-" + i).status()).isEqualTo(200);
    }
    assertThat(slow).isNotDone();
    release.countDown();
    assertThat(slow.join().status()).isEqualTo(200);
  }

  private static void greet(String name) {
    GREETED.add(name);
  }

  private static void waitForRelease() throws InterruptedException {
    started.countDown();
    release.await();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class ServletApp {
    @Bean
    EventController controller() {
      return new EventController(RECEIVER);
    }

    @Bean
    ServletRegistrationBean<EventServlet> servlet() {
      return new ServletRegistrationBean<>(new EventServlet(RECEIVER), "/servlet/events");
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class ReactiveApp {
    @Bean
    ReactiveEventController controller() {
      return new ReactiveEventController(RECEIVER);
    }
  }
}
