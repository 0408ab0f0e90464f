package org.sightline.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/**
 * All reports of a sealed campaign as one file: asked for, made in the background and downloaded by their coach.
 *
 * @param checkedSeconds from the end of the seal until every scorecard had been attacked and was there
 * @param cpu the application's CPU milliseconds for each report
 */
record Bundling(double checkedSeconds, double seconds, double cpu, int reports, int megabytes) {
    private static final String SCORED = """
            select count(*) from scorecard s join executive e on e.id = s.executive_id where e.campaign_id = ?::uuid""";
    private static final String MADE = """
            select count(*) from report_bundle where campaign_id = ?::uuid and done_at is not null""";

    static Bundling of(App app, Sink sink, Campaign campaign) throws IOException, SQLException {
        try (Connection connection = app.database();
                Wire wire = new Wire(app.port())) {
            long sealed = System.nanoTime();
            Campaign.await("all scorecards", () -> count(connection, SCORED, campaign) == campaign.executives());
            double checked = (System.nanoTime() - sealed) / 1e9;
            Visitor coach = new Visitor();
            coach.signIn(wire, sink, Campaign.COACH);
            coach.open(wire, "/executives");
            double cpu = app.cpu();
            long asked = System.nanoTime();
            String path = coach.submit(wire, "/bundles", Map.of("campaign", campaign.id()))
                    .path();
            Campaign.await("the bundle", () -> count(connection, MADE, campaign) == 1);
            int bytes = wire.exchange(coach.get(path + "/reports.zip", "")).body().length;
            return new Bundling(
                    checked,
                    (System.nanoTime() - asked) / 1e9,
                    (app.cpu() - cpu) / campaign.executives(),
                    campaign.executives(),
                    bytes >> 20);
        }
    }

    private static int count(Connection connection, String sql, Campaign campaign) {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, campaign.id());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
