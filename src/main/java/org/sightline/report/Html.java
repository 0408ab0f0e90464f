package org.sightline.report;

/** A page being written; the only place where text becomes HTML. */
final class Html {
    private final StringBuilder html = new StringBuilder(64 * 1024);

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Text, its line breaks kept. */
    Html text(String text) {
        html.append(escape(text).replace("\n", "<br>"));
        return this;
    }

    /** A tag or a drawing that was built from escaped parts alone. */
    Html markup(String markup) {
        html.append(markup);
        return this;
    }

    /** An element with nothing but text in it. */
    Html element(String open, String text) {
        int name = open.indexOf(' ');
        html.append('<').append(open).append('>');
        text(text);
        html.append("</").append(name < 0 ? open : open.substring(0, name)).append('>');
        return this;
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
