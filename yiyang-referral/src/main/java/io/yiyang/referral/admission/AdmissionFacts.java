package io.yiyang.referral.admission;

import io.yiyang.model.assessment.Level;
import io.yiyang.model.identity.BedId;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.referral.workflow.Strike;
import io.yiyang.referral.workflow.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What an application for admission knows (入住申请事实). */
@Value.Immutable
public sealed interface AdmissionFacts permits ImmutableAdmissionFacts {
    CaseId application();

    ResidentId resident();

    OrganisationId home();

    /** The organisation that took the application down. */
    OrganisationId author();

    /** Whether the result of the present assessment was appealed; the review is final. */
    boolean appealed();

    /** The assessed level; not printed beside the resident. */
    @Value.Redacted
    Optional<Level> level();

    /** The class, by the policy's code; not printed beside the resident. */
    @Value.Redacted
    Optional<String> priorityClass();

    Optional<Instant> assessedAt();

    /** The first instant at which the assessment no longer holds, as its report says. */
    Optional<Instant> validUntil();

    /** From when the resident waits: the first assessment, or the last strike. */
    Optional<Instant> waitingSince();

    /** The bed that is offered, or was accepted. */
    Optional<BedId> offeredBed();

    /** The offers that the resident let go in this application. */
    List<Strike> strikes();

    /** Until when the resident may not apply again. */
    Optional<Instant> barredUntil();

    /** The application as the queue knows it, absent until assessed. */
    default Optional<Waiting> waiting() {
        return level().isPresent()
                        && priorityClass().isPresent()
                        && waitingSince().isPresent()
                ? Optional.of(new Waiting(
                        application(),
                        home(),
                        level().get(),
                        priorityClass().get(),
                        waitingSince().get()))
                : Optional.empty();
    }

    static ImmutableAdmissionFacts.ApplicationBuildStage builder() {
        return ImmutableAdmissionFacts.builder();
    }
}
