package io.yiyang.referral.exchange;

import static io.yiyang.referral.transfer.ReferralState.*;

import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.internal.Require;
import io.yiyang.referral.transfer.ReferralState;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The states of a referral in the words of another system (状态映射), there and back. The way out loses information, the
 * way back is ambiguous; acceptance on paper never becomes an arrival.
 */
public final class StatusMapping {
    /**
     * FHIR Task status (FHIR 任务状态), the same in R4 and R5. A task in progress must not become cancelled there, so a
     * case that ends after the resident has moved is told as failed, with the reason beside it.
     *
     * <p>Source: hl7.org/fhir/valueset-task-status.html; HL7/fhir-cow-ig, cancelling-and-modifying-requests.
     */
    public static final StatusMapping FHIR_TASK = new Builder("fhir-task", Confidence.VERBATIM)
            .put("draft", DRAFT, CONSENT_RECORDED)
            .put("requested", SUBMITTED, ESCALATED)
            .put("received", UNDER_REVIEW)
            .qualified("received", "accepted-by-proxy", PROXY_ACCEPTED)
            .qualified("received", "awaiting-information", INFO_REQUESTED)
            .put("on-hold", ALTERNATIVE_OFFERED)
            .put("accepted", ACCEPTED, WAITLISTED, SCHEDULED)
            .put("in-progress", NO_SHOW, IN_TRANSIT, ARRIVED, UNDER_CARE)
            .put("completed", OUTCOME_SENT, RETURNING, FOLLOW_UP_DUE, CLOSED)
            .put("rejected", REJECTED)
            .put("cancelled", WITHDRAWN, CANCELLED, LAPSED)
            .qualified("cancelled", "redirected", REDIRECTED)
            .qualified("cancelled", "patient-died", PATIENT_DIED)
            .onceMoved("failed", REDIRECTED, PATIENT_DIED)
            .put("entered-in-error", VOIDED)
            .also("in-progress", SCHEDULED)
            .unmatched("ready")
            .build();

    /**
     * BSeR business status (BSeR 业务状态), harmonised with IHE 360X. A requested cancellation (5.2) and a cancelled
     * appointment (5.1.3) are no states of a referral.
     *
     * <p>Source: HL7/bser, Harmonized State Transitions and Task State Machine.
     */
    public static final StatusMapping BSER = new Builder("bser", Confidence.VERBATIM)
            .put("2.0", SUBMITTED, ESCALATED, UNDER_REVIEW, PROXY_ACCEPTED)
            .put("3.0", ACCEPTED, WAITLISTED)
            .put("5.1.1", SCHEDULED)
            .put("5.1.2", NO_SHOW)
            .put("5.1", IN_TRANSIT, ARRIVED, UNDER_CARE)
            .put("7.0", OUTCOME_SENT, RETURNING, FOLLOW_UP_DUE, CLOSED)
            .put("4.0", REJECTED)
            .put("6.0", WITHDRAWN, CANCELLED, LAPSED)
            .qualified("6.0", "redirected", REDIRECTED)
            .qualified("6.0", "patient-died", PATIENT_DIED)
            .also("5.1.4", UNDER_CARE)
            .also("4.0", REDIRECTED)
            .unmatched("5.1.3", "5.2")
            .build();

    /**
     * eOverdracht, the Dutch nursing handover (荷兰护理交接). On hold is a proposal of another date; completed says that
     * the handover was received, which can be as early as the start of care.
     *
     * <p>Source: Nictiz/Nictiz-STU3-eOverdracht, eOverdracht-Task.
     */
    public static final StatusMapping EOVERDRACHT = new Builder("eoverdracht", Confidence.VERBATIM)
            .put("requested", SUBMITTED, ESCALATED)
            .put("received", UNDER_REVIEW, PROXY_ACCEPTED)
            .put("on-hold", ALTERNATIVE_OFFERED)
            .put("accepted", ACCEPTED, WAITLISTED)
            .put("in-progress", SCHEDULED, IN_TRANSIT)
            .put("completed", OUTCOME_SENT, RETURNING, FOLLOW_UP_DUE, CLOSED)
            .put("rejected", REJECTED)
            .put("cancelled", WITHDRAWN, CANCELLED, LAPSED)
            .qualified("cancelled", "redirected", REDIRECTED)
            .qualified("cancelled", "patient-died", PATIENT_DIED)
            .also("completed", UNDER_CARE)
            .unmatched("ready", "failed")
            .build();

    /**
     * The words that Chinese systems use (国内系统常用状态词). 已接收 means accepted, arrived or in care, by system; 转诊中
     * and 已完成 are as wide.
     *
     * <p>Source: public code of fourteen systems.
     */
    public static final StatusMapping CHINESE_WORDS = new Builder("chinese-words", Confidence.SECONDARY)
            .put("暂存", DRAFT, CONSENT_RECORDED)
            .put("待接收", SUBMITTED, ESCALATED)
            .put("审核中", UNDER_REVIEW, PROXY_ACCEPTED)
            .put("补充材料", INFO_REQUESTED)
            .put("改期", ALTERNATIVE_OFFERED)
            .put("已接收", ACCEPTED)
            .put("待排床", WAITLISTED)
            .put("已预约", SCHEDULED)
            .put("未到", NO_SHOW)
            .put("转诊中", IN_TRANSIT)
            .put("已到院", ARRIVED)
            .put("接诊", UNDER_CARE)
            .put("待回转", OUTCOME_SENT, RETURNING)
            .put("待随访", FOLLOW_UP_DUE)
            .put("已结案", CLOSED)
            .put("已拒绝", REJECTED)
            .put("已撤回", WITHDRAWN)
            .put("已取消", CANCELLED)
            .put("已过期", LAPSED)
            .put("转他院", REDIRECTED)
            .put("死亡", PATIENT_DIED)
            .put("作废", VOIDED)
            .also("待审核", SUBMITTED, ESCALATED, UNDER_REVIEW)
            .also("改科", ALTERNATIVE_OFFERED)
            .also("已接收", ARRIVED, UNDER_CARE)
            .also("待就诊", SCHEDULED, WAITLISTED, ACCEPTED)
            .also("爽约", NO_SHOW)
            .also("转诊中", ACCEPTED, SCHEDULED)
            .also("已完成", OUTCOME_SENT, RETURNING, FOLLOW_UP_DUE, CLOSED)
            .also("已退回", REJECTED, INFO_REQUESTED)
            .build();

    private final String system;
    private final Confidence confidence;
    private final Map<ReferralState, OutwardStatus> outward;
    private final Map<ReferralState, OutwardStatus> onceMoved;
    private final Map<String, Set<ReferralState>> inward;

    private StatusMapping(Builder builder) {
        this.system = builder.system;
        this.confidence = builder.confidence;
        this.outward = Collections.unmodifiableMap(builder.outward);
        this.onceMoved = Collections.unmodifiableMap(builder.onceMoved);
        this.inward = Collections.unmodifiableMap(builder.inward);
    }

    /** Whose words they are. */
    public String system() {
        return system;
    }

    /** Every code that is known, also those to which no state corresponds. */
    public Set<String> codes() {
        return inward.keySet();
    }

    /**
     * The state in the other system's words; absent if it has none for it.
     *
     * @param moved whether the resident ever departed on this referral
     */
    public Optional<OutwardStatus> outward(ReferralState state, boolean moved) {
        OutwardStatus late = moved ? onceMoved.get(state) : null;
        return Optional.ofNullable(late == null ? outward.get(state) : late);
    }

    /** What the code can mean; nothing if it is not known. The code is kept as it came. */
    public InwardStatus inward(String code) {
        return new InwardStatus(system, code, inward.getOrDefault(code, Set.of()), confidence);
    }

    @Override
    public String toString() {
        return "StatusMapping of " + system;
    }

    private static final class Builder {
        private final String system;
        private final Confidence confidence;
        private final Map<ReferralState, OutwardStatus> outward = new EnumMap<>(ReferralState.class);
        private final Map<ReferralState, OutwardStatus> onceMoved = new EnumMap<>(ReferralState.class);
        private final Map<String, Set<ReferralState>> inward = new LinkedHashMap<>();

        Builder(String system, Confidence confidence) {
            this.system = system;
            this.confidence = confidence;
        }

        /** There and back. */
        Builder put(String code, ReferralState... states) {
            for (ReferralState state : states) {
                out(outward, state, new OutwardStatus(code, Optional.empty()));
            }
            return also(code, states);
        }

        Builder qualified(String code, String qualifier, ReferralState state) {
            out(outward, state, new OutwardStatus(code, Optional.of(qualifier)));
            return also(code, state);
        }

        Builder onceMoved(String code, ReferralState... states) {
            for (ReferralState state : states) {
                Optional<String> qualifier =
                        Optional.ofNullable(outward.get(state)).flatMap(OutwardStatus::qualifier);
                out(onceMoved, state, new OutwardStatus(code, qualifier));
            }
            return also(code, states);
        }

        /** On the way back only. */
        Builder also(String code, ReferralState... states) {
            inward.computeIfAbsent(code, c -> EnumSet.noneOf(ReferralState.class))
                    .addAll(Arrays.asList(states));
            return this;
        }

        Builder unmatched(String... codes) {
            for (String code : codes) {
                also(code);
            }
            return this;
        }

        private static void out(Map<ReferralState, OutwardStatus> map, ReferralState state, OutwardStatus status) {
            Require.that(map.put(state, status) == null, "state", "must be mapped once", state);
        }

        StatusMapping build() {
            return new StatusMapping(this);
        }
    }
}
