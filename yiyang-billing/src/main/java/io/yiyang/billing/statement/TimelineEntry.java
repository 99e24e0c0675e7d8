package io.yiyang.billing.statement;

import io.yiyang.model.internal.Require;
import io.yiyang.model.text.BilingualText;
import java.io.Serializable;
import java.time.Instant;

/**
 * One thing that happened in the resident's case (经过), for the history on a statement. The caller takes it from the
 * workflow's events; billing does not know them.
 *
 * @param at when
 * @param text what happened
 * @param where the place or the role that acted, for people; no personal data
 */
public record TimelineEntry(Instant at, BilingualText text, String where) implements Serializable {
    public TimelineEntry {
        Require.text(!where.isBlank(), "where", "must not be blank", where);
    }

    /** Without the text, which may tell an illness. */
    @Override
    public String toString() {
        return "TimelineEntry at " + at;
    }
}
