package io.yiyang.billing.audit;

import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A visit as it was logged (上门服务记录): half-open, so that one that begins when another ends does not overlap it. */
@Value.Immutable
public sealed interface CareVisit extends Serializable permits ImmutableCareVisit {
    /** The record's own number. */
    String id();

    PersonId carer();

    ResidentId resident();

    Instant start();

    Instant end();

    /** Where it was given, if not in the resident's own home: two residents in one place are no conflict. */
    Optional<String> site();

    /** The line by which it was charged. */
    Optional<LineId> line();

    /** The place of the carer meanwhile. */
    default String place() {
        return site().map(site -> "site " + site).orElseGet(() -> "home of " + resident());
    }

    @Value.Check
    default void check() {
        Require.that(end().isAfter(start()), "end", "must be after the start " + start(), end());
    }

    static ImmutableCareVisit.IdBuildStage builder() {
        return ImmutableCareVisit.builder();
    }
}
