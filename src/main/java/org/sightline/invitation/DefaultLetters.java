package org.sightline.invitation;

import java.util.List;
import java.util.Locale;
import org.sightline.letter.LetterKind;
import org.sightline.letter.OwnLetter;
import org.sightline.letter.Variable;
import org.sightline.system.Texts;

/** The product's own letters with variables in place of names: what an organisation begins with. */
final class DefaultLetters {
    private static final String EXECUTIVES = Variable.EXECUTIVES.written();
    private static final String COACH = Variable.COACH.written();
    private static final String DAY = Variable.CLOSING_DAY.written();

    private final Texts texts;

    private DefaultLetters(Texts texts) {
        this.texts = texts;
    }

    static OwnLetter of(LetterKind kind, Locale language) {
        DefaultLetters letters = new DefaultLetters(Texts.in(language));
        return switch (kind) {
            case ANNOUNCEMENT ->
                letters.letter(
                        letters.text("announcement.subject", EXECUTIVES, 2),
                        letters.text("announcement.lead", COACH, EXECUTIVES, 2));
            case INVITATION ->
                letters.letter(
                        letters.text("subject", EXECUTIVES, DAY), Variable.REQUEST.written(), Variable.LINK.written());
            case REMINDER ->
                letters.letter(
                        letters.text("reminder.subject", EXECUTIVES, DAY),
                        letters.text("reminder.lead", DAY),
                        letters.text("reminder.same-link"),
                        Variable.LINK.written());
            case LAST_CALL ->
                letters.letter(
                        letters.text("last-call.subject", EXECUTIVES, DAY),
                        letters.text("last-call.lead", DAY),
                        letters.text("last-call.short"),
                        Variable.LINK.written());
            case NUDGE ->
                letters.letter(
                        letters.text("nudge.subject", EXECUTIVES, DAY),
                        letters.text("nudge.lead", DAY),
                        letters.text("reminder.same-link"),
                        Variable.LINK.written());
            case EXTENSION ->
                letters.letter(
                        letters.text("extension.subject", DAY),
                        letters.text("extension.lead", DAY),
                        letters.text("extension.same-link"),
                        Variable.LINK.written());
            case THANKS ->
                letters.letter(
                        letters.text("thanks.subject"),
                        letters.text("thanks.lead", EXECUTIVES),
                        letters.text("thanks.next", COACH, 2));
        };
    }

    private OwnLetter letter(String subject, String... paragraphs) {
        return new OwnLetter(
                subject,
                text("greeting", Variable.NAME.written()) + "\n\n" + String.join("\n\n", List.of(paragraphs)),
                "");
    }

    private String text(String name, Object... arguments) {
        return texts.of("invitation." + name, arguments);
    }
}
