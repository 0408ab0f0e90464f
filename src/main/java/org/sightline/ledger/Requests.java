package org.sightline.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sightline.anonymity.Relationship;
import org.sightline.campaign.Campaign;

/**
 * The ledger of who is asked how much in an organisation. It counts requests, not answers: nominations of campaigns that
 * are being prepared, that collect, or that ended within the last {@link Load#DAYS} days, and proposals that wait for
 * approval. It reads no time of a single person: when a campaign ran is the same for all who were asked in it.
 */
@ApplicationScoped
public class Requests {
    private static final String REQUESTS = """
            select p.email, e.id executive, e.person_id, c.id campaign, c.name, c.state, c.closes_on, n.relationship
            from nomination n
                join rater r on r.id = n.rater_id
                join person p on p.id = r.person_id
                join executive e on e.id = n.executive_id
                join campaign c on c.id = e.campaign_id
                left join campaign_closure closure on closure.campaign_id = c.id
            where c.organisation_id = ? and n.relationship <> 'SELF'
                and (c.state in ('DRAFT', 'NOMINATING', 'COLLECTING') or closure.closed_at >= ?)
            union all
            select w.email, e.id, e.person_id, c.id, c.name, c.state, c.closes_on, w.relationship
            from proposal w
                join executive e on e.id = w.executive_id
                join campaign c on c.id = e.campaign_id
            where c.organisation_id = ? and w.standing in ('SENT', 'ASKED') and c.state in ('NOMINATING', 'COLLECTING')
                and not exists (select 1 from nomination n join rater r on r.id = n.rater_id
                    join person p on p.id = r.person_id where n.executive_id = e.id and p.email = w.email)
            """;
    private static final String COUNTED = "select q.email, count(*) from (" + REQUESTS + ") q where q.email = any (?)"
            + " and q.executive is distinct from ? group by q.email";
    private static final String BUSIEST =
            "select p.id, p.name, p.email, count(*), count(*) filter (where q.campaign = ?),"
                    + " exists (select 1 from request_exception x where x.person_id = p.id and x.campaign_id = ?)"
                    + " from (" + REQUESTS + ") q join person p on p.organisation_id = ? and p.email = q.email"
                    + " group by p.id, p.name, p.email having count(*) filter (where q.campaign = ?) > 0 and count(*) >= ?"
                    + " order by count(*) desc, lower(p.name), p.email limit ?";
    private static final String ABOUT =
            "select q.email, case when q.campaign = ? then about.email else q.executive::text end" + " from ("
                    + REQUESTS + ") q join person about on about.id = q.person_id where q.email = any (?)";
    private static final String OF_PERSON =
            "select q.executive, about.name, q.name, q.state, q.closes_on, q.relationship,"
                    + " q.campaign from (" + REQUESTS + ") q join person about on about.id = q.person_id"
                    + " where q.email = ? order by q.closes_on desc, lower(about.name), q.executive";

    private final AgroalDataSource database;
    private final RequestExceptions exceptions;
    private final Clock clock;

    Requests(AgroalDataSource database, RequestExceptions exceptions, Clock clock) {
        this.database = database;
        this.exceptions = exceptions;
        this.clock = clock;
    }

    /** A person who is asked much. */
    public record Busy(UUID person, String name, String email, int requests, int here, boolean excepted) {
        public boolean many() {
            return requests >= Load.MANY;
        }
    }

    /** One request to a person. */
    public record Request(
            UUID executive,
            String about,
            String campaign,
            String state,
            LocalDate closesOn,
            Relationship relationship,
            UUID campaignId) {}

    /**
     * What each of these addresses is asked without this executive, whose own request is the one to be decided.
     *
     * @return one for each address
     */
    public Map<String, Load> besides(Campaign campaign, UUID executive, List<String> addresses) {
        Map<String, Integer> counted = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNTED)) {
            int next = organisation(count, 1, campaign.organisationId());
            count.setArray(next, connection.createArrayOf("text", addresses.toArray()));
            count.setObject(next + 1, executive);
            try (ResultSet row = count.executeQuery()) {
                while (row.next()) {
                    counted.put(row.getString(1), row.getInt(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the requests to people could not be counted", e);
        }
        Set<String> excepted = exceptions.of(campaign.id(), addresses);
        Map<String, Load> loads = new HashMap<>();
        addresses.forEach(
                address -> loads.put(address, new Load(counted.getOrDefault(address, 0), excepted.contains(address))));
        return loads;
    }

    /**
     * About whom each of these addresses is asked, all in one go.
     *
     * @return only addresses that are asked; an executive of this campaign is told by the address, others by something
     *     that no address equals
     */
    public Map<String, Set<String>> about(Campaign campaign, Collection<String> addresses) {
        Map<String, Set<String>> about = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ABOUT)) {
            select.setObject(1, campaign.id());
            int next = organisation(select, 2, campaign.organisationId());
            select.setArray(next, connection.createArrayOf("text", addresses.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    about.computeIfAbsent(row.getString(1), _ -> new HashSet<>(4))
                            .add(row.getString(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the requests to people could not be read", e);
        }
        return about;
    }

    /** People asked in this campaign who have at least so many requests altogether, the busiest first. */
    public List<Busy> busiest(Campaign campaign, int fewest, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(BUSIEST)) {
            select.setObject(1, campaign.id());
            select.setObject(2, campaign.id());
            int next = organisation(select, 3, campaign.organisationId());
            select.setObject(next, campaign.organisationId());
            select.setObject(next + 1, campaign.id());
            select.setInt(next + 2, fewest);
            select.setInt(next + 3, most);
            List<Busy> people = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    people.add(new Busy(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(4),
                            row.getInt(5),
                            row.getBoolean(6)));
                }
            }
            return people;
        } catch (SQLException e) {
            throw new IllegalStateException("the busiest people could not be read", e);
        }
    }

    /** Everything this address is asked. */
    public List<Request> of(UUID organisation, String address) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_PERSON)) {
            select.setString(organisation(select, 1, organisation), address);
            List<Request> requests = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    requests.add(new Request(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4).toLowerCase(Locale.ROOT),
                            row.getObject(5, LocalDate.class),
                            Relationship.valueOf(row.getString(6)),
                            row.getObject(7, UUID.class)));
                }
            }
            return requests;
        } catch (SQLException e) {
            throw new IllegalStateException("the requests to a person could not be read", e);
        }
    }

    /** Fills in {@link #REQUESTS}, and says which parameter comes next. */
    private int organisation(PreparedStatement statement, int first, UUID organisation) throws SQLException {
        statement.setObject(first, organisation);
        statement.setObject(
                first + 1, clock.instant().minus(Duration.ofDays(Load.DAYS)).atOffset(ZoneOffset.UTC));
        statement.setObject(first + 2, organisation);
        return first + 3;
    }
}
