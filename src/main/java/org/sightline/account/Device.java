package org.sightline.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What kind of browser somebody signed in with, as coarse as its owner needs to recognise it and no finer. */
record Device(Browser browser, Platform platform) {
    static final Device UNKNOWN = new Device(Browser.OTHER, Platform.OTHER);

    /** In the order in which they are asked: most browsers also claim to be those further down. */
    enum Browser {
        EDGE("Edge", List.of("Edg/", "EdgA/", "EdgiOS/")),
        OPERA("Opera", List.of("OPR/")),
        SAMSUNG("Samsung Internet", List.of("SamsungBrowser/")),
        FIREFOX("Firefox", List.of("Firefox/", "FxiOS/")),
        CHROME("Chrome", List.of("Chrome/", "CriOS/")),
        SAFARI("Safari", List.of("Safari/")),
        OTHER("", List.of());

        private final String label;
        private final List<String> signs;

        Browser(String label, List<String> signs) {
            this.label = label;
            this.signs = signs;
        }
    }

    /** In the order in which they are asked. */
    enum Platform {
        IPHONE("iPhone", List.of("iPhone")),
        IPAD("iPad", List.of("iPad")),
        ANDROID("Android", List.of("Android")),
        CHROMEOS("ChromeOS", List.of("CrOS")),
        WINDOWS("Windows", List.of("Windows")),
        MACOS("macOS", List.of("Macintosh", "Mac OS X")),
        LINUX("Linux", List.of("Linux")),
        OTHER("", List.of());

        private final String label;
        private final List<String> signs;

        Platform(String label, List<String> signs) {
            this.label = label;
            this.signs = signs;
        }
    }

    /** @param userAgent what the browser says of itself; it is read here and not kept */
    static Device of(@Nullable String userAgent) {
        if (userAgent == null) {
            return UNKNOWN;
        }
        Browser browser = Browser.OTHER;
        for (Browser one : Browser.values()) {
            if (browser == Browser.OTHER && one.signs.stream().anyMatch(userAgent::contains)) {
                browser = one;
            }
        }
        Platform platform = Platform.OTHER;
        for (Platform one : Platform.values()) {
            if (platform == Platform.OTHER && one.signs.stream().anyMatch(userAgent::contains)) {
                platform = one;
            }
        }
        return new Device(browser, platform);
    }

    public boolean known() {
        return browser != Browser.OTHER && platform != Platform.OTHER;
    }

    /** Proper names, the same in every language. */
    public String browserName() {
        return browser.label;
    }

    public String platformName() {
        return platform.label;
    }
}
