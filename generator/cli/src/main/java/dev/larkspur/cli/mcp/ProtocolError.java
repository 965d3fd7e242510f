package dev.larkspur.cli.mcp;

/** A request that the protocol does not permit; the client receives its code and message. */
final class ProtocolError extends RuntimeException {
  static final int PARSE_ERROR = -32700;
  static final int INVALID_REQUEST = -32600;
  static final int METHOD_NOT_FOUND = -32601;
  static final int INVALID_PARAMS = -32602;
  static final int INTERNAL_ERROR = -32603;

  private static final long serialVersionUID = 1L;

  private final int code;

  ProtocolError(int code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  int code() {
    return code;
  }
}
