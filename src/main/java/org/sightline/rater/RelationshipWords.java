package org.sightline.rater;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sightline.anonymity.Relationship;
import org.sightline.web.Typed;

/** What files call the relationships of raters to executives, in four languages. */
final class RelationshipWords {
    private static final Set<String> PAST = Set.of(
            "past",
            "former",
            "ex",
            "previous",
            "ehemalig",
            "ehemalige",
            "ehemaliger",
            "früher",
            "frühere",
            "früherer",
            "ancien",
            "ancienne",
            "anterior",
            "antiguo",
            "antigua");

    private static final Set<String> CURRENT = Set.of(
            "current", "aktuell", "aktuelle", "aktueller", "jetzige", "jetziger", "actuel", "actuelle", "actual");

    /** One that is past if it has ended. */
    private enum Kind {
        REPORT(Relationship.CURRENT_DIRECT_REPORT, Relationship.PAST_DIRECT_REPORT),
        SUPERVISOR(Relationship.CURRENT_SUPERVISOR, Relationship.PAST_SUPERVISOR),
        PEER(Relationship.PEER, Relationship.PEER),
        OTHER(Relationship.OTHER, Relationship.OTHER);

        private final Relationship current;
        private final Relationship past;

        Kind(Relationship current, Relationship past) {
            this.current = current;
            this.past = past;
        }
    }

    private static final Map<String, Kind> KINDS = kinds(Map.of(
            Kind.REPORT,
            "direct report,direct reports,report,subordinate,employee,mitarbeiter,mitarbeiterin,mitarbeitende,"
                    + "mitarbeitender,mitarbeiter:in,unterstellte,unterstellter,direkt unterstellt,collaborateur,"
                    + "collaboratrice,collaborateur direct,collaboratrice directe,subordonné,subordonnée,colaborador,"
                    + "colaboradora,colaborador directo,colaboradora directa,subordinado,subordinada,reporte directo",
            Kind.SUPERVISOR,
            "supervisor,manager,line manager,boss,superior,vorgesetzte,vorgesetzter,vorgesetzte:r,chef,chefin,"
                    + "responsable,supérieur,supérieure,supérieur hiérarchique,supérieure hiérarchique,jefe,jefa,"
                    + "supervisora",
            Kind.PEER,
            "peer,peers,colleague,colleagues,kollege,kollegin,kolleg:in,gleichgestellt,gleichgestellte,gleichgestellter,"
                    + "pair,collègue,par,colega,compañero,compañera",
            Kind.OTHER,
            "other,others,client,customer,andere,anderer,sonstige,sonstiger,kunde,kundin,autre,autres,cliente,"
                    + "otro,otra,otros"));

    private RelationshipWords() {}

    /**
     * The id of the relationship that is meant, or what was typed if none is.
     *
     * @param to the last day, which makes a report or a supervisor a past one; empty if there is none
     */
    static String id(String typed, String to) {
        List<String> words = new ArrayList<>(
                Arrays.asList(Typed.line(typed).toLowerCase(Locale.ROOT).split("[\\s_-]+")));
        boolean past = words.removeIf(PAST::contains);
        boolean current = words.removeIf(CURRENT::contains);
        @Nullable Kind kind = KINDS.get(String.join(" ", words));
        if (kind == null) {
            return typed;
        }
        return (past || !current && !Typed.line(to).isEmpty() ? kind.past : kind.current).id();
    }

    private static Map<String, Kind> kinds(Map<Kind, String> words) {
        Map<String, Kind> kinds = new HashMap<>();
        words.forEach((kind, names) -> {
            for (String name : names.split(",")) {
                kinds.put(name, kind);
            }
        });
        return Map.copyOf(kinds);
    }
}
