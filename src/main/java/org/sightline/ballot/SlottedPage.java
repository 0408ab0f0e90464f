package org.sightline.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A page rendered once, with slots left open for what differs from rater to rater. Filling the slots costs a fiftieth
 * of rendering the page. While it is rendered a slot is a mark between two characters that no text contains.
 */
final class SlottedPage {
    private static final char OPEN = '\uE000';
    private static final char SHUT = '\uE001';

    private final List<String> fixed = new ArrayList<>();
    private final List<String> slots = new ArrayList<>();
    private final int length;

    private SlottedPage(String rendered) {
        int from = 0;
        for (int open = rendered.indexOf(OPEN); open >= 0; open = rendered.indexOf(OPEN, from)) {
            int shut = rendered.indexOf(SHUT, open);
            if (shut < 0) {
                break;
            }
            fixed.add(rendered.substring(from, open));
            slots.add(rendered.substring(open + 1, shut));
            from = shut + 1;
        }
        fixed.add(rendered.substring(from));
        length = rendered.length();
    }

    static SlottedPage of(String rendered) {
        return new SlottedPage(rendered);
    }

    /** What to render where the slot of this name shall be. */
    static String slot(String name) {
        return OPEN + name + SHUT;
    }

    /** The page with every slot filled by what is given for its name, which must be HTML already. */
    String filled(UnaryOperator<String> content) {
        StringBuilder page = new StringBuilder(length + 512);
        for (int i = 0; i < slots.size(); i++) {
            page.append(fixed.get(i)).append(content.apply(slots.get(i)));
        }
        return page.append(fixed.getLast()).toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
