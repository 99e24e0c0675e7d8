package io.yiyang.referral.policy;

import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.internal.Require;

/**
 * A policy value with its source (有出处的取值).
 *
 * @param source what was read, or who declared the value
 * @param confidence how good that is
 */
public record Cited<T>(T value, String source, Confidence confidence) {
    public Cited {
        Require.text(!source.isBlank(), "source", "must not be blank", source);
    }
}
