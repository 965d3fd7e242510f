package dev.larkspur.generator.portal;

import java.io.IOException;

/** The folder holds pages of another portal, or of another part of it: pulling would mix them. */
public final class WrongFolderException extends IOException {
  private static final long serialVersionUID = 1L;

  WrongFolderException(String message) {
    super(message);
  }
}
