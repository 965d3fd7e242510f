package dev.larkspur.spring;

import dev.larkspur.runtime.event.EventReceiver;
import dev.larkspur.runtime.event.EventResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The endpoint for events in Spring WebFlux. The receiver waits for handlers, so it is called on a
 * thread that may block.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass(RouterFunction.class)
@ConditionalOnProperty("feishu.events.path")
class WebFluxEventEndpoint {
  private static final MediaType JSON = MediaType.parseMediaType(EventResponse.CONTENT_TYPE);

  @Bean
  RouterFunction<ServerResponse> feishuEventRoute(
      EventReceiver receiver, FeishuProperties properties) {
    return RouterFunctions.route()
        .POST(
            String.valueOf(properties.events().path()),
            request ->
                body(request, receiver.maxBodySize(request.headers()::firstHeader) + 1L)
                    .publishOn(Schedulers.boundedElastic())
                    .map(body -> receiver.receive(request.headers()::firstHeader, body))
                    .flatMap(WebFluxEventEndpoint::toResponse))
        .build();
  }

  /** Reads a body up to a limit, at which the receiver rejects it. */
  private static Mono<byte[]> body(ServerRequest request, long limit) {
    Flux<DataBuffer> buffers = request.body(BodyExtractors.toDataBuffers());
    return DataBufferUtils.join(DataBufferUtils.takeUntilByteCount(buffers, limit))
        .map(
            buffer -> {
              byte[] bytes = new byte[buffer.readableByteCount()];
              buffer.read(bytes);
              DataBufferUtils.release(buffer);
              return bytes;
            })
        .defaultIfEmpty(new byte[0]);
  }

  private static Mono<ServerResponse> toResponse(EventResponse response) {
    return ServerResponse.status(response.status()).contentType(JSON).bodyValue(response.body());
  }
}
