package dev.larkspur.runtime.event;

import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.jackson.JsonCodec;
import java.io.IOException;

/**
 * Reader of the JSON object that a request consists of. The encoding is UTF-8, with or without a
 * byte order mark. Bytes after the object are an error: with the signature of the platform, an
 * attacker can compute a valid signature of a longer body, though only with arbitrary bytes behind
 * the original ones. Of members with one name the last counts.
 */
final class EventJson {
  private static final int MALFORMED = 400;

  private EventJson() {}

  /**
   * Reads the object.
   *
   * @throws EventRejectedException if the bytes are not one JSON object in UTF-8
   */
  static Json read(byte[] json) throws EventRejectedException {
    return read(json, json.length);
  }

  /**
   * Reads the object from the first bytes of an array.
   *
   * @throws EventRejectedException if they are not one JSON object in UTF-8
   */
  static Json read(byte[] json, int length) throws EventRejectedException {
    if (isUtf16Or32(json, length)) {
      throw new EventRejectedException(MALFORMED, "the body is not UTF-8");
    }
    try {
      Json node = JsonCodec.parse(json, length);
      if (node.isObject()) {
        return node;
      }
    } catch (IOException e) {
      throw new EventRejectedException(MALFORMED, "the body is not valid JSON");
    }
    throw new EventRejectedException(MALFORMED, "the body is not a JSON object");
  }

  /** Returns whether the parser would detect another encoding: JSON in UTF-8 has no such bytes. */
  private static boolean isUtf16Or32(byte[] json, int length) {
    for (int i = 0; i < Math.min(length, 4); i++) {
      if (json[i] == 0 || json[i] == (byte) 0xFE || json[i] == (byte) 0xFF) {
        return true;
      }
    }
    return false;
  }
}
