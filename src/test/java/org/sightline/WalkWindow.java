package org.sightline;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sightline.mail.Delivery;

/** A person at a window of a real browser; every page they come to is looked at. */
final class WalkWindow implements AutoCloseable {
    private static final int SERVER_ERROR = 500;

    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();

    /** What looks at pages is a script itself. */
    private final boolean looking;

    private WalkWindow(BrowserContext context, boolean looking) {
        this.context = context;
        this.looking = looking;
        context.setDefaultTimeout(Patience.LONGEST.toMillis() / 3.0);
        this.page = context.newPage();
        page.onResponse(answer -> {
            if (answer.request().isNavigationRequest() && answer.status() >= SERVER_ERROR) {
                faults.add(
                        answer.request().method() + " " + Browser.path(answer.url()) + " answers " + answer.status());
            }
        });
    }

    static WalkWindow phone(Chromium chromium, boolean script) {
        return new WalkWindow(chromium.window(Chromium.PHONE, script, Map.of()), script);
    }

    static WalkWindow desk(Chromium chromium) {
        return new WalkWindow(chromium.window(Chromium.DESKTOP, true, Map.of()), true);
    }

    /** Somebody who is signed in already; nobody looks for faults here, as other tests do on every page. */
    static WalkWindow of(Chromium chromium, int width, org.sightline.Browser who) {
        return new WalkWindow(chromium.window(width, who), false);
    }

    Page page() {
        return page;
    }

    String text() {
        return page.locator("main").innerText();
    }

    /** Where the window is, without host. */
    String path() {
        return Browser.path(page.url());
    }

    WalkWindow open(String path) {
        page.navigate(Chromium.address(path));
        return look();
    }

    WalkWindow press(String button) {
        page.locator("main button", new Page.LocatorOptions().setHasText(button))
                .first()
                .click();
        return look();
    }

    WalkWindow follow(String link) {
        page.locator("main a", new Page.LocatorOptions().setHasText(link))
                .first()
                .click();
        return look();
    }

    WalkWindow fill(String field, String value) {
        page.locator("[name='" + field + "']:visible").fill(value);
        return this;
    }

    WalkWindow choose(String field, String value) {
        page.locator("input[name='" + field + "'][value='" + value + "']").check();
        return this;
    }

    /** Fills in the form that is sent to this address, whatever kind its fields are of, and sends it. */
    WalkWindow submit(String action, Map<String, String> fields) {
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
        // without an action a form is sent to its own page
        String own = path().equals(action) ? ", form[method=post]:not([action])" : "";
        Locator form = page.locator("main form[action='" + action + "']" + own).first();
        fields.forEach((name, value) -> enter(form.locator("[name='" + name + "']"), value));
        Locator named = form.locator("button[name=act][value='" + fields.getOrDefault("act", "") + "']");
        (named.count() > 0 ? named : form.locator("button")).first().click();
        return look();
    }

    private static void enter(Locator field, String value) {
        switch ((String) field.first().evaluate("field => field.type")) {
            case "radio", "checkbox" -> {
                Locator one = field.and(field.page().locator("[value='" + value + "']"));
                (one.count() > 0 ? one : field).first().check();
            }
            case "select-one" -> field.selectOption(value);
            case "file" ->
                field.setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        "figures.csv", "text/csv", value.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            case "submit", "hidden" -> {}
            default -> field.fill(value);
        }
    }

    /** A file at this address, with the window's cookies. */
    byte[] file(String path) {
        var answer = page.request().get(Chromium.address(path));
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** Signs in by the mailed link, in this browser. */
    void signIn(String address, Delivery delivery) {
        open("/sign-in").fill("email", address);
        Mailbox mailbox = new Mailbox();
        int before = mailbox.to(address).size();
        press("link");
        Patience.await("a sign-in mail to " + address, () -> {
            delivery.deliver();
            return mailbox.to(address).size() > before;
        });
        open(Browser.path(mailbox.latest(address).orElseThrow().link()));
        page.locator("main button").click();
        page.locator(".sign-out").waitFor();
        look();
    }

    byte[] download() throws java.io.IOException {
        Path file = page.waitForDownload(
                        () -> page.locator("main a[download]").first().click())
                .path();
        return Files.readAllBytes(file);
    }

    /** Nothing for axe to find, and nothing to scroll sideways even in the narrowest window. */
    WalkWindow look() {
        page.waitForLoadState();
        ViewportSize size = page.viewportSize();
        page.setViewportSize(Chromium.SMALLEST, size.height);
        if (Chromium.scrollsSideways(page)) {
            faults.add(path() + " scrolls sideways");
        }
        page.setViewportSize(size.width, size.height);
        if (looking) {
            Chromium.faults(page).forEach(fault -> faults.add(path() + ": " + fault));
        }
        return this;
    }

    /** What travels when somebody with this window's cookies opens the page for the first time, scripts left out. */
    int weight(Chromium chromium, String path) {
        List<Request> requests = new ArrayList<>();
        try (BrowserContext fresh = chromium.window(Chromium.PHONE, true, Map.of())) {
            fresh.addCookies(context.cookies());
            Page first = fresh.newPage();
            first.onRequestFinished(requests::add);
            first.navigate(Chromium.address(path));
            first.waitForLoadState();
            assertThat(first.locator("fieldset.statement").count()).isEqualTo(6);
            return requests.stream()
                    .filter(request -> !request.resourceType().equals("script"))
                    .mapToInt(request -> request.sizes().responseBodySize + request.sizes().responseHeadersSize)
                    .sum();
        }
    }

    /** Keeps a picture of what the window shows; in the repository too when asked with -Dscreenshots=true. */
    WalkWindow picture(String name) {
        List<Path> folders = Boolean.getBoolean("screenshots")
                ? List.of(Path.of("target/screenshots"), Path.of("reports/screenshots"))
                : List.of(Path.of("target/screenshots"));
        for (Path folder : folders) {
            page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
        }
        return this;
    }

    /** All faults of all pages that were looked at come to light together. */
    @Override
    public void close() {
        context.close();
        assertThat(faults).as("faults of looks").isEmpty();
    }
}
