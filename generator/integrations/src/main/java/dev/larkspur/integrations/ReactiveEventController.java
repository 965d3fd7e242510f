package dev.larkspur.integrations;

import dev.larkspur.runtime.event.EventReceiver;
import dev.larkspur.runtime.event.EventResponse;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Controller that receives events in Spring WebFlux. A receiver waits for handlers, so it must not
 * be called on a thread of the event loop.
 */
@RestController
public class ReactiveEventController {
  private final EventReceiver receiver;

  public ReactiveEventController(EventReceiver receiver) {
    this.receiver = receiver;
  }

  /** Joins the buffers of the body, because Spring itself rejects bodies of more than 256 KiB. */
  @PostMapping("/events")
  public Mono<ResponseEntity<byte[]>> events(ServerHttpRequest request) {
    long limit = receiver.maxBodySize(request.getHeaders()::getFirst) + 1L;
    return DataBufferUtils.join(DataBufferUtils.takeUntilByteCount(request.getBody(), limit))
        .map(ReactiveEventController::bytes)
        .defaultIfEmpty(new byte[0])
        .flatMap(
            body ->
                Mono.fromCallable(() -> receiver.receive(request.getHeaders()::getFirst, body))
                    .subscribeOn(Schedulers.boundedElastic()))
        .map(
            response ->
                ResponseEntity.status(response.status())
                    .contentType(MediaType.parseMediaType(EventResponse.CONTENT_TYPE))
                    .body(response.body()));
  }

  private static byte[] bytes(DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }
}
