package io.yiyang.referral.document;

import io.yiyang.model.internal.Require;

/**
 * That a paper exists (单据), by kind and version; its content stays in the caller's system.
 *
 * @param version the version of the paper, as its system numbers it
 */
public record Document(DocumentKind kind, String version) {
    public Document {
        Require.text(!version.isBlank(), "version", "must not be blank", version);
    }
}
