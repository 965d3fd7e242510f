package dev.larkspur.spring;

import dev.larkspur.runtime.event.EventReceiver;
import dev.larkspur.runtime.event.EventResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The endpoint for events in Spring MVC. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(RouterFunction.class)
@ConditionalOnProperty("feishu.events.path")
class MvcEventEndpoint {
  private static final MediaType JSON = MediaType.parseMediaType(EventResponse.CONTENT_TYPE);

  @Bean
  RouterFunction<ServerResponse> feishuEventRoute(
      EventReceiver receiver, FeishuProperties properties) {
    return RouterFunctions.route()
        .POST(
            String.valueOf(properties.events().path()),
            request -> {
              HttpServletRequest servlet = request.servletRequest();
              EventResponse response =
                  receiver.receive(servlet::getHeader, servlet.getInputStream());
              return ServerResponse.status(response.status())
                  .contentType(JSON)
                  .body(response.body());
            })
        .build();
  }
}
