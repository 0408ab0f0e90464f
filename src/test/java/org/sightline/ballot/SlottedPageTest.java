package org.sightline.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlottedPageTest {
    @Test
    void fillsEverySlot() {
        SlottedPage page = SlottedPage.of(SlottedPage.slot("a") + "-" + SlottedPage.slot("b") + SlottedPage.slot("a"));

        assertThat(page.filled(name -> name + name)).isEqualTo("aa-bbaa");
        assertThat(page.filled(name -> "")).isEqualTo("-");
    }

    @Test
    void leavesTextWithoutSlotsAndHalfMarksAlone() {
        assertThat(SlottedPage.of("plain").filled(name -> "x")).isEqualTo("plain");
        assertThat(SlottedPage.of("a\uE000b").filled(name -> "x")).isEqualTo("a\uE000b");
        assertThat(SlottedPage.of("").filled(name -> "x")).isEmpty();
    }

    @Test
    void escapesForTextAndAttributes() {
        assertThat(SlottedPage.escaped("<b a=\"1\" c='2'>&")).isEqualTo("&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;");
    }
}
