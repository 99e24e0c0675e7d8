package io.yiyang.model.document;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The form of a referral down or of the way back (下转单、回转单): what was found and done, and how to go on. */
@Value.Immutable
public sealed interface DownReferralForm extends ReferralForm permits ImmutableDownReferralForm {
    /** Which of the two it is (单据类别). */
    enum Leg {
        /** To a primary or rehabilitation institution (下转). */
        DOWN,
        /** Back to the sender of the referral up (回转). */
        RETURN
    }

    /**
     * An operation (手术).
     *
     * @param name what was done
     * @param on when
     */
    record Surgery(ConfidentialText name, LocalDate on) implements Serializable {
        /** Nothing of it. */
        @Override
        public String toString() {
            return "***";
        }
    }

    Leg leg();

    ConfidentialText diagnosis();

    /** The course of treatment (治疗经过). */
    ConfidentialText treatmentCourse();

    /** What is to be done next (下一步治疗方案). */
    ConfidentialText nextPlan();

    List<Surgery> surgeries();

    Optional<ConfidentialText> rehabilitationAdvice();

    Optional<ConfidentialText> medicationAdvice();

    /** What to watch for (注意事项). */
    Optional<ConfidentialText> precautions();

    Optional<DischargeSummaryReference> dischargeSummary();

    static ImmutableDownReferralForm.NumberBuildStage builder() {
        return ImmutableDownReferralForm.builder();
    }
}
