package org.sightline.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** With a mail server; the pages without one are tried by the process test. */
@QuarkusTest
class MailFolderPagesTest {
    @Test
    void areNotThereWhenThereIsAMailServer() {
        given().get("/mail-folder").then().statusCode(404);
        given().get("/mail-folder/20260302-090000-1.eml").then().statusCode(404);
    }

    @Test
    void findLinksAndTakeNothingForMarkup() {
        assertThat(MailPiece.paragraphs("Dear <b>Kim</b>,\n\nplease open\nhttp://localhost:8080/r/a_b-C.\nThank you\n"))
                .satisfiesExactly(
                        first -> assertThat(first).containsExactly(new MailPiece("Dear <b>Kim</b>,", false, false)),
                        second -> assertThat(second)
                                .containsExactly(
                                        new MailPiece("please open", false, false),
                                        new MailPiece("", false, true),
                                        new MailPiece("", false, false),
                                        new MailPiece("http://localhost:8080/r/a_b-C", true, false),
                                        new MailPiece(".", false, false),
                                        new MailPiece("", false, true),
                                        new MailPiece("Thank you", false, false)));
    }
}
