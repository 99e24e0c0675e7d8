package io.yiyang.model.document;

import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The form of a referral up or out (上转单、转出单). The patient may be shown it only once the receiver has accepted and
 * arranged a department and a time. In an emergency the form may follow the patient and is confirmed afterwards.
 */
@Value.Immutable
public sealed interface UpReferralForm extends ReferralForm permits ImmutableUpReferralForm {
    /** What the referral is for (转诊目的), by the number on the forms. */
    enum Purpose {
        DIAGNOSIS("1", "诊断", "diagnosis"),
        EXAMINATION("2", "检查", "examination"),
        TREATMENT("3", "治疗", "treatment"),
        REHABILITATION("4", "康复", "rehabilitation");

        private final String number;
        private final BilingualText label;

        Purpose(String number, String zh, String en) {
            this.number = number;
            this.label = BilingualText.of(zh, en);
        }

        /** The number that the forms print. */
        public String number() {
            return number;
        }

        public BilingualText label() {
            return label;
        }
    }

    /** As what the patient is to be received (就诊类型). */
    enum VisitType {
        /** 门诊. */
        OUTPATIENT,
        /** 住院. */
        INPATIENT,
        /** 急诊. */
        EMERGENCY
    }

    /**
     * What the receiver arranged (接诊安排).
     *
     * @param department where to go
     * @param at when
     */
    record Arrangement(String department, Instant at) implements Serializable {
        /** Without the department, because it may tell the illness. */
        @Override
        public String toString() {
            return "Arrangement at " + at;
        }
    }

    Purpose purpose();

    VisitType visitType();

    /** While the form may be used (有效期). */
    DateRange validity();

    /** The first impression (初步印象). */
    ConfidentialText firstImpression();

    /** The present illness, which is the reason (主要现病史、转出原因). */
    ConfidentialText reason();

    Optional<ConfidentialText> treatmentSoFar();

    /** The opinion of who approved it (审批意见). */
    Optional<ConfidentialText> approvalOpinion();

    /** The arrangement, once the receiver has accepted. */
    Optional<Arrangement> arrangement();

    /** When a form that followed an emergency was confirmed (补录确认). */
    Optional<Instant> confirmedAfterwardsAt();

    /** This form, to be shown to the patient. Refused: {@code YY-M-308} nothing is arranged yet. */
    default Outcome<UpReferralForm> forPatient() {
        if (arrangement().isPresent()) {
            return Outcome.of(this);
        }
        return Outcome.refused(Problem.of(
                        "YY-M-308",
                        "接收方尚未安排接诊，转诊单不能交给患者",
                        "nothing is arranged yet, so the patient is not shown the form")
                .with("form", number())
                .with("receiver", receiver().institution())
                .remedy("待接收方受理并安排科室和时间", "wait until the receiver accepts and arranges a department and a time"));
    }

    static ImmutableUpReferralForm.NumberBuildStage builder() {
        return ImmutableUpReferralForm.builder();
    }
}
