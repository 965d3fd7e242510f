package dev.larkspur.integrations;

import dev.larkspur.runtime.event.EventReceiver;
import dev.larkspur.runtime.event.EventResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Servlet that receives events. */
public final class EventServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient EventReceiver receiver;

  public EventServlet(EventReceiver receiver) {
    this.receiver = receiver;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    EventResponse result = receiver.receive(request::getHeader, request.getInputStream());
    response.setStatus(result.status());
    response.setContentType(EventResponse.CONTENT_TYPE);
    response.getOutputStream().write(result.body());
  }
}
