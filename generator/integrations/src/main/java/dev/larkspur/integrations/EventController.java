package dev.larkspur.integrations;

import dev.larkspur.runtime.event.EventReceiver;
import dev.larkspur.runtime.event.EventResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Controller that receives events in Spring MVC. */
@RestController
public class EventController {
  private final EventReceiver receiver;

  public EventController(EventReceiver receiver) {
    this.receiver = receiver;
  }

  /**
   * Passes the body as a stream, because Spring would read it as a whole, regardless of its size.
   */
  @PostMapping("/events")
  public ResponseEntity<byte[]> events(HttpServletRequest request) throws IOException {
    EventResponse response = receiver.receive(request::getHeader, request.getInputStream());
    return ResponseEntity.status(response.status())
        .contentType(MediaType.parseMediaType(EventResponse.CONTENT_TYPE))
        .body(response.body());
  }
}
