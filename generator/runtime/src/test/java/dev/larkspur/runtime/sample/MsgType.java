package dev.larkspur.runtime.sample;

import dev.larkspur.runtime.OpenEnum;
import dev.larkspur.runtime.internal.FromJson;
import java.util.Map;

public final class MsgType extends OpenEnum<String, MsgType.Known> {
  public static final MsgType TEXT = new MsgType("text", Known.TEXT);
  public static final MsgType POST = new MsgType("post", Known.POST);

  private static final Map<String, MsgType> LISTED = byValue(TEXT, POST);

  private MsgType(String value, Known known) {
    super(value, known);
  }

  @FromJson
  public static MsgType of(String value) {
    MsgType listed = LISTED.get(value);
    return listed == null ? new MsgType(value, Known.UNLISTED) : listed;
  }

  public enum Known {
    TEXT,
    POST,
    UNLISTED
  }
}
