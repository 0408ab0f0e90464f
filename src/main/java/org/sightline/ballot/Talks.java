package org.sightline.ballot;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sightline.rater.WordToRaters;
import org.sightline.rater.WordToRaters.Word;
import org.sightline.system.Sql;

/** Where a coach talks with whoever wants: one line, the same for all who are asked about an executive. */
@ApplicationScoped
class Talks {
    /** One line of a page. */
    record Talk(String coach, String executive, String address) {}

    private final AgroalDataSource database;
    private final List<WordToRaters> sources;

    Talks(AgroalDataSource database, @All List<WordToRaters> sources) {
        this.database = database;
        this.sources = sources;
    }

    /** Whoever rates themselves is not told. What stands in the papers makes no difference. */
    List<Talk> about(List<Paper> papers) {
        List<Paper> others = papers.stream().filter(paper -> !paper.self()).toList();
        if (others.isEmpty()) {
            return List.of();
        }
        Map<UUID, UUID> executives = executives(others);
        Map<UUID, Word> words = new HashMap<>();
        sources.forEach(source -> words.putAll(source.about(executives.values())));
        return others.stream()
                .filter(paper -> executives.containsKey(paper.nomination()))
                .filter(paper -> words.containsKey(executives.get(paper.nomination())))
                .map(paper -> talk(paper, Objects.requireNonNull(words.get(executives.get(paper.nomination())))))
                .toList();
    }

    private static Talk talk(Paper paper, Word word) {
        return new Talk(word.coach(), paper.executive(), word.address());
    }

    private Map<UUID, UUID> executives(List<Paper> papers) {
        Map<UUID, UUID> found = new HashMap<>();
        Sql.list(
                        database,
                        "executives of nominations",
                        row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                        "select id, executive_id from nomination where id = any (?)",
                        (Object) papers.stream().map(Paper::nomination).toArray(UUID[]::new))
                .forEach(row -> found.put(row.getKey(), row.getValue()));
        return found;
    }
}
