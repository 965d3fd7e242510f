package dev.larkspur.runtime;

import java.net.URI;

/** Nothing is sent: the URL is the value. */
final class RedirectShape implements AnswerShape<URI> {

  @Override
  public URI withoutSending(Call<URI> call, CallOptions options, String baseUrl) {
    return RequestEncoder.url(call, options, baseUrl);
  }

  @Override
  public URI read(Answered answer) {
    throw new IllegalStateException("a redirect has no answer");
  }
}
