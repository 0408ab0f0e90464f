package org.sightline.invitation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import org.sightline.anonymity.Relationship;
import org.sightline.organisation.EmailAddress;
import org.sightline.organisation.People;
import org.sightline.organisation.Person;
import org.sightline.system.Sql;
import org.sightline.web.Faults;

/**
 * Invitations that came back, for whoever starts a campaign that nobody administers, and the way to mend an address. They
 * go to everybody, so this says nothing of answers.
 */
@ApplicationScoped
public class ReturnedMails {
    private static final String RETURNED = """
            select m.id, p.id, p.name, p.email, n.relationship,
                not exists (select from rater o join campaign c on c.id = o.campaign_id where o.person_id = p.id
                        and o.campaign_id <> m.campaign_id and c.state in ('DRAFT', 'NOMINATING', 'COLLECTING'))
                    and not exists (select from executive x where x.person_id = p.id)
                    and not exists (select from engagement g where g.person_id = p.id)
                    and not exists (select from reporting_line l where p.id in (l.person_id, l.manager_id))
            from outbox_message m
                join campaign c on c.id = m.campaign_id and c.state = 'COLLECTING'
                join invitation i on i.id = m.subject_id and i.campaign_id = m.campaign_id and not i.revoked
                join rater r on r.id = i.rater_id
                join person p on p.id = r.person_id
                join nomination n on n.rater_id = r.id
            where m.campaign_id = ? and m.state = 'BOUNCED' and m.run_id is null
            order by n.relationship, lower(p.name), m.id
            """;

    private final AgroalDataSource database;
    private final People people;
    private final AddressCorrection correction;

    ReturnedMails(AgroalDataSource database, People people, AddressCorrection correction) {
        this.database = database;
        this.people = people;
        this.correction = correction;
    }

    /**
     * One of them.
     *
     * @param alone whether nothing but this campaign uses the address; another is an administrator's to correct
     */
    public record Returned(
            UUID mail, UUID person, String name, String email, Relationship relationship, boolean alone) {}

    /** By relationship and name; none once the campaign takes no answers any more. */
    public List<Returned> of(UUID campaign) {
        return Sql.list(
                database,
                "what came back of " + campaign,
                row -> new Returned(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        Relationship.valueOf(row.getString(5)),
                        row.getBoolean(6)),
                RETURNED,
                campaign);
    }

    /**
     * Invites again at another address, if that can be.
     *
     * @param returned of this campaign, and used by nothing else
     * @return what stands against it; then nothing is written
     */
    @Transactional(TxType.MANDATORY)
    public Faults mend(Returned returned, String typed, UUID by) {
        if (!returned.alone()) {
            throw new IllegalArgumentException("the address of " + returned.person() + " is used elsewhere too");
        }
        Person person = people.findById(returned.person());
        Faults faults = correction.faults(person, typed);
        if (faults.any()) {
            return faults;
        }
        correction.correct(person, EmailAddress.parse(typed).orElseThrow(), by);
        return faults;
    }
}
