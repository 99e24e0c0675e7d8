package io.yiyang.referral.exchange;

import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.internal.Require;
import io.yiyang.referral.transfer.ReferralState;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How a resident left the hospital (离院方式), as the settlement list (结算清单, national interface 4101) has it.
 *
 * @param target the institution that takes the resident over; required for another hospital or a community institution
 */
public record DischargeDestination(Way way, Optional<OrganisationId> target) {
    private static final String SYSTEM = "discharge-4101";

    public DischargeDestination {
        Require.that(way.namesTarget() == target.isPresent(), "target", "must be named for way 2 and 3 only", way);
    }

    /**
     * The way (离院方式).
     *
     * <pre>
     * 2, 3      read in public code that fills the settlement list (Input_4101), with the institution that takes over
     * 1         read in the public code of two systems that report a discharge to the platform (2402)
     * 4, 5, 9   not read in code of the platform: they are those of the medical record's front page (WS 445, value set
     *           CV06.00.226, as public code has it; one system has 6 for other), which the list is taken to share
     * </pre>
     */
    public enum Way {
        /** On medical orders, to where the resident lives, a care home included (医嘱离院). */
        HOME("1", Confidence.SECONDARY),
        /** On medical orders, to another hospital (医嘱转院). */
        OTHER_HOSPITAL("2", Confidence.SECONDARY),
        /** On medical orders, to a community or township institution (医嘱转社区卫生服务机构/乡镇卫生院). */
        COMMUNITY("3", Confidence.SECONDARY),
        /** Against medical orders (非医嘱离院). */
        AGAINST_ORDERS("4", Confidence.UNVERIFIED),
        /** Died (死亡). */
        DIED("5", Confidence.UNVERIFIED),
        /** Other (其他). */
        OTHER("9", Confidence.UNVERIFIED);

        private final String code;
        private final Confidence confidence;

        Way(String code, Confidence confidence) {
            this.code = code;
            this.confidence = confidence;
        }

        /** How well it is known that the settlement list has this code; whoever sends it checks an unverified one first. */
        public Confidence confidence() {
            return confidence;
        }

        /** The code in the list. */
        public String code() {
            return code;
        }

        /** Whether the institution that takes over must be named. */
        public boolean namesTarget() {
            return this == OTHER_HOSPITAL || this == COMMUNITY;
        }

        /** The way with the code, absent if there is none. */
        public static Optional<Way> of(String code) {
            for (Way way : values()) {
                if (way.code.equals(code)) {
                    return Optional.of(way);
                }
            }
            return Optional.empty();
        }
    }

    /** What kind of place takes the resident over (去向); the caller knows what the institution is. */
    public enum Place {
        /** Another hospital (医院). */
        HOSPITAL,
        /** A community health centre or township hospital (社区卫生服务机构或乡镇卫生院). */
        COMMUNITY_INSTITUTION,
        /** The care home or the home (养老机构或家中): where the resident lives. */
        RESIDENCE
    }

    /**
     * How the resident leaves the hospital that cared for the referral; absent as long as the state does not tell. A
     * death has a code that nobody has verified: {@link Way#confidence()} tells.
     *
     * @param next where the resident goes
     * @param institution which one it is, if it is one that takes over
     */
    public static Optional<DischargeDestination> outward(
            ReferralState state, Place next, Optional<OrganisationId> institution) {
        return switch (state) {
            case RETURNING, REDIRECTED ->
                switch (next) {
                    case HOSPITAL -> institution.map(id -> to(Way.OTHER_HOSPITAL, id));
                    case COMMUNITY_INSTITUTION -> institution.map(id -> to(Way.COMMUNITY, id));
                    case RESIDENCE -> Optional.of(new DischargeDestination(Way.HOME, Optional.empty()));
                };
            case PATIENT_DIED -> Optional.of(new DischargeDestination(Way.DIED, Optional.empty()));
            default -> Optional.empty();
        };
    }

    private static DischargeDestination to(Way way, OrganisationId target) {
        return new DischargeDestination(way, Optional.of(target));
    }

    /** What the code can mean for the referral on which the resident came. It never tells that the resident is back. */
    public static InwardStatus inward(String code) {
        return new InwardStatus(
                SYSTEM,
                code,
                Way.of(code).map(DischargeDestination::possible).orElse(Set.of()),
                Way.of(code).map(Way::confidence).orElse(Confidence.UNVERIFIED));
    }

    private static Set<ReferralState> possible(Way way) {
        if (way == Way.DIED) {
            return EnumSet.of(ReferralState.PATIENT_DIED);
        }
        Set<ReferralState> possible = EnumSet.of(
                ReferralState.OUTCOME_SENT, ReferralState.RETURNING, ReferralState.FOLLOW_UP_DUE, ReferralState.CLOSED);
        if (way != Way.HOME) {
            possible.add(ReferralState.REDIRECTED);
        }
        return possible;
    }
}
