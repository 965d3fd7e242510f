package dev.larkspur.runtime;

import java.net.URI;

/** Nothing is sent: the URL is the value. */
final class RedirectDecoder implements ResponseDecoder<URI> {

  @Override
  public URI withoutSending(Call<URI> call, CallOptions options, String baseUrl) {
    return RequestEncoder.url(call, options, baseUrl);
  }

  @Override
  public URI read(ReceivedResponse response) {
    throw new IllegalStateException("a redirect has no answer");
  }
}
