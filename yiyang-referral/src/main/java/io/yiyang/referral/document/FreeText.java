package io.yiyang.referral.document;

import io.yiyang.model.internal.Require;

/** Text that a person wrote (自由文本); it may name a person or a diagnosis, so it never prints itself. */
public record FreeText(String text) {
    public FreeText {
        Require.masked(!text.isBlank(), "text", "must not be blank", text);
    }

    @Override
    public String toString() {
        return "*** (" + text.length() + " characters)";
    }
}
