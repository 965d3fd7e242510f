package dev.larkspur.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Compares the BOM with the build, because the BOM has no parent POM. */
class BomTest {
  private static final Path PROJECT = Path.of(System.getProperty("larkspur.project"));

  @Test
  void theBomListsAllPublishedModules() throws Exception {
    Set<String> published = new TreeSet<>();
    for (String module : texts(pom(""), "/project/modules/module")) {
      Document pom = pom(module);
      if (texts(pom, "/project/properties/maven.deploy.skip").isEmpty()) {
        published.addAll(texts(pom, "/project/artifactId"));
      }
    }
    published.remove("larkspur-bom");

    assertThat(texts(pom("generator/bom"), "//dependency/artifactId"))
        .containsExactlyElementsOf(published);
  }

  @Test
  void theVersionEqualsTheVersionOfTheBuild() throws Exception {
    assertThat(texts(pom("generator/bom"), "/project/version"))
        .isEqualTo(texts(pom(""), "/project/version"));
    assertThat(texts(pom("generator/bom"), "//dependency/version"))
        .containsOnly("${project.version}");
  }

  private static Document pom(String module) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(PROJECT.resolve(module).resolve("pom.xml").toFile());
  }

  private static List<String> texts(Document pom, String path) throws XPathExpressionException {
    XPath xpath = XPathFactory.newInstance().newXPath();
    NodeList nodes = (NodeList) xpath.evaluate(path, pom, XPathConstants.NODESET);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent().strip());
    }
    return texts;
  }
}
