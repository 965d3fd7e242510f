package dev.larkspur.runtime;

import dev.larkspur.runtime.http.WireResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Locale;

/** A file, handed over as it comes; an error instead of one is told apart. */
final class FileDecoder implements ResponseDecoder<Download> {

  private static final int PARTIAL = 206;

  /** No error answer is longer. */
  private static final int LONGEST_ERROR = 64 * 1024;

  @Override
  public boolean streamed() {
    return true;
  }

  @Override
  public Download read(ReceivedResponse response) {
    InputStream stream = response.wire().stream();
    if (stream == null) {
      throw response.failure("no file");
    }
    try {
      ByteRange part = response.status() == PARTIAL ? part(response, stream) : null;
      if (part != null || !mayBeError(response.wire())) {
        return new Download(response.wire(), stream, part);
      }
      byte[] start = stream.readNBytes(LONGEST_ERROR);
      if (start.length < LONGEST_ERROR && response.isError(start)) {
        stream.close();
        throw response.failure("no file", start);
      }
      return new Download(
          response.wire(), new SequenceInputStream(new ByteArrayInputStream(start), stream), null);
    } catch (IOException e) {
      throw new TransportException(
          TransportException.Kind.CONNECTION_LOST, "the answer broke off", e);
    }
  }

  /** Which part it is: bytes that might belong anywhere are good for nothing. */
  private static ByteRange part(ReceivedResponse response, InputStream stream) throws IOException {
    String header = response.wire().headers().firstValue("Content-Range").orElse("");
    ByteRange part = ByteRange.of(header);
    if (part == null) {
      stream.close();
      throw response.undecodable("a part of a file without saying which");
    }
    return part;
  }

  /** JSON that is not announced as a file: with HTTP 200 errors come like that. */
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
