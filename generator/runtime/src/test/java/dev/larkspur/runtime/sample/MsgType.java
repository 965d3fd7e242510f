package dev.larkspur.runtime.sample;

import dev.larkspur.runtime.OpenEnum;

public final class MsgType extends OpenEnum<String, MsgType.Known> {
  public static final MsgType TEXT = new MsgType("text", Known.TEXT);
  public static final MsgType POST = new MsgType("post", Known.POST);

  private MsgType(String value, Known known) {
    super(value, known);
  }

  public static MsgType of(String value) {
    return switch (value) {
      case "text" -> TEXT;
      case "post" -> POST;
      default -> new MsgType(value, Known.UNLISTED);
    };
  }

  public enum Known {
    TEXT,
    POST,
    UNLISTED
  }
}
