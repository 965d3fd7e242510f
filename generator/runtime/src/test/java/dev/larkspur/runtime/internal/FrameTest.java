package dev.larkspur.runtime.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Frames are the same bytes that protobuf-java writes and reads. */
class FrameTest {
  private static final Descriptor FRAME = descriptor();

  private static Descriptor descriptor() {
    DescriptorProto header =
        DescriptorProto.newBuilder()
            .setName("Header")
            .addField(
                field(
                    "key",
                    1,
                    FieldDescriptorProto.Type.TYPE_STRING,
                    FieldDescriptorProto.Label.LABEL_REQUIRED))
            .addField(
                field(
                    "value",
                    2,
                    FieldDescriptorProto.Type.TYPE_STRING,
                    FieldDescriptorProto.Label.LABEL_REQUIRED))
            .build();
    DescriptorProto frame =
        DescriptorProto.newBuilder()
            .setName("Frame")
            .addField(
                field(
                    "sequence",
                    1,
                    FieldDescriptorProto.Type.TYPE_UINT64,
                    FieldDescriptorProto.Label.LABEL_REQUIRED))
            .addField(
                field(
                    "logId",
                    2,
                    FieldDescriptorProto.Type.TYPE_UINT64,
                    FieldDescriptorProto.Label.LABEL_REQUIRED))
            .addField(
                field(
                    "service",
                    3,
                    FieldDescriptorProto.Type.TYPE_INT32,
                    FieldDescriptorProto.Label.LABEL_REQUIRED))
            .addField(
                field(
                    "method",
                    4,
                    FieldDescriptorProto.Type.TYPE_INT32,
                    FieldDescriptorProto.Label.LABEL_REQUIRED))
            .addField(
                field(
                        "headers",
                        5,
                        FieldDescriptorProto.Type.TYPE_MESSAGE,
                        FieldDescriptorProto.Label.LABEL_REPEATED)
                    .setTypeName("Header"))
            .addField(
                field(
                    "payloadEncoding",
                    6,
                    FieldDescriptorProto.Type.TYPE_STRING,
                    FieldDescriptorProto.Label.LABEL_OPTIONAL))
            .addField(
                field(
                    "payloadType",
                    7,
                    FieldDescriptorProto.Type.TYPE_STRING,
                    FieldDescriptorProto.Label.LABEL_OPTIONAL))
            .addField(
                field(
                    "payload",
                    8,
                    FieldDescriptorProto.Type.TYPE_BYTES,
                    FieldDescriptorProto.Label.LABEL_OPTIONAL))
            .addField(
                field(
                    "newLogId",
                    9,
                    FieldDescriptorProto.Type.TYPE_STRING,
                    FieldDescriptorProto.Label.LABEL_OPTIONAL))
            .build();
    try {
      return FileDescriptor.buildFrom(
              FileDescriptorProto.newBuilder()
                  .setSyntax("proto2")
                  .addMessageType(header)
                  .addMessageType(frame)
                  .build(),
              new FileDescriptor[0])
          .findMessageTypeByName("Frame");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static FieldDescriptorProto.Builder field(
      String name, int number, FieldDescriptorProto.Type type, FieldDescriptorProto.Label label) {
    return FieldDescriptorProto.newBuilder()
        .setName(name)
        .setNumber(number)
        .setType(type)
        .setLabel(label);
  }

  private static byte[] byProtobuf(Frame frame) {
    Descriptor header = FRAME.findFieldByName("headers").getMessageType();
    DynamicMessage.Builder message =
        DynamicMessage.newBuilder(FRAME)
            .setField(FRAME.findFieldByName("sequence"), frame.sequence())
            .setField(FRAME.findFieldByName("logId"), frame.logId())
            .setField(FRAME.findFieldByName("service"), frame.service())
            .setField(FRAME.findFieldByName("method"), frame.method());
    frame
        .headers()
        .forEach(
            (key, value) ->
                message.addRepeatedField(
                    FRAME.findFieldByName("headers"),
                    DynamicMessage.newBuilder(header)
                        .setField(header.findFieldByName("key"), key)
                        .setField(header.findFieldByName("value"), value)
                        .build()));
    set(message, "payloadEncoding", frame.payloadEncoding());
    set(message, "payloadType", frame.payloadType());
    set(message, "newLogId", frame.newLogId());
    if (frame.payload().length > 0) {
      set(message, "payload", ByteString.copyFrom(frame.payload()));
    }
    return message.build().toByteArray();
  }

  private static void set(DynamicMessage.Builder message, String name, @Nullable Object value) {
    if (value != null) {
      message.setField(FRAME.findFieldByName(name), value);
    }
  }

  private static Frame random(Random random) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      headers.put("k" + random.nextInt(), "täglich".repeat(random.nextInt(40)));
    }
    byte[] payload = new byte[random.nextInt(300)];
    random.nextBytes(payload);
    return new Frame(
        random.nextLong() >> random.nextInt(64),
        random.nextLong(),
        random.nextInt(),
        random.nextInt(2),
        headers,
        random.nextBoolean() ? "gzip" : null,
        random.nextBoolean() ? "" : null,
        payload,
        random.nextBoolean() ? "L" + random.nextLong() : null);
  }

  @Test
  void frames_are_written_and_read_like_protobuf() throws Exception {
    Random random = new Random(17);
    for (int i = 0; i < 500; i++) {
      Frame frame = random(random);
      byte[] bytes = byProtobuf(frame);

      assertThat(frame.write()).isEqualTo(bytes);
      Frame read = Frame.read(bytes);
      assertThat(read.write()).isEqualTo(bytes);
      assertThat(read.headers()).isEqualTo(frame.headers());
      assertThat(DynamicMessage.parseFrom(FRAME, read.write()).toByteArray()).isEqualTo(bytes);
    }
  }

  @Test
  void unknown_fields_are_skipped() {
    Frame frame = new Frame(1, 2, 3, 1, Map.of(), null, null, "p".getBytes(UTF_8), null);
    byte[] known = frame.write();
    byte[] unknown = {0x50, 7, 0x59, 1, 2, 3, 4, 5, 6, 7, 8, 0x62, 1, 9, 0x6D, 1, 2, 3, 4};
    byte[] all = Arrays.copyOf(known, known.length + unknown.length);
    System.arraycopy(unknown, 0, all, known.length, unknown.length);

    assertThat(Frame.read(all).write()).isEqualTo(known);
  }

  @Test
  void every_truncated_frame_is_rejected_or_shorter() {
    byte[] whole = random(new Random(3)).write();
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      try {
        assertThat(Frame.read(part).write().length).isLessThanOrEqualTo(length);
      } catch (IllegalArgumentException e) {
        assertThat(e).hasMessageMatching("The frame is truncated|A required field is missing");
      }
    }
  }

  @Test
  void damaged_frames_are_rejected_with_one_kind_of_exception() {
    Random random = new Random(5);
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = random(random).write();
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      try {
        assertThat(Frame.read(bytes)).isNotNull();
      } catch (IllegalArgumentException e) {
        assertThat(e.getMessage()).isNotEmpty();
      }
    }
    assertThatThrownBy(() -> Frame.read(new byte[] {8, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1}))
        .hasMessage("A number has more than 64 bits");
  }

  @Test
  void a_number_of_fixed_length_that_is_truncated_is_rejected() {
    byte[] whole = Frame.control(1, "ping").write();
    for (int[] wire : new int[][] {{1, 8}, {5, 4}}) {
      byte[] unknown = Arrays.copyOf(whole, whole.length + 2 + wire[1]);
      unknown[whole.length] = (byte) (0x80 | wire[0]);
      unknown[whole.length + 1] = 1;

      assertThat(Frame.read(unknown).header("type")).isEqualTo("ping");
      assertThatThrownBy(() -> Frame.read(Arrays.copyOf(unknown, unknown.length - 1)))
          .hasMessage("The frame is truncated");
    }
  }

  @Test
  void unknown_fields_of_a_header_are_skipped() {
    byte[] plain = Frame.control(1, "ping").write();
    byte[] header = "ping".getBytes(StandardCharsets.UTF_8);
    int end = plain.length;
    while (!Arrays.equals(plain, end - 4, end, header, 0, 4)) {
      end--;
    }
    // An unknown number with the value 7 at the end of the only header, which becomes longer.
    byte[] more = new byte[plain.length + 2];
    System.arraycopy(plain, 0, more, 0, end);
    more[end] = 3 << 3;
    more[end + 1] = 7;
    System.arraycopy(plain, end, more, end + 2, plain.length - end);
    int start = end;
    while (more[start] != (5 << 3 | 2) || more[start + 1] != end - start - 2) {
      start--;
    }
    more[start + 1] = (byte) (more[start + 1] + 2);

    assertThat(Frame.read(more).header("type")).isEqualTo("ping");
    assertThat(Frame.read(more).service()).isEqualTo(1);
  }

  @Test
  void the_payload_is_not_printed() {
    assertThat(Frame.control(1, "ping")).hasToString("control ping");
  }

  private static Frame withHeaders(Map<String, String> headers) {
    return new Frame(1, 2, 3, Frame.DATA, headers, null, null, new byte[0], null);
  }

  @Test
  void the_number_of_headers_is_bounded() {
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 0; i < Frame.MOST_HEADERS; i++) {
      headers.put("h" + i, "");
    }
    assertThat(Frame.read(withHeaders(headers).write()).headers()).hasSize(100);

    headers.put("more", "");
    byte[] flood = withHeaders(headers).write();

    assertThatThrownBy(() -> Frame.read(flood))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The frame has too many headers");
  }

  @Test
  void headers_with_the_same_name_count_separately() {
    byte[] start = withHeaders(Map.of()).write();
    byte[] flood = Arrays.copyOf(start, start.length + 2 * 101);
    for (int i = start.length; i < flood.length; i += 2) {
      flood[i] = 5 << 3 | 2;
    }

    assertThatThrownBy(() -> Frame.read(flood)).hasMessage("The frame has too many headers");
    assertThat(Frame.read(Arrays.copyOf(flood, flood.length - 2)).headers()).hasSize(1);
  }

  @Test
  void the_size_of_all_texts_together_is_bounded() {
    String half = "é".repeat(Frame.MOST_TEXT / 4);
    byte[] full = new Frame(1, 2, 3, 1, Map.of("", half), half, null, new byte[1], null).write();
    assertThat(Frame.read(full).payloadEncoding()).isEqualTo(half);

    for (byte[] more :
        new byte[][] {
          withHeaders(Map.of("a", half + half)).write(),
          withHeaders(Map.of(half + half + "a", "")).write(),
          new Frame(1, 2, 3, 1, Map.of("", half), half, "a", new byte[1], null).write(),
          new Frame(1, 2, 3, 1, Map.of("", half), half, null, new byte[1], "a").write()
        }) {
      assertThatThrownBy(() -> Frame.read(more))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("The frame has too much text");
    }
  }

  @Test
  void a_number_in_a_header_has_ascii_digits_only() {
    assertThat(withHeaders(Map.of("sum", "007")).number("sum", 1)).isEqualTo(7);
    assertThat(withHeaders(Map.of("sum", "999999999")).number("sum", 1)).isEqualTo(999_999_999);
    assertThat(withHeaders(Map.of("sum", "")).number("sum", 1)).isEqualTo(1);
    for (String wrong : new String[] {"+5", "-5", " 5", "5 ", "٣", "５", "0x1", "2147483648"}) {
      Frame frame = withHeaders(Map.of("sum", wrong));
      assertThatThrownBy(() -> frame.number("sum", 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("A header is not a number");
    }
  }
}
