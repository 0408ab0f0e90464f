package org.sightline.wall;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sightline.campaign.Campaign;
import org.sightline.campaign.Campaigns;
import org.sightline.campaign.Executive;
import org.sightline.campaign.Executives;
import org.sightline.coaching.CarelessFiles;
import org.sightline.organisation.Organisation;
import org.sightline.organisation.Organisations;

/**
 * A lookup that forgets who asks, in the place of the careful one.
 *
 * @param endpoint the address at which it is asked
 * @param fault how what the replay finds begins; empty if the second wall leaves nothing to find
 */
record Forgotten(String name, String endpoint, Class<?> type, Object instead, String fault) {
    static List<Forgotten> all(AgroalDataSource database) {
        String campaign = "GET /campaigns/{id}";
        String organisation = "GET /organisations/{id}";
        return List.of(
                new Forgotten("a campaign is anybody's", campaign, Campaigns.class, new AnyCampaign(), ""),
                new Forgotten(
                        "a campaign is anybody's, and the database is asked for all",
                        campaign,
                        Campaigns.class,
                        new CampaignOfAll(),
                        campaign + " as administrator for FOREIGN"),
                new Forgotten(
                        "an organisation is anybody's", organisation, Organisations.class, new AnyOrganisation(), ""),
                new Forgotten(
                        "who rates is proposed for anybody",
                        "GET /my/{id}/raters",
                        Executives.class,
                        new AnyExecutive(),
                        "GET /my/{id}/raters as executive for OTHER"),
                new Forgotten(
                        "a file is any coach's",
                        "GET /executives/{id}",
                        CarelessFiles.type(),
                        CarelessFiles.instead(database),
                        "GET /executives/{id} as coach for OTHER"));
    }

    boolean concerns(Decision decision) {
        return decision.toString().equals(endpoint);
    }

    /** What is not as it must be once the replay has asked with it; empty if all was found that must be. */
    Optional<String> missed(Replay replay) {
        Object careful = ClientProxy.unwrap(Arc.container().instance(type).get());
        put(instead);
        try {
            List<String> found = replay.refused(this::concerns);
            boolean expected =
                    fault.isEmpty() ? found.isEmpty() : found.stream().anyMatch(one -> one.startsWith(fault));
            return expected ? Optional.empty() : Optional.of(name + ": " + found);
        } finally {
            put(careful);
        }
    }

    @SuppressWarnings("unchecked")
    private void put(Object lookup) {
        QuarkusMock.installMockForType(lookup, (Class<Object>) type);
    }

    private static class AnyCampaign extends Campaigns {
        @Override
        public Optional<Campaign> visibleTo(UUID account, UUID id) {
            return findByIdOptional(id);
        }
    }

    private static class CampaignOfAll extends Campaigns {
        @Override
        public Optional<Campaign> visibleTo(UUID account, UUID id) {
            return QuarkusTransaction.requiringNew().call(() -> {
                getSession()
                        .createNativeQuery("select leave_scope()", Object.class)
                        .getSingleResult();
                return findByIdOptional(id);
            });
        }
    }

    private static class AnyOrganisation extends Organisations {
        @Override
        public Optional<Organisation> visibleTo(UUID account, UUID id) {
            return findByIdOptional(id);
        }
    }

    private static class AnyExecutive extends Executives {
        @Override
        public Optional<Executive> visibleToSelf(UUID account, UUID id) {
            return findByIdOptional(id);
        }
    }
}
