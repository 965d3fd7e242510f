package dev.larkspur.generator.output;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Operations that change an output folder; tests replace them to simulate failures. */
interface FileOperations {
  /** Operations on the file system. */
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

  /** Moves a file and atomically replaces the target. */
  void move(Path from, Path to) throws IOException;

  void delete(Path file) throws IOException;

  /** Deletes a folder if it is empty, and returns whether it was deleted. */
  boolean deleteIfEmpty(Path folder) throws IOException;
}
