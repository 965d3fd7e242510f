package dev.larkspur.benchmarks;

import com.lark.oapi.service.im.v1.model.ReplyMessageReq;
import com.lark.oapi.service.im.v1.model.ReplyMessageReqBody;
import com.lark.oapi.service.im.v1.model.ReplyMessageResp;
import com.lark.oapi.service.im.v1.model.ReplyMessageRespBody;
import dev.larkspur.feishu.im.v1.MessageClient;
import dev.larkspur.feishu.im.v1.ReplyMessageError;
import dev.larkspur.feishu.im.v1.ReplyMessageRequest;
import dev.larkspur.feishu.im.v1.ReplyMessageResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Measures the bytes of the classes of one operation: request, response and their builders. */
public final class ClassBytes {
  private ClassBytes() {}

  /** Prints the sums, with a separate one for the error enum, which the SDK lacks. */
  public static void main(String[] args) throws IOException {
    System.out.println("larkspur " + ofLarkspur() + " bytes, and " + ofErrors() + " of errors");
    System.out.println("sdk      " + ofSdk() + " bytes");
  }

  static long ofLarkspur() throws IOException {
    return sum(List.of(ReplyMessageRequest.class, ReplyMessageResponse.class, MessageClient.class));
  }

  static long ofErrors() throws IOException {
    return sum(List.of(ReplyMessageError.class));
  }

  /** Returns the bytes without the resource class, which several operations share. */
  static long ofSdk() throws IOException {
    return sum(
        List.of(
            ReplyMessageReq.class,
            ReplyMessageReqBody.class,
            ReplyMessageResp.class,
            ReplyMessageRespBody.class));
  }

  private static long sum(List<Class<?>> types) throws IOException {
    long sum = 0;
    for (Class<?> type : types) {
      sum += size(type);
      for (Class<?> nested : type.getDeclaredClasses()) {
        sum += sum(List.of(nested));
      }
    }
    return sum;
  }

  private static long size(Class<?> type) throws IOException {
    String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(file)) {
      return in == null ? 0 : in.readAllBytes().length;
    }
  }
}
