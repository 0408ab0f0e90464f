package org.sightline.sponsorship;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sightline.accountability.AllSteps;
import org.sightline.accountability.Steps;
import org.sightline.pledge.SponsoredOrganisations;
import org.sightline.pledge.SponsoredOrganisations.Sponsored;
import org.sightline.system.Sql;

/** Sponsors who let everybody who takes part see that they go the same way. */
@ApplicationScoped
class Examples {
    private final AgroalDataSource database;
    private final SponsoredOrganisations organisations;
    private final AllSteps all;

    Examples(AgroalDataSource database, SponsoredOrganisations organisations, AllSteps all) {
        this.database = database;
        this.organisations = organisations;
        this.all = all;
    }

    /**
     * A sponsor.
     *
     * @param agreedOn since when everybody may see the steps, null if nobody may
     * @param steps null as long as the sponsor is neither coached nor asked about
     * @param named whether raters of the sponsor are named in this or another campaign
     */
    record Example(
            Sponsored sponsor,
            @Nullable LocalDate agreedOn,
            @Nullable Steps steps,
            boolean named) {
        /** Under way: knows what happens, and has named who is asked. */
        public boolean wentFirst() {
            return steps != null && steps.briefedOn() != null && named;
        }
    }

    private record Agreed(UUID account, LocalDate on) {}

    /** Of an organisation that the caller has been seen to belong to. */
    List<Example> of(UUID organisation) {
        List<Steps> steps = all.in(organisation);
        List<Agreed> agreed = Sql.list(
                database,
                "sponsors who are an example",
                row -> new Agreed(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                "select account_id, agreed_on from sponsor_example where organisation_id = ?",
                organisation);
        return organisations.sponsorsOf(organisation).stream()
                .map(sponsor -> new Example(
                        sponsor,
                        agreed.stream()
                                .filter(one -> one.account().equals(sponsor.account()))
                                .map(Agreed::on)
                                .findFirst()
                                .orElse(null),
                        steps.stream()
                                .filter(one -> one.email().equals(sponsor.email()))
                                .findFirst()
                                .orElse(null),
                        named(sponsor)))
                .toList();
    }

    /** @return false if it was so before */
    boolean agree(UUID organisation, UUID account, LocalDate day) {
        return run(
                "insert into sponsor_example (organisation_id, account_id, agreed_on) values (?, ?, ?)"
                        + " on conflict do nothing",
                organisation,
                account,
                day);
    }

    boolean withdraw(UUID organisation, UUID account) {
        return run("delete from sponsor_example where organisation_id = ? and account_id = ?", organisation, account);
    }

    private boolean named(Sponsored sponsor) {
        return !Sql.list(
                        database,
                        "the raters of a sponsor",
                        row -> row.getObject(1, UUID.class),
                        "select e.id from executive e join person p on p.id = e.person_id"
                                + " join campaign c on c.id = e.campaign_id and c.kind = 'SURVEY'"
                                + " where p.organisation_id = ? and p.email = ? and exists (select from nomination n"
                                + " where n.executive_id = e.id and n.relationship <> 'SELF') limit 1",
                        sponsor.id(),
                        sponsor.email())
                .isEmpty();
    }

    private boolean run(String sql, Object... arguments) {
        return Sql.run(database, "an example could not be noted", sql, arguments) > 0;
    }
}
