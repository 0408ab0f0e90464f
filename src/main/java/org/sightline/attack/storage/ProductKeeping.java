package org.sightline.attack.storage;

import io.agroal.api.AgroalDataSource;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.sightline.anonymity.Policy;
import org.sightline.anonymity.Relationship;
import org.sightline.ballot.Lights.Light;
import org.sightline.ballot.Lineage;
import org.sightline.ballot.RehearsedBallots;
import org.sightline.ballot.RehearsedBallots.Hand;
import org.sightline.mail.RehearsedMail;
import org.sightline.questionnaire.LineagePeriod;
import org.sightline.questionnaire.LineageStatement;
import org.sightline.seal.ClosedCampaign;
import org.sightline.seal.RehearsedSeal;
import org.sightline.security.Purpose;
import org.sightline.security.RehearsedKeys;
import org.sightline.security.Tokens;

/** The product's own way, by the product's own classes. */
final class ProductKeeping implements Keeping {
    private final Script script;
    private final Statements database;
    private final PlayedClock clock;
    private final RehearsedKeys keys;
    private final RehearsedBallots ballots;
    private final ProductMail mail;
    private final RehearsedSeal seal;
    private final Set<Light> asked = new HashSet<>();
    private final Map<String, UUID> executives = new HashMap<>();

    ProductKeeping(Script script, OwnDatabase own, PlayedClock clock, SecureRandom random) {
        this.script = script;
        this.database = own.application();
        this.clock = clock;
        AgroalDataSource source = OneConnection.of(database.connection());
        this.keys = RehearsedKeys.in(own.home(), source, random);
        this.ballots = new RehearsedBallots(source, keys.campaigns(), random, clock);
        this.mail = new ProductMail(
                script, database, clock, new RehearsedMail(source, keys.envelope(), clock, random), this::finished);
        this.seal = new RehearsedSeal(source, ballots.sealable(), keys, random);
        script.asked().forEach(one -> asked.add(new Light(one.executive(), one.relationship())));
    }

    @Override
    public void open() {
        keys.campaigns().create(script.campaign());
        database.together(() -> {
            new Registers(database).write(script, this::tokenHash);
            mail.invite();
        });
        mail.deliver();
    }

    private byte[] tokenHash(Rater rater) {
        return Tokens.hash(
                Purpose.RATER_LINK, keys.campaigns().get(script.campaign()).raterToken(rater.invitation(), 1));
    }

    @Override
    public boolean perform(Deed deed) {
        Hand hand = hand(deed.asked());
        return switch (deed.act()) {
            case Deed.Act.Write(Said said) -> write(deed.asked(), said);
            case Deed.Act.TooLate(Said said) -> write(deed.asked(), said);
            case Deed.Act.Send _ -> ballots.send(hand);
            case Deed.Act.Change() -> ballots.change(hand);
            case Deed.Act.Decline() -> ballots.decline(hand);
            case Deed.Act.Withdraw() -> ballots.withdraw(hand);
        };
    }

    private boolean write(Asked by, Said said) {
        boolean asMine = by.relationship() == Relationship.CURRENT_SUPERVISOR
                && by.nomination().getLeastSignificantBits() % 2 == 0;
        return ballots.write(hand(by), asMine, said.ratings(script.questionnaire()), words(by, said));
    }

    /** Past reports say what they went on to do as well, which no thief may find beside anything else. */
    private static Map<String, String> words(Asked by, Said said) {
        Map<String, String> words = new HashMap<>(said.words());
        if (by.relationship() == Relationship.PAST_DIRECT_REPORT) {
            int drawn = (int) by.nomination().getLeastSignificantBits() & Integer.MAX_VALUE;
            LineagePeriod[] periods = LineagePeriod.values();
            Set<LineageStatement> holding = new HashSet<>();
            for (LineageStatement statement : LineageStatement.values()) {
                if ((drawn >> statement.ordinal() & 1) == 1) {
                    holding.add(statement);
                }
            }
            words.putAll(new Lineage(periods[drawn / 32 % periods.length], holding, holding.isEmpty()).words());
        }
        return words;
    }

    private Hand hand(Asked by) {
        return new Hand(script.campaign(), by.rater().invitation(), by.nomination());
    }

    @Override
    public void jobs() {
        database.together(() -> {
            if (ballots.lights().due(script.campaign(), clock.instant().atZone(ZoneOffset.UTC))) {
                ballots.lights().refresh(script.campaign(), Script.MINIMUM, script.questionnaire(), asked);
            }
        });
        mail.remind();
    }

    private boolean finished(Rater rater) {
        return script.asked().stream()
                .filter(one -> one.rater().equals(rater))
                .allMatch(one -> ballots.finished(hand(one)));
    }

    @Override
    public Glance glance() {
        return new Glance(new TreeMap<>(ballots.lights().of(script.campaign())).toString(), mail.queued());
    }

    @Override
    public List<Mailed> mailed() {
        return mail.mailed();
    }

    @Override
    public Map<Asked, Seen> seen() {
        Map<String, Integer> bytes = new HashMap<>();
        database.read(
                "select encode(locator, 'hex'), length(ct) from ballot",
                row -> bytes.put(row.getString(1), row.getInt(2)));
        Map<Asked, Seen> seen = new HashMap<>();
        for (Asked one : script.asked()) {
            byte[] locator = keys.campaigns().get(script.campaign()).locator(one.nomination());
            Integer size = bytes.get(HexFormat.of().formatHex(locator));
            if (size != null) {
                seen.put(one, new Seen(locator, size));
            }
        }
        return seen;
    }

    @Override
    public void seal() {
        database.run("update campaign set state = 'CLOSED', version = version + 1 where id = ?", script.campaign());
        database.run("set synchronous_commit = on");
        database.together(() -> {
            seal.seal(closed());
            database.run("update campaign set state = 'SEALED', version = version + 1 where id = ?", script.campaign());
        });
        if (!seal.destroyKey(script.campaign())) {
            throw new IllegalStateException("the campaign key did not end with the seal");
        }
        database.run("set synchronous_commit = off");
        database.read(
                "select id::text, executive_id from atom",
                row -> executives.put(row.getString(1), row.getObject(2, UUID.class)));
    }

    private ClosedCampaign closed() {
        return new ClosedCampaign(
                script.campaign(),
                Script.CLOSES.plusDays(1),
                Policy.withMinimum(Script.MINIMUM),
                script.questionnaire(),
                script.executives(),
                script.asked().stream()
                        .map(one -> new ClosedCampaign.Asked(one.executive(), one.relationship()))
                        .toList());
    }

    @Override
    public List<Shelf> shelves() {
        return List.of(
                new Shelf(
                        "sealed_answer", "atom_id::text", "length(answers::text)", false, row -> text(row, "answers")),
                new Shelf("sealed_comment", "atom_id || question_id", "length(ct)", true, this::comment));
    }

    /** Only the campaign key is gone; a thief may hold the key of the executive. */
    private String comment(Map<String, String> row) {
        return seal.comment(
                Objects.requireNonNull(executives.get(text(row, "atom_id"))),
                UUID.fromString(text(row, "id")),
                HexFormat.of().parseHex(text(row, "ct").substring("\\x".length())));
    }

    private static String text(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}
