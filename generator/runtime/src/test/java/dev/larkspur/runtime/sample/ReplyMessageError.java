package dev.larkspur.runtime.sample;

import dev.larkspur.runtime.ErrorCode;
import java.util.List;

public enum ReplyMessageError implements ErrorCode {
  PARAMETER_IS_WRONG(230001, 400, "Your request contains an invalid request parameter.", ""),
  BOT_IS_NOT_IN_THE_GROUP(230002, 400, "The bot can not be outside the group.", "Add the bot."),
  THE_MESSAGE_IS_RECALLED(230011, 400, "The message is recalled.", "Forget the message."),
  CONTENT_IS_WRONG(230099, 400, "Failed to create card content.", "See below.") {
    @Override
    public List<? extends ErrorCode> subErrors() {
      return List.of(SubError.values());
    }
  };

  private final long code;
  private final int httpStatus;
  private final String message;
  private final String advice;

  ReplyMessageError(long code, int httpStatus, String message, String advice) {
    this.code = code;
    this.httpStatus = httpStatus;
    this.message = message;
    this.advice = advice;
  }

  @Override
  public long code() {
    return code;
  }

  @Override
  public int httpStatus() {
    return httpStatus;
  }

  @Override
  public String message() {
    return message;
  }

  @Override
  public String advice() {
    return advice;
  }

  public enum SubError implements ErrorCode {
    TAG_IS_UNKNOWN(200380, "The tag is unknown.");

    private final long code;
    private final String message;

    SubError(long code, String message) {
      this.code = code;
      this.message = message;
    }

    @Override
    public long code() {
      return code;
    }

    @Override
    public int httpStatus() {
      return 0;
    }

    @Override
    public String message() {
      return message;
    }

    @Override
    public String advice() {
      return "";
    }
  }
}
