package org.sightline.invitation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sightline.system.Sql;

/** Letters as one real recipient would get them, with links that lead nowhere: nobody may come by another's. */
@ApplicationScoped
class LetterSamples {
    private final AgroalDataSource database;
    private final OpenInvitations invitations;
    private final Calls calls;

    LetterSamples(AgroalDataSource database, OpenInvitations invitations, Calls calls) {
        this.database = database;
        this.invitations = invitations;
        this.calls = calls;
    }

    /** The first rater of a campaign whose name or address holds this, by name; any if it is empty. */
    Optional<UUID> rater(UUID campaign, String sought) {
        try (Connection connection = database.getConnection()) {
            return Sql.ids(
                            connection,
                            "select r.id from rater r join person p on p.id = r.person_id where r.campaign_id = ?"
                                    + " and exists (select from nomination n where n.rater_id = r.id"
                                    + " and n.relationship <> 'SELF')"
                                    + " and (position(lower(?) in lower(p.name)) > 0"
                                    + " or position(lower(?) in lower(p.email)) > 0)"
                                    + " order by lower(p.name), r.id limit 1",
                            campaign,
                            sought,
                            sought)
                    .stream()
                    .findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("a recipient could not be found", e);
        }
    }

    /** What a mail to this rater would need, in a language of its own. */
    Optional<Call> of(UUID rater, Locale language) {
        return invitations.ofRater(rater).map(invitation -> calls.sample(invitation, language));
    }
}
