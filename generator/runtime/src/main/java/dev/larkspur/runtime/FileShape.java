package dev.larkspur.runtime;

import dev.larkspur.runtime.http.WireAnswer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Locale;

/** A file, handed over as it comes; an error instead of one is told apart. */
final class FileShape implements AnswerShape<Download> {

  private static final int PARTIAL = 206;

  /** No error answer is longer. */
  private static final int LONGEST_ERROR = 64 * 1024;

  @Override
  public boolean streamed() {
    return true;
  }

  @Override
  public Download read(Answered answer) {
    InputStream stream = answer.wire().stream();
    if (stream == null) {
      throw answer.failure("no file");
    }
    try {
      ByteRange part = answer.status() == PARTIAL ? part(answer, stream) : null;
      if (part != null || !mayBeError(answer.wire())) {
        return new Download(answer.wire(), stream, part);
      }
      byte[] start = stream.readNBytes(LONGEST_ERROR);
      if (start.length < LONGEST_ERROR && answer.isError(start)) {
        stream.close();
        throw answer.failure("no file", start);
      }
      return new Download(
          answer.wire(), new SequenceInputStream(new ByteArrayInputStream(start), stream), null);
    } catch (IOException e) {
      throw new TransportException(
          TransportException.Kind.CONNECTION_LOST, "the answer broke off", e);
    }
  }

  /** Which part it is: bytes that might belong anywhere are good for nothing. */
  private static ByteRange part(Answered answer, InputStream stream) throws IOException {
    String header = answer.wire().headers().firstValue("Content-Range").orElse("");
    ByteRange part = ByteRange.of(header);
    if (part == null) {
      stream.close();
      throw answer.undecodable("a part of a file without saying which");
    }
    return part;
  }

  /** JSON that is not announced as a file: with HTTP 200 errors come like that. */
  private static boolean mayBeError(WireAnswer answer) {
    return answer.headers().firstValue("Content-Disposition").isEmpty()
        && answer
            .headers()
            .firstValue("Content-Type")
            .orElse("")
            .toLowerCase(Locale.ROOT)
            .contains("json");
  }
}
