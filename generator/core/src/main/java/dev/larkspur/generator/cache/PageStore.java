package dev.larkspur.generator.cache;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import com.fasterxml.jackson.dataformat.smile.SmileGenerator;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import dev.larkspur.generator.model.ModelMapping;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The results of reading pages, by the pages' path and content. The store is thread-safe, since
 * pages are read in parallel.
 */
public final class PageStore {
  private static final String FILE_NAME = "pages";

  private static final ObjectMapper MAPPER =
      ModelMapping.into(
              SmileMapper.builder(
                  SmileFactory.builder()
                      .enable(SmileGenerator.Feature.CHECK_SHARED_STRING_VALUES)
                      .build()))
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();
  private static final ObjectReader READER = MAPPER.readerFor(CachedPage.class);
  private static final ObjectWriter WRITER = MAPPER.writerFor(CachedPage.class);

  private final CacheFolder folder;
  private final Map<String, Entry> before;
  private final Map<String, Entry> now = new ConcurrentHashMap<>();

  private PageStore(CacheFolder folder, Map<String, Entry> before) {
    this.folder = folder;
    this.before = before;
  }

  /** Reads the store of the previous run. */
  public static PageStore read(CacheFolder folder) {
    DataInputStream in = folder.read(FILE_NAME);
    Map<String, Entry> entries = new HashMap<>();
    try {
      for (int left = in == null ? 0 : in.readInt(); in != null && left > 0; left--) {
        String path = in.readUTF();
        entries.put(path, new Entry(in.readUTF(), in.readNBytes(in.readInt())));
      }
    } catch (IOException | RuntimeException e) {
      // The checksum is right, but the content is not a store: start with an empty one.
      entries.clear();
    }
    return new PageStore(folder, entries);
  }

  /** Returns the result for a page with this content; null if absent. */
  public @Nullable CachedPage get(String path, String hash) {
    Entry entry = before.get(path);
    if (entry == null || !entry.hash.equals(hash)) {
      return null;
    }
    try {
      CachedPage page = READER.readValue(entry.content);
      now.put(path, entry);
      return page;
    } catch (IOException | RuntimeException e) {
      return null;
    }
  }

  /** Stores the result for a page with this content. */
  public void put(String path, String hash, CachedPage page) {
    try {
      now.put(path, new Entry(hash, WRITER.writeValueAsBytes(page)));
    } catch (JsonProcessingException e) {
      // For example half a surrogate pair in an example. The page is read again next time.
    }
  }

  /** Writes the results that were used or added in this run. */
  public void write() {
    if (now.equals(before)) {
      return;
    }
    SortedMap<String, Entry> sorted = new TreeMap<>(now);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(sorted.size());
      for (Map.Entry<String, Entry> page : sorted.entrySet()) {
        out.writeUTF(page.getKey());
        out.writeUTF(page.getValue().hash);
        out.writeInt(page.getValue().content.length);
        out.write(page.getValue().content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    folder.write(FILE_NAME, bytes.toByteArray());
  }

  /** A stored page. Entries with the same hash have the same content. */
  private static final class Entry {
    private final String hash;
    private final byte[] content;

    Entry(String hash, byte[] content) {
      this.hash = hash;
      this.content = content;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Entry entry && hash.equals(entry.hash);
    }

    @Override
    public int hashCode() {
      return hash.hashCode();
    }
  }
}
