package org.sightline.plan;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sightline.development.OwnStatements;
import org.sightline.engagement.Engagement;
import org.sightline.engagement.Evidence;
import org.sightline.engagement.EvidenceSource;
import org.sightline.web.Reader;

/**
 * All that an insight can rest on, for the executive: what the other rooms of the engagement hold, and the statements of
 * the own reports, which a coach of this engagement may not read and which therefore are no {@link EvidenceSource}.
 */
@ApplicationScoped
class AllEvidence {
    static final String STATEMENT = "statement";

    /** @param gone whether the thing it names is not there any more */
    record Choice(Linked evidence, boolean chosen, boolean gone) {}

    /** @param key of the name of this kind */
    record Kind(String source, String key, List<Choice> choices) {}

    private final List<EvidenceSource> sources;
    private final OwnStatements statements;
    private final Reader reader;

    AllEvidence(@All List<EvidenceSource> sources, OwnStatements statements, Reader reader) {
        this.sources = sources;
        this.statements = statements;
        this.reader = reader;
    }

    /** In the order in which it is offered: the statements first, as there what is to be worked on is marked. */
    List<Linked> of(Engagement engagement, LocalDate day) {
        return Stream.concat(
                        statements.of(engagement.account(), engagement.organisationId(), reader.locale()).stream()
                                .map(AllEvidence::evidence),
                        sources.stream().flatMap(source -> source.of(engagement).stream()))
                .map(evidence -> Linked.of(evidence, day))
                .toList();
    }

    private static Evidence evidence(OwnStatements.Statement statement) {
        return new Evidence(
                STATEMENT,
                statement.id(),
                statement.text(),
                Stream.concat(statement.marks().stream(), Stream.of(statement.theme()))
                        .collect(Collectors.joining(" · ")));
    }

    /** What may be chosen for an insight, what is chosen at the head of its kind. */
    List<Kind> kinds(Engagement engagement, Insight insight, LocalDate day) {
        List<Linked> there = of(engagement, day);
        Set<String> known = there.stream().map(Linked::value).collect(Collectors.toCollection(HashSet::new));
        Set<String> chosen = insight.evidence().stream().map(Linked::value).collect(Collectors.toSet());
        Map<String, List<Choice>> kinds = new LinkedHashMap<>();
        for (Linked linked : insight.evidence()) {
            boolean gone = !linked.own() && !known.contains(linked.value());
            kinds.computeIfAbsent(linked.source(), _ -> new ArrayList<>()).add(new Choice(linked, true, gone));
        }
        for (Linked linked : there) {
            if (!chosen.contains(linked.value())) {
                kinds.computeIfAbsent(linked.source(), _ -> new ArrayList<>()).add(new Choice(linked, false, false));
            }
        }
        return kinds.entrySet().stream()
                .map(kind -> new Kind(kind.getKey(), Linked.key(kind.getKey()), kind.getValue()))
                .toList();
    }

    /** Those among what is linked that are not there any more. */
    Set<String> gone(Engagement engagement, List<Insight> insights, LocalDate day) {
        Set<String> known = of(engagement, day).stream().map(Linked::value).collect(Collectors.toSet());
        return insights.stream()
                .flatMap(insight -> insight.evidence().stream())
                .filter(linked -> !linked.own() && !known.contains(linked.value()))
                .map(Linked::value)
                .collect(Collectors.toSet());
    }
}
