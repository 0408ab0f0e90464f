package org.sightline.anonymity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    she listens                            | She listens
                    \u00E9coute bien                       | \u00C9coute bien
                    One\u00A0\u2009two   three             | One two three
                    \u201CWell\u201D \u00ABdone\u00BB he\u2019d say | "Well" "done" he'd say
                    Calm \u2013 always                     | Calm - always
                    Calm\u2014always                       | Calm - always
                    Calm -- always                         | Calm - always
                    2019\u20132020, long\u2011term         | 2019-2020, long-term
                    Well\u2026                             | Well...
                    a\u200Bb\u00ADc\uFEFF                  | Abc
                    e\u0301te\u0301                        | \u00C9t\u00E9
                    """)
    void isUniform(String written, String expected) {
        assertThat(CommentText.uniform(written)).isEqualTo(expected);
        assertThat(CommentText.uniform(expected)).isEqualTo(expected);
    }

    @Test
    void joinsLinesAndForgetsBlanks() {
        assertThat(CommentText.uniform(" one\r\n\r\n\ttwo \u0007")).isEqualTo("One two");
        assertThat(CommentText.uniform(" \u200B\u2028 ")).isEmpty();
        assertThat(CommentText.uniform("\u2014")).isEqualTo("-");
    }
}
