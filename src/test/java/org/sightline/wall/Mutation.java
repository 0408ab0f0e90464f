package org.sightline.wall;

import java.util.List;
import java.util.Locale;

/** Ways to write a request so that one part of a server might see another address than the next. */
enum Mutation {
    DOUBLED_SLASH {
        @Override
        Ask of(Ask ask) {
            return ask.to("/" + ask.path());
        }
    },
    DOUBLED_SLASH_WITHIN {
        @Override
        Ask of(Ask ask) {
            return ask.to(beforeLast(ask) + "//" + last(ask));
        }
    },
    DOT_SEGMENT {
        @Override
        Ask of(Ask ask) {
            return ask.to(beforeLast(ask) + "/./" + last(ask));
        }
    },
    MATRIX {
        @Override
        Ask of(Ask ask) {
            return ask.to(ask.path() + ";x");
        }
    },
    MATRIX_FIRST {
        @Override
        Ask of(Ask ask) {
            int second = ask.path().indexOf('/', 1);
            return ask.to(
                    second < 0
                            ? ask.path() + ";x=1"
                            : ask.path().substring(0, second) + ";x=1"
                                    + ask.path().substring(second));
        }
    },
    ENCODED_SEMICOLON {
        @Override
        Ask of(Ask ask) {
            return ask.to(ask.path() + "%3Bx");
        }
    },
    ENCODED_SLASH {
        @Override
        Ask of(Ask ask) {
            return ask.to(beforeLast(ask) + "%2f" + last(ask));
        }
    },
    ENCODED_BACKSLASH {
        @Override
        Ask of(Ask ask) {
            return ask.to(beforeLast(ask) + "%5c" + last(ask));
        }
    },
    TRAILING_SLASH {
        @Override
        Ask of(Ask ask) {
            return ask.to(ask.path() + "/");
        }
    },
    UPPER_CASE {
        @Override
        Ask of(Ask ask) {
            return ask.to(ask.path().toUpperCase(Locale.ROOT));
        }
    },
    HEAD {
        @Override
        Ask of(Ask ask) {
            return ask.by("HEAD");
        }
    },
    OPTIONS {
        @Override
        Ask of(Ask ask) {
            return ask.by("OPTIONS");
        }
    },
    OTHER_METHOD {
        @Override
        Ask of(Ask ask) {
            return ask.by(ask.method().equals("GET") ? "DELETE" : "PUT");
        }
    },
    METHOD_OVERRIDE {
        @Override
        Ask of(Ask ask) {
            String other = ask.method().equals("GET") ? "POST" : "GET";
            return ask.with("X-HTTP-Method-Override", other)
                    .with("X-HTTP-Method", other)
                    .with("X-Method-Override", other);
        }
    },
    JSON {
        @Override
        Ask of(Ask ask) {
            return new Ask(
                    "POST", ask.path(), java.util.Map.of("Content-Type", "application/json"), "{\"act\":\"keep\"}");
        }
    };

    static final List<Mutation> ALL = List.of(values());

    abstract Ask of(Ask ask);

    /** Never empty: else what follows would become part of the host. */
    private static String beforeLast(Ask ask) {
        int end = ask.path().lastIndexOf('/');
        return end == 0 ? "/x" : ask.path().substring(0, end);
    }

    private static String last(Ask ask) {
        return ask.path().substring(ask.path().lastIndexOf('/') + 1);
    }
}
