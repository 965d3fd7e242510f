package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.Naming;
import dev.larkspur.generator.Reading;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.javamodel.JavaService;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.model.PageForms;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The model of a folder of pages as OpenAPI documents. {@code docs/openapi.md} specifies the
 * mapping.
 *
 * @param documents the documents by name
 * @param diagnostics the values that a document does not have or approximates, by place
 */
public record OpenApi(SortedMap<String, ObjectNode> documents, List<Diagnostic> diagnostics) {
  /** The name of a document of all products. */
  public static final String WHOLE = "openapi";

  public OpenApi {
    documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
    diagnostics = List.copyOf(diagnostics);
  }

  /** Returns one document of all products. */
  public static OpenApi whole(Naming naming) {
    Api api = naming.reading().inLanguage();
    List<JavaService> services = JavaModel.of(api, naming.names()).services();
    DocumentWriter writer = new DocumentWriter(api, naming.names(), services);
    SortedMap<String, ObjectNode> documents = new TreeMap<>();
    documents.put(WHOLE, writer.document(null));
    return new OpenApi(documents, writer.diagnostics());
  }

  /** Returns one document for each product, by the last part of the name of its package. */
  public static OpenApi perProduct(Naming naming) {
    Api api = naming.reading().inLanguage();
    SortedMap<String, List<JavaService>> products =
        JavaModel.of(api, naming.names()).services().stream()
            .collect(
                Collectors.groupingBy(
                    service -> service.id().project(), TreeMap::new, Collectors.toList()));
    SortedMap<String, ObjectNode> documents = new TreeMap<>();
    Diagnostics diagnostics = new Diagnostics();
    List<Part> parts = new ArrayList<>();
    products.forEach((product, services) -> parts.add(new Part(product, services)));
    parts.parallelStream()
        .map(part -> part.written(api, naming))
        .toList()
        .forEach(
            written -> {
              documents.put(written.name(), written.document());
              diagnostics.addAll(written.diagnostics());
            });
    return new OpenApi(documents, diagnostics.sorted());
  }

  /** Returns the counts of a model with its diagnostics and those of the documents. */
  public Overview overview(Reading reading) {
    Diagnostics all = new Diagnostics();
    all.addAll(reading.diagnostics());
    all.addAll(diagnostics);
    return Overview.of(
        reading.pages(), PageForms.of(reading.forms().values()), reading.api(), all.sorted());
  }

  /** Returns the contents of the documents by the name of the file. */
  public SortedMap<String, byte[]> files(DocumentFormat format) {
    List<byte[]> contents = documents.values().parallelStream().map(format::bytes).toList();
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (String name : documents.keySet()) {
      files.put(name + "." + format.extension(), contents.get(files.size()));
    }
    return files;
  }

  private record Part(String product, List<JavaService> services) {
    Written written(Api api, Naming naming) {
      DocumentWriter writer = new DocumentWriter(api, naming.names(), services);
      String packageName = naming.names().product(product).packageName();
      return new Written(
          packageName.substring(packageName.lastIndexOf('.') + 1),
          writer.document(product),
          writer.diagnostics());
    }
  }

  private record Written(String name, ObjectNode document, List<Diagnostic> diagnostics) {}
}
