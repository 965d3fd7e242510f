package dev.larkspur.generator.output;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Every change that is made to an output folder goes through here, so that a test can fail it. */
interface FileOperations {
  /** The real one. */
  FileOperations REAL =
      new FileOperations() {
        @Override
        public void createFolders(Path folder) throws IOException {
          Files.createDirectories(folder);
        }

        @Override
        public void write(Path file, byte[] content) throws IOException {
          Files.write(file, content);
        }

        @Override
        public void move(Path from, Path to) throws IOException {
          try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
          } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
          }
        }

        @Override
        public void delete(Path file) throws IOException {
          Files.deleteIfExists(file);
        }

        @Override
        public boolean deleteIfEmpty(Path folder) throws IOException {
          try {
            return Files.deleteIfExists(folder);
          } catch (DirectoryNotEmptyException e) {
            return false;
          }
        }
      };

  void createFolders(Path folder) throws IOException;

  void write(Path file, byte[] content) throws IOException;

  /** Puts one file in the place of another in one step. */
  void move(Path from, Path to) throws IOException;

  void delete(Path file) throws IOException;

  /** Deletes a folder unless something is in it, and says whether it is gone. */
  boolean deleteIfEmpty(Path folder) throws IOException;
}
