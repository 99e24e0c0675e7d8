package io.yiyang.referral.exchange;

import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.region.RegionCode;
import io.yiyang.referral.transfer.ReferralFacts;
import io.yiyang.referral.transfer.ReferralState;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a referral gives to the filing of a transfer with the insurer (转院备案, national interface 2501). Diagnosis, reason
 * and opinion stay in the caller's system, which has them.
 *
 * @param resident whom it is for; the caller knows the insured person's number
 * @param target where the resident is transferred to
 * @param targetArea the area of the target
 * @param kind within the city, within the province or beyond
 * @param sendingHospitalAgrees whether the hospital that sends agrees (医院同意转院标志); the receiver's acceptance is
 *     another matter
 * @param begin the first day of the filing
 * @param end the last day, absent if it runs on
 */
public record TransferFiling(
        ResidentId resident,
        OrganisationId target,
        RegionCode targetArea,
        Kind kind,
        boolean sendingHospitalAgrees,
        LocalDate begin,
        Optional<LocalDate> end) {
    private static final String SYSTEM = "filing-2501";

    public TransferFiling {
        Require.that(end.map(day -> !day.isBefore(begin)).orElse(true), "end", "must not be before begin", end);
    }

    /**
     * How far the transfer goes (转院类型).
     *
     * <p>Source: the fields of {@code Input_2501} in the public code of a hospital's interface, and the choice that its
     * form offers; {@link Confidence#SECONDARY}, no dictionary of the platform was read.
     */
    public enum Kind {
        /** Within the city (市内). */
        WITHIN_CITY("1"),
        /** To another city of the province (省内异地). */
        WITHIN_PROVINCE("2"),
        /** To another province (省外异地). */
        BEYOND_PROVINCE("3");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The code in the filing. */
        public String code() {
            return code;
        }

        /** How well the code is known. */
        public Confidence confidence() {
            return Confidence.SECONDARY;
        }

        /** The kind with the code, absent if there is none. */
        public static Optional<Kind> of(String code) {
            for (Kind kind : values()) {
                if (kind.code.equals(code)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * The filing of a referral that leaves a hospital.
     *
     * @param kind how far it goes; whether two areas are one pooling area is the caller's knowledge, not the code's
     * @param sendingHospitalAgrees as the sending hospital has decided
     */
    public static TransferFiling of(
            ReferralFacts referral,
            RegionCode targetArea,
            Kind kind,
            boolean sendingHospitalAgrees,
            LocalDate begin,
            Optional<LocalDate> end) {
        return new TransferFiling(
                referral.resident(), referral.receiver(), targetArea, kind, sendingHospitalAgrees, begin, end);
    }

    /**
     * What the mark that a filing was used (转诊使用标志) can mean for the referral: nothing but that there is one. It
     * shows no arrival, because the sender writes it: public code that files with 2501 sets it to 1 with the filing
     * itself. Its values are {@link Confidence#UNVERIFIED}, no dictionary of the platform was read.
     *
     * @param mark 1 or 0, as it came
     */
    public static InwardStatus inward(String mark) {
        boolean known = mark.equals("1") || mark.equals("0");
        Set<ReferralState> possible = known
                ? EnumSet.complementOf(EnumSet.of(ReferralState.DRAFT, ReferralState.VOIDED))
                : EnumSet.noneOf(ReferralState.class);
        return new InwardStatus(SYSTEM, mark, possible, Confidence.UNVERIFIED);
    }
}
