package org.sightline;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;

/** A real browser, for what only one can tell: what a page looks like, whether it fits, whether axe finds faults. */
public final class Chromium implements AutoCloseable {
    public static final int SMALLEST = 320;
    public static final int PHONE = 390;
    public static final int DESKTOP = 1280;

    private static final List<String> LEVEL_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String AXE = axe();

    /**
     * What passed is long and not looked at; a page in a frame is looked at by its own address, as one without scripts never
     * answers the page around it.
     */
    private static final String FAULTS = """
            tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations'], iframes: false})
                .then(found => found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html)))""";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Chromium(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium start() {
        return start(List.of());
    }

    /** One that finds the tests' server under the address people are told, as a passkey is made for that one only. */
    public static Chromium startAt(URI base) {
        return start(List.of("--host-resolver-rules=MAP " + base.getHost() + ":" + base.getPort() + " 127.0.0.1:"
                + RestAssured.port));
    }

    private static Chromium start(List<String> further) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(program())
                                .setArgs(Stream.concat(
                                                Stream.of("--no-sandbox", "--disable-dev-shm-usage"), further.stream())
                                        .toList())));
    }

    /** A window of this width with the cookies of another browser, so that a test may sign in quickly. */
    public BrowserContext window(int width, boolean javaScript, Map<String, String> cookies) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setJavaScriptEnabled(javaScript));
        // handed over once; with every page it would take longer than to look at most of them
        context.addInitScript(AXE);
        cookies.forEach((name, value) ->
                context.addCookies(List.of(new Cookie(name, value).setUrl("http://localhost:" + RestAssured.port))));
        return context;
    }

    /** A window of this width in which somebody is signed in. */
    public BrowserContext window(int width, Browser who) {
        return window(width, true, Map.of("session", who.cookie("session").orElseThrow()));
    }

    /** As somebody who is signed in. */
    public void look(SoftAssertions softly, int width, Browser who, Map<String, String> pages) {
        look(softly, width, Map.of("session", who.cookie("session").orElseThrow()), pages);
    }

    /** Opens pages, by the names of their pictures, one after the other: each is there, fits, and can be used by everybody. */
    public void look(SoftAssertions softly, int width, Map<String, String> cookies, Map<String, String> pages) {
        try (BrowserContext window = window(width, true, cookies)) {
            Page page = window.newPage();
            pages.forEach((name, path) -> {
                softly.assertThat(page.navigate(address(path)).status())
                        .as(name)
                        .isEqualTo(200);
                look(softly, page, name + "-" + width);
                if (width == DESKTOP) {
                    softly.assertThat(new Keyboard(page).faults()).as(name).isEmpty();
                }
            });
        }
    }

    /** A page as it stands: nothing lies beside the window, and in the widest, where nothing is folded away, axe looks at it. */
    public static void look(SoftAssertions softly, Page page, String name) {
        softly.assertThat(scrollsSideways(page)).as(name + " scrolls sideways").isFalse();
        picture(page, name);
        if (page.viewportSize().width == DESKTOP) {
            softly.assertThat(faults(page)).as(name).isEmpty();
        }
    }

    /** The windows to look at a page in. */
    public static List<Integer> widths() {
        return List.of(narrow(), DESKTOP);
    }

    /** The narrow window to look at: the smallest there is, or a phone's where pictures are kept. */
    public static int narrow() {
        return System.getProperty("pictures") == null ? SMALLEST : PHONE;
    }

    public static String address(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }

    /** What axe finds, a line for each fault. */
    @SuppressWarnings("unchecked")
    public static List<String> faults(Page page) {
        if ((Boolean) page.evaluate("typeof axe === 'undefined'")) {
            page.evaluate(AXE);
        }
        return (List<String>) page.evaluate(FAULTS, LEVEL_AA);
    }

    public static boolean scrollsSideways(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    }

    /** Keeps a picture in target/screenshots where {@code -Dpictures} asks for it: one of a long page takes seconds. */
    public static void picture(Page page, String name) {
        if (System.getProperty("pictures") == null) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots/" + name + ".png"))
                .setFullPage(true));
    }

    /** The shell is the same engine without a desktop browser around it, and several times quicker. */
    private static Path program() {
        return Stream.of(
                        System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium-headless-shell"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium; set CHROMIUM to its program"));
    }

    private static String axe() {
        try (InputStream source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
