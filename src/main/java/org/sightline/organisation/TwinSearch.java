package org.sightline.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sightline.sheet.Twin;

/** Finds who in a file may stand there twice, or be known already under another spelling. */
public final class TwinSearch {
    /** More people of one name than this are taken for namesakes: nobody goes through them one by one. */
    private static final int MOST_NAMESAKES = 200;

    private final Spelling spelling = new Spelling();
    private final Map<String, Twin.Entry> byAddress = new HashMap<>();
    private final Map<String, Twin.Entry> byName = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final List<Twin> mailboxes = new ArrayList<>();
    private final List<Twin> namesakes = new ArrayList<>();

    private TwinSearch() {}

    /**
     * One for each entry of the file that resembles another, each told once, the surest first.
     *
     * @param directory who is known
     * @param file in the order of its lines, addresses as they are kept
     */
    public static List<Twin> of(List<Twin.Entry> directory, List<Twin.Entry> file) {
        TwinSearch search = new TwinSearch();
        for (Twin.Entry entry : directory) {
            search.known.add(entry.email());
            search.remember(entry, Spelling.ofAddress(entry.email()), search.spelling.ofName(entry.name()));
        }
        Set<String> seen = new HashSet<>();
        for (Twin.Entry entry : file) {
            if (seen.add(entry.email()) && !search.known.contains(entry.email())) {
                search.compare(entry);
            }
        }
        List<Twin> all = new ArrayList<>(search.mailboxes);
        if (search.namesakes.size() <= MOST_NAMESAKES) {
            all.addAll(search.namesakes);
        }
        return all;
    }

    private void compare(Twin.Entry entry) {
        String address = Spelling.ofAddress(entry.email());
        String name = spelling.ofName(entry.name());
        Twin.Entry mailbox = byAddress.get(address);
        Twin.Entry namesake = byName.get(name);
        if (mailbox != null) {
            mailboxes.add(new Twin(Twin.Reason.ADDRESS, mailbox, entry));
        } else if (namesake != null) {
            namesakes.add(new Twin(Twin.Reason.NAME, namesake, entry));
        }
        remember(entry, address, name);
    }

    private void remember(Twin.Entry entry, String address, String name) {
        byAddress.putIfAbsent(address, entry);
        if (!name.isEmpty()) {
            byName.putIfAbsent(name, entry);
        }
    }
}
