package org.sightline.pulse;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sightline.Browser;
import org.sightline.Browser.Page;
import org.sightline.Mailbox;
import org.sightline.Patience;
import org.sightline.TestClock;
import org.sightline.campaign.ClosingDays;
import org.sightline.mail.Delivery;
import org.sightline.system.Sql;

/** Plays what happens around a pulse: mails arrive, people answer by their links, it ends and is sealed. */
@ApplicationScoped
class PulseRound {
    private final AgroalDataSource database;
    private final TestClock clock;
    private final Delivery delivery;
    private final ClosingDays closingDays;
    private final PulseNews news;
    private final Mailbox mailbox = new Mailbox();

    PulseRound(AgroalDataSource database, TestClock clock, Delivery delivery, ClosingDays closingDays, PulseNews news) {
        this.database = database;
        this.clock = clock;
        this.delivery = delivery;
        this.closingDays = closingDays;
        this.news = news;
    }

    /** The mails of a whole campaign wait for ten minutes. */
    void post() {
        clock.advance(Duration.ofMinutes(11));
        delivery.deliver();
        delivery.deliver();
    }

    List<Mailbox.Received> mails(String address) {
        return mailbox.to(address);
    }

    Mailbox.Received latest(String address) {
        return mailbox.latest(address).orElseThrow();
    }

    void forgetMails() {
        mailbox.clear();
    }

    /** The pages that somebody saw on the way. */
    record Way(Page landing, Page start, Page statements, Page check, Page sent) {}

    /** Rates the behaviours by the link in the mail. */
    Way rate(String address, int... values) {
        Browser rater = new Browser();
        String link = Browser.path(latest(address).link());
        Page landing = rater.open(link);
        Page start = rater.submit(landing, link, Map.of("act", "start"));
        Map<String, String> ratings = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            ratings.put("B" + (i + 1), Integer.toString(values[i]));
        }
        ratings.put("act", "next");
        Page statements = rater.open(start.path() + "/p");
        Page check = rater.submit(statements, start.path() + "/p", ratings);
        return new Way(landing, start, statements, check, rater.submit(check, start.path() + "/send", Map.of()));
    }

    /** Answers a question in words. */
    Page write(String address, String words) {
        Browser rater = new Browser();
        String link = Browser.path(latest(address).link());
        Page start = rater.submit(rater.open(link), link, Map.of("act", "start"));
        String comments = start.path() + "/comments";
        Page page = rater.open(comments);
        Page check = rater.submit(
                page, comments, Map.of(page.document().expectFirst("textarea").attr("name"), words, "act", "anyway"));
        return rater.submit(check, start.path() + "/send", Map.of());
    }

    /** The last day passes; the result is there and told of. */
    void end(UUID pulse, Duration days) {
        clock.advance(days);
        closingDays.closeOverdue();
        Patience.await("the result of pulse " + pulse, () -> results(pulse) > 0);
        news.tell();
        post();
    }

    private int results(UUID pulse) {
        return Sql.list(
                        database,
                        "results",
                        row -> row.getInt(1),
                        "select count(*) from pulse p join executive e on e.campaign_id = p.campaign_id"
                                + " join pulse_result r on r.executive_id = e.id where p.id = ?",
                        pulse)
                .getFirst();
    }
}
