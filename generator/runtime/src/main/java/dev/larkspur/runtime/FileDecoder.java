package dev.larkspur.runtime;

import dev.larkspur.runtime.http.WireResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Locale;

/**
 * Decoder for files, which are passed on as a stream. An error response instead of a file is
 * recognized.
 */
final class FileDecoder implements ResponseDecoder<Download> {

  private static final int PARTIAL = 206;

  /** The size limit of error responses, in bytes. */
  private static final int LONGEST_ERROR = 64 * 1024;

  @Override
  public boolean streamed() {
    return true;
  }

  @Override
  public Download read(ReceivedResponse response) {
    InputStream stream = response.wire().stream();
    if (stream == null) {
      throw response.failure("not a file");
    }
    try {
      ByteRange part = response.status() == PARTIAL ? part(response, stream) : null;
      if (part != null || !mayBeError(response.wire())) {
        return new Download(response.wire(), stream, part);
      }
      byte[] start = stream.readNBytes(LONGEST_ERROR);
      if (start.length < LONGEST_ERROR && response.isError(start)) {
        stream.close();
        throw response.failure("not a file", start);
      }
      return new Download(
          response.wire(), new SequenceInputStream(new ByteArrayInputStream(start), stream), null);
    } catch (IOException e) {
      throw new TransportException(
          TransportException.Kind.CONNECTION_LOST, "The connection broke during the response", e);
    }
  }

  /** Returns the range in the response. Bytes with an unknown offset are unusable. */
  private static ByteRange part(ReceivedResponse response, InputStream stream) throws IOException {
    String header = response.wire().headers().firstValue("Content-Range").orElse("");
    ByteRange part = ByteRange.of(header);
    if (part == null) {
      stream.close();
      throw response.undecodable("no valid Content-Range");
    }
    return part;
  }

  /**
   * Returns whether the body is JSON that is not declared as a file. Errors are sent like this with
   * HTTP 200.
   */
  private static boolean mayBeError(WireResponse response) {
    return response.headers().firstValue("Content-Disposition").isEmpty()
        && response
            .headers()
            .firstValue("Content-Type")
            .orElse("")
            .toLowerCase(Locale.ROOT)
            .contains("json");
  }
}
