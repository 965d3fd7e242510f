package dev.larkspur.runtime;

import java.net.URI;

/** Decoder for a redirect operation, whose URL is returned without sending a request. */
final class RedirectDecoder implements ResponseDecoder<URI> {

  @Override
  public URI withoutSending(Call<URI> call, CallOptions options, Region region) {
    return RequestEncoder.url(call, options, region);
  }

  @Override
  public URI read(ReceivedResponse response) {
    throw new IllegalStateException("A redirect operation has no response");
  }
}
