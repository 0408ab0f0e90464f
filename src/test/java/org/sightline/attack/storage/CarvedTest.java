package org.sightline.attack.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sightline.attack.storage.Sought.Kind;

class CarvedTest {
    private static final Search SEARCH = new Search(List.of(
            sought(Kind.IDENTITY, "nomination-of-tom"),
            sought(Kind.IDENTITY, "nomination-of-eva"),
            sought(Kind.ANSWERS, "3,4,5,1,2,2"),
            sought(Kind.ANSWERS, "1,1,5,5,1,2"),
            sought(Kind.MARK, "xkwqzhcanary")));

    private final Carved carved = new Carved();

    @Test
    void seesWhoseNameLiesBesideWhichAnswers() {
        read("....nomination-of-tom..3,4,5,1,2,2..................nomination-of-eva..1,1,5,5,1,2");
        assertThat(closeness("nomination-of-tom", "3,4,5,1,2,2"))
                .isGreaterThan(closeness("nomination-of-eva", "3,4,5,1,2,2"));
        assertThat(closeness("nomination-of-eva", "1,1,5,5,1,2"))
                .isGreaterThan(closeness("nomination-of-tom", "1,1,5,5,1,2"));
    }

    @Test
    void looksNoFurtherThanARowReaches() {
        read("nomination-of-tom" + ".".repeat(600) + "3,4,5,1,2,2");
        assertThat(closeness("nomination-of-tom", "3,4,5,1,2,2")).isZero();
    }

    @Test
    void doesNotReachFromOneFileIntoTheNext() {
        read("3,4,5,1,2,2");
        read("nomination-of-tom");
        assertThat(closeness("nomination-of-tom", "3,4,5,1,2,2")).isZero();
    }

    @Test
    void remembersWhereAnswersLayFirst() {
        read("..........1,1,5,5,1,2");
        read("3,4,5,1,2,2..1,1,5,5,1,2");
        assertThat(carved.place("1,1,5,5,1,2")).isEqualTo(10);
        assertThat(carved.place("3,4,5,1,2,2")).isEqualTo(21);
        assertThat(carved.place("5,5,5,5,5,5")).isEqualTo(Long.MAX_VALUE);
        assertThat(carved.answers()).containsExactlyInAnyOrder("3,4,5,1,2,2", "1,1,5,5,1,2");
        assertThat(carved.bytesRead()).isEqualTo(45);
    }

    @Test
    void countsTheMarksOfTexts() {
        read("say: xkwqzhcanary, he asks");
        assertThat(carved.marks()).containsExactly("xkwqzhcanary");
        assertThat(carved.answers()).isEmpty();
    }

    private double closeness(String name, String answers) {
        return carved.closeness(Set.of(name), answers);
    }

    private void read(String data) {
        carved.read(data.getBytes(StandardCharsets.UTF_8), SEARCH);
    }

    private static Sought sought(Kind kind, String text) {
        return new Sought(kind, text, text.getBytes(StandardCharsets.UTF_8));
    }
}
