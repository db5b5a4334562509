package org.daybook.fetch.http;

import java.io.IOException;

/// A guard said no in the middle of an exchange. Only within this package: whoever asks gets a value.
final class Refusal extends IOException {
    private static final long serialVersionUID = 1;

    private final String code;

    Refusal(String code, String what) {
        super(what);
        this.code = code;
    }

    String code() {
        return code;
    }
}
