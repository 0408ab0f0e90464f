package org.sightline.organisation;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sightline.web.Typed;

/**
 * Time zones by whatever a file calls them: "Europe/Berlin", "Berlin", "New York", "CET", "München". An abbreviation that
 * stands for several, such as CST or IST, is none.
 */
public final class ZoneWords {
    /** Cities that have no zone of their own, and names of cities and zones in four languages. */
    private static final Map<String, List<String>> OTHER_NAMES = Map.ofEntries(
            Map.entry(
                    "Europe/Berlin",
                    List.of(
                            "cet",
                            "cest",
                            "mez",
                            "mesz",
                            "hec",
                            "munich",
                            "munchen",
                            "muenchen",
                            "hamburg",
                            "frankfurt",
                            "koln",
                            "koeln",
                            "cologne",
                            "dusseldorf",
                            "stuttgart",
                            "deutschland",
                            "germany")),
            Map.entry("Europe/Vienna", List.of("wien", "vienne", "viena", "graz", "osterreich", "austria")),
            Map.entry("Europe/Zurich", List.of("geneva", "geneve", "genf", "ginebra", "basel", "bern", "schweiz")),
            Map.entry("Europe/Paris", List.of("lyon", "marseille", "toulouse", "france", "frankreich", "francia")),
            Map.entry("Europe/Madrid", List.of("barcelona", "valencia", "sevilla", "espana", "spain", "spanien")),
            Map.entry("Europe/Rome", List.of("rom", "roma", "milan", "milano", "mailand", "turin", "torino")),
            Map.entry("Europe/London", List.of("londres", "gmt", "bst", "uk", "manchester", "edinburgh")),
            Map.entry("Europe/Lisbon", List.of("lisboa", "lissabon", "lisbonne", "wet", "porto")),
            Map.entry("Europe/Brussels", List.of("brussel", "bruxelles", "bruselas", "antwerp")),
            Map.entry("Europe/Copenhagen", List.of("kopenhagen", "copenhague", "kobenhavn")),
            Map.entry("Europe/Warsaw", List.of("warschau", "varsovie", "varsovia", "warszawa", "krakow")),
            Map.entry("Europe/Prague", List.of("prag", "praga", "praha")),
            Map.entry("Europe/Athens", List.of("athen", "athenes", "atenas", "eet", "eest")),
            Map.entry("Europe/Moscow", List.of("moskau", "moscou", "moscu")),
            Map.entry(
                    "America/New_York", List.of("et", "est", "edt", "eastern", "boston", "washington", "miami", "nyc")),
            Map.entry("America/Chicago", List.of("dallas", "houston")),
            Map.entry("America/Denver", List.of("mt", "mst", "mdt", "mountain")),
            Map.entry("America/Los_Angeles", List.of("pt", "pst", "pdt", "pacific", "san francisco", "seattle")),
            Map.entry("America/Sao_Paulo", List.of("brasilia", "rio de janeiro")),
            Map.entry("America/Mexico_City", List.of("mexico", "ciudad de mexico")),
            Map.entry(
                    "Asia/Kolkata",
                    List.of("mumbai", "bombay", "delhi", "new delhi", "bangalore", "bengaluru", "india")),
            Map.entry("Asia/Shanghai", List.of("beijing", "peking", "pekin", "shenzhen", "china")),
            Map.entry("Asia/Tokyo", List.of("tokio", "jst", "japan", "osaka")),
            Map.entry("Asia/Singapore", List.of("singapur", "singapour", "sgt")),
            Map.entry("Asia/Hong_Kong", List.of("hkt", "hongkong")),
            Map.entry("Asia/Dubai", List.of("abu dhabi")),
            Map.entry("Australia/Sydney", List.of("aest", "aedt", "canberra")),
            Map.entry("UTC", List.of("z", "utc+0", "etc/utc")));

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private static final Map<String, String> IDS = ids();

    private ZoneWords() {}

    /** The id of a zone, or what was typed if it names none. */
    public static String id(String typed) {
        String line = Typed.line(typed);
        return IDS.getOrDefault(plain(line), line);
    }

    /** Whether this is the id of a zone. */
    public static boolean is(String id) {
        return IDS.containsValue(id);
    }

    private static Map<String, String> ids() {
        Map<String, String> ids = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (String id : TimeZones.all()) {
            String city = plain(id.substring(id.lastIndexOf('/') + 1));
            String other = ids.putIfAbsent(city, id);
            if (other != null
                    && !ZoneId.of(other).getRules().equals(ZoneId.of(id).getRules())) {
                several.add(city);
            }
        }
        several.forEach(ids::remove);
        OTHER_NAMES.forEach((id, names) -> names.forEach(name -> ids.put(name, id)));
        TimeZones.all().forEach(id -> ids.put(plain(id), id));
        return Map.copyOf(ids);
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
