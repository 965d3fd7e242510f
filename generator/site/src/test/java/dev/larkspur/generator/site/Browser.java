package dev.larkspur.generator.site;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Headless Chromium that shows the files of a site. */
final class Browser implements AutoCloseable {
  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/google-chrome");

  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final ChromeDriver driver;
  private final Path site;

  private Browser(ChromeDriver driver, Path site) {
    this.driver = driver;
    this.site = site;
  }

  /**
   * Opens the files of a site, which are written to a folder first. Skips the calling test without
   * Chromium and its driver, except in CI.
   */
  static Browser open(BuiltSite built, Path folder) throws IOException {
    Path browser =
        BROWSERS.stream().map(Path::of).filter(Files::isExecutable).findFirst().orElse(DRIVER);
    if (browser.equals(DRIVER) || !Files.isExecutable(DRIVER)) {
      String missing = "The packages chromium and chromium-driver are not installed.";
      if (System.getenv("CI") != null) {
        throw new AssertionError(missing);
      }
      return abort(missing);
    }
    Path site = folder.resolve("site");
    for (Map.Entry<String, byte[]> file : built.files().entrySet()) {
      Path path = site.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + folder.resolve("profile"));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .withLogFile(new File(folder.toFile(), "driver.log"))
            .build();
    return new Browser(new ChromeDriver(service, options), site);
  }

  /** Shows a page of the site by its path. */
  void show(String path) {
    driver.get(site.resolve(path).toUri().toString());
  }

  /** Returns the address of the page that is shown, below the site. */
  String address() {
    return driver.getCurrentUrl().substring(site.toUri().toString().length());
  }

  void waitForAddress(String start) {
    new WebDriverWait(driver, PATIENCE).until(shown -> address().startsWith(start));
  }

  /** Types into the element that has the focus. */
  void type(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** Types a query into the search and returns the shown results, the best first. */
  List<String> search(String query) {
    WebElement input = driver.findElement(By.id("q"));
    input.clear();
    input.sendKeys(query);
    new WebDriverWait(driver, PATIENCE)
        .until(shown -> !driver.findElements(By.cssSelector("#hits a")).isEmpty());
    return driver.findElements(By.cssSelector("#hits a")).stream()
        .map(hit -> hit.getAttribute("href").substring(site.toUri().toString().length()))
        .toList();
  }

  /** Opens the best result. */
  void enter() {
    driver.findElement(By.id("q")).sendKeys(Keys.ENTER);
  }

  String idOfFocus() {
    return driver.switchTo().activeElement().getAttribute("id");
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** Evaluates a function body in the page. */
  Object evaluate(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Sets the size of the window, and whether the user prefers dark colours. */
  void appear(int width, int height, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** Returns the serious and critical findings of axe on the page that is shown, as lines. */
  List<?> findingsOfAxe() throws IOException {
    try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
      driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    }
    return (List<?>)
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ["violations"], preload: false}).then(result => done(result.violations
              .filter(found => found.impact === "serious" || found.impact === "critical")
              .map(found => found.id + ": " + found.nodes.slice(0, 3).map(node => node.html).join(" "))));
            """);
  }

  /** Returns what the console of the browser received since the last call. */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
