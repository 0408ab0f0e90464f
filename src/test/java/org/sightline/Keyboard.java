package org.sightline;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;

/** A person without a pointer: reaches everything with the Tab key, and must always see where they are. */
public final class Keyboard {
    private static final int PATIENCE = 120;

    private final Page page;

    public Keyboard(Page page) {
        this.page = page;
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
