package org.sightline.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * A mail that says one thing and leads to the page where the rest of it stands; rendered in the language of whoever renders.
 *
 * @param title of its HTML
 * @param lead what it says
 * @param more what the link leads to
 */
public record LinkMail(String title, String greeting, String lead, String more, String link) {
    @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record linkMailHtml(LinkMail words) implements TemplateInstance {}

    @CheckedTemplate(basePath = "mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record linkMailText(LinkMail words) implements TemplateInstance {}

    /** As it goes out. */
    public OutgoingMail to(String address, String subject) {
        return new OutgoingMail(
                address, subject, new linkMailText(this).render().strip() + "\n", new linkMailHtml(this).render());
    }
}
