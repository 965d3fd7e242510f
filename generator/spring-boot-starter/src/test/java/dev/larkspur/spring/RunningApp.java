package dev.larkspur.spring;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

/** An application that was started as a whole, with its server on a free port. */
record RunningApp(ConfigurableApplicationContext context) implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Starts an application with Tomcat. */
  static RunningApp servlet(Class<?> configuration, String... properties) {
    return start(new SpringApplication(configuration), "servlet", properties);
  }

  /** Starts an application with Netty. */
  static RunningApp reactive(Class<?> configuration, String... properties) {
    ClassLoader withoutTomcat = new FilteredClassLoader("org.apache.catalina");
    return start(
        new SpringApplication(new DefaultResourceLoader(withoutTomcat), configuration),
        "reactive",
        properties);
  }

  /** Starts an application without a server. */
  static RunningApp plain(Class<?> configuration, String... properties) {
    return start(new SpringApplication(configuration), "none", properties);
  }

  private static RunningApp start(
      SpringApplication application, String type, String... properties) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--server.port=0");
    arguments.add("--server.address=127.0.0.1");
    arguments.add("--spring.main.web-application-type=" + type);
    arguments.add("--spring.main.banner-mode=off");
    arguments.add("--logging.level.root=warn");
    arguments.add("--spring.reactor.netty.shutdown-quiet-period=0");
    for (String property : properties) {
      arguments.add("--" + property);
    }
    return new RunningApp(application.run(arguments.toArray(new String[0])));
  }

  URI uri(String path) {
    String port = context.getEnvironment().getProperty("local.server.port");
    return URI.create("http://127.0.0.1:" + port + path);
  }

  String get(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(uri(path)).build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  @Override
  public void close() {
    context.close();
  }
}
