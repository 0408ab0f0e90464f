package org.sightline;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import org.assertj.core.api.Assertions;

/** A person without a pointer: reaches everything with the Tab key, and must always see where they are. */
public final class Keyboard {
    private static final int PATIENCE = 120;

    /**
     * Notes which of the page's links, buttons and fields get the focus, and whether that is seen; answers how often Tab must
     * be pressed to have been at all of them. A group of radio buttons is one stop, a date several.
     */
    private static final String WATCH = """
            () => {
                const stops = [...document.querySelectorAll(
                        'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
                    .filter(stop => !stop.disabled && stop.tabIndex >= 0 && stop.checkVisibility({visibilityProperty: true}));
                const group = stop => stop.type === 'radio'
                    ? stops.filter(other => other.name === stop.name && other.form === stop.form) : [stop];
                const marked = element => element && getComputedStyle(element).outlineStyle !== 'none';
                const reached = new Set();
                const unseen = new Set();
                document.addEventListener('focusin', event => {
                    reached.add(event.target);
                    if (!marked(event.target) && !marked(event.target.closest('label'))) {
                        unseen.add(event.target);
                    }
                });
                const line = element => element.outerHTML.replace(/\\s+/g, ' ').slice(0, 160);
                window.keyboardFaults = () => [
                    ...stops.filter(stop => !group(stop).some(each => reached.has(each)))
                        .map(stop => 'the Tab key never reaches ' + line(stop)),
                    ...[...unseen].map(stop => 'the focus is not seen on ' + line(stop))];
                const parts = stop => ({date: 5, time: 4, 'datetime-local': 8})[stop.type] ?? 1;
                const inFrames = 60 * document.querySelectorAll('iframe').length;
                return stops.reduce((sum, stop) => sum + parts(stop), 2 + inFrames);
            }""";

    private final Page page;

    public Keyboard(Page page) {
        this.page = page;
    }

    /** What of the page nobody reaches without a pointer, or not without losing sight of the focus: a line for each. */
    @SuppressWarnings("unchecked")
    public List<String> faults() {
        int presses = (Integer) page.evaluate(WATCH);
        CDPSession devTools = page.context().newCDPSession(page);
        for (int i = 0; i < presses; i++) {
            // one message to the browser where press() sends two
            devTools.send("Input.dispatchKeyEvent", tab());
        }
        devTools.detach();
        return (List<String>) page.evaluate("keyboardFaults()");
    }

    private static JsonObject tab() {
        JsonObject tab = new JsonObject();
        tab.addProperty("type", "rawKeyDown");
        tab.addProperty("key", "Tab");
        tab.addProperty("code", "Tab");
        tab.addProperty("windowsVirtualKeyCode", 9);
        return tab;
    }

    /** Goes to the link or button with this text and presses Enter; returns when the next page is there. */
    public Keyboard follow(String text) {
        tabTo(
                "document.activeElement.matches('a, button') && document.activeElement.innerText.trim().startsWith(it)",
                text);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        return this;
    }

    /** Types into the field of this name. */
    public Keyboard type(String field, String text) {
        tabTo("document.activeElement.name === it", field);
        page.keyboard().type(text);
        return this;
    }

    /** Chooses among radio buttons with Space and the arrow keys, as many down as asked. */
    public Keyboard choose(String field, int down) {
        tabTo("document.activeElement.name === it", field);
        page.keyboard().press("Space");
        for (int i = 0; i < down; i++) {
            page.keyboard().press("ArrowDown");
        }
        return this;
    }

    private void tabTo(String reached, String it) {
        for (int i = 0; i < PATIENCE; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("it => " + reached, it)) {
                Assertions.assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .as("the focus on %s is seen", it)
                        .isNotEqualTo("none");
                return;
            }
        }
        throw new AssertionError("the Tab key never reaches " + it + " at " + page.url());
    }
}
