package org.sightline.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sightline.Browser;
import org.sightline.account.Logins;
import org.sightline.invitation.Scenario;

/** An administrator gives an organisation its look, and the pages of its campaigns wear it. */
@QuarkusTest
class BrandPagesTest {
    @Inject
    Scenario scenario;

    @Inject
    Logins logins;

    private Scenario.Cast cast;
    private String path;

    @BeforeEach
    void organisation() {
        cast = scenario.collecting();
        path = "/organisations/" + cast.organisation() + "/brand";
    }

    @Test
    void dressesThePagesOfItsCampaigns() throws IOException {
        assertThat(style()).isEmpty();
        assertThat(given().get("/brand/" + cast.campaign() + "/logo").statusCode())
                .isEqualTo(404);
        byte[] logo = picture("png", 120, 40);
        assertThat(send("#8a1538", "Harbour & Vale", logo).statusCode()).isEqualTo(303);
        assertThat(style())
                .contains(":root{--accent:#8a1538;--accent-dark:#670f2a}")
                .contains(".brand-logo{display:block;background-image:url(/brand/" + cast.campaign() + "/logo)}");
        Response shown = given().get("/brand/" + cast.campaign() + "/logo");
        assertThat(shown.contentType()).isEqualTo("image/png");
        assertThat(shown.asByteArray()).isEqualTo(logo);
        assertThat(shown.headers().getValues("Cache-Control")).containsExactly("private, max-age=600");
        var page = logins.browser(cast.administrator()).open(path).document();
        assertThat(page.selectXpath("//input[@id='sender']").val()).isEqualTo("Harbour & Vale");
        assertThat(page.select("img.logo-now")).hasSize(1);
    }

    @Test
    void keepsTheLogoUntilItIsTakenAway() throws IOException {
        send("", "", picture("jpg", 60, 60));
        send("#8a1538", "", new byte[0]);
        assertThat(given().get("/brand/" + cast.campaign() + "/logo").contentType())
                .isEqualTo("image/jpeg");
        request("", "").multiPart("remove", "yes").post(path);
        assertThat(given().get("/brand/" + cast.campaign() + "/logo").statusCode())
                .isEqualTo(404);
        assertThat(style()).isEmpty();
    }

    @Test
    void saysWhatCannotBeTakenAndKeepsNothingOfIt() throws IOException {
        send("#8a1538", "", new byte[0]);
        assertThat(fault("crimson", "x".repeat(61), "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
                .contains(
                        "“crimson” is not a colour. Write six digits from 0 to 9 and a to f, like #14507a.",
                        "The name has 61 characters. Shorten it to 60 or fewer.",
                        "The file is no PNG or JPEG, or has more than 2,000 pixels to a side. Save it as PNG in a smaller"
                                + " size.");
        assertThat(fault("#88aacc", "", picture("png", 2001, 2)))
                .contains(
                        "#88aacc is too pale: its contrast to white is 2.4, and 4.5 is needed. Choose a darker colour.")
                .contains("The file is no PNG or JPEG");
        assertThat(fault("", "", new byte[101 * 1024]))
                .contains("The file has 101 KB. Save it smaller: 100 KB are allowed.");
        assertThat(style()).contains("--accent:#8a1538");
    }

    @Test
    void hasNoStyleForACampaignThatIsNotThere() {
        assertThat(given().get("/brand/" + UUID.randomUUID() + "/style.css").statusCode())
                .isEqualTo(404);
    }

    private String style() {
        return given().get("/brand/" + cast.campaign() + "/style.css").asString();
    }

    private String fault(String accent, String sender, byte[] logo) {
        Response answer = send(accent, sender, logo);
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.asString()).text();
    }

    private Response send(String accent, String sender, byte[] logo) {
        return request(accent, sender)
                .multiPart("logo", "logo.png", logo, "image/png")
                .post(path);
    }

    private io.restassured.specification.RequestSpecification request(String accent, String sender) {
        Browser browser = logins.browser(cast.administrator());
        String token = browser.open(path)
                .document()
                .selectXpath("//form[contains(@action,'/brand')]//input[@name='csrf']")
                .val();
        return given().redirects()
                .follow(false)
                .cookie("session", browser.cookie("session").orElseThrow())
                .cookie("csrf", browser.cookie("csrf").orElseThrow())
                .multiPart("csrf", token)
                .multiPart("accent", accent)
                .multiPart("sender", sender);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
