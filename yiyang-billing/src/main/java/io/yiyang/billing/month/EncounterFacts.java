package io.yiyang.billing.month;

import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Facts;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.stay.TransferFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What policy may look at of one encounter besides the person (就诊事实): which stay of the year it is, what its referral was,
 * which filings are in force.
 *
 * <pre>
 *   stayOrdinal     the number of the stay; stayRepeated FIRST or LATER where the region counts by class of hospital
 *   referral        COMPLIANT or NONE: how the resident came to this hospital
 *   insideProvince  YES or NO, of that referral; referralDirection UP, DOWN or LATERAL
 *   filing          the kinds that are in force on the day of admission or of the visit
 *   treatmentType   the code of the business type
 * </pre>
 */
final class EncounterFacts {
    static final String STAY_ORDINAL = "stayOrdinal";
    static final String HOSPITAL_LEVEL = "hospitalLevel";
    static final String TREATMENT_TYPE = "treatmentType";
    private static final String REFERRAL = "referral";

    private final ResidentMonth month;

    EncounterFacts(ResidentMonth month) {
        this.month = month;
    }

    /** The person with the filings of the day. */
    Facts on(LocalDate day) {
        Facts facts = month.person();
        for (Filing filing : month.filings()) {
            if (filing.inForce().contains(day)) {
                facts = facts.with("filing", filing.kind());
            }
        }
        return facts;
    }

    /** The person with the filings and, for a hospital stay, its referral. */
    Facts of(StaySegment segment) {
        Facts facts = on(segment.firstDay());
        return segment.kind() == SegmentKind.INPATIENT ? referred(segment, facts) : facts;
    }

    private Facts referred(StaySegment segment, Facts facts) {
        Optional<TransferFacts> inbound = month.transfers().stream()
                .filter(t -> segment.openedBy().filter(t.referral()::equals).isPresent())
                .findFirst();
        if (inbound.isEmpty()) {
            return facts.words(REFERRAL).isEmpty() ? facts.with(REFERRAL, "NONE") : facts;
        }
        return facts.replacing(REFERRAL, inbound.get().compliant() ? "COMPLIANT" : "NONE")
                .replacing("insideProvince", inbound.get().insideProvince() ? "YES" : "NO")
                .replacing("referralDirection", inbound.get().direction().name());
    }

    /** The ordinal that follows from the person's fact: the first stay of the period has it, each later one is one more. */
    Facts numbered(Facts facts, int position) {
        Set<String> ordinal = month.person().words(STAY_ORDINAL);
        if (position <= 0 || ordinal.isEmpty()) {
            return facts;
        }
        String first = ordinal.iterator().next();
        return facts.replacing(
                STAY_ORDINAL, isNumber(first) ? String.valueOf(Integer.parseInt(first) + position) : "LATER");
    }

    /**
     * The ordinal where the region counts stays by class of hospital: only earlier stays in the levels that count together
     * with this one make it a later stay. In Wuhan a community stay does not make a hospital stay the second.
     *
     * @param together the levels that count together with this stay's
     * @param before the hospital levels of the period's earlier stays, stays that count as one once
     * @param inLedger how many the ledger has
     */
    Facts numberedByClass(Facts facts, TermValue together, List<Set<String>> before, long inLedger) {
        List<String> levels = words(together);
        long earlier = Math.addExact(
                inLedger,
                before.stream()
                        .filter(stay -> stay.stream().anyMatch(levels::contains))
                        .count());
        for (Map.Entry<String, Long> stays : month.earlierStays().entrySet()) {
            earlier = Math.addExact(earlier, levels.contains(stays.getKey()) ? stays.getValue() : 0);
        }
        return numbered(facts, earlier);
    }

    /** The ordinal after so many stays of the year. */
    static Facts numbered(Facts facts, long earlier) {
        return facts.replacing(STAY_ORDINAL, String.valueOf(earlier + 1))
                .replacing("stayRepeated", earlier == 0 ? "FIRST" : "LATER");
    }

    static List<String> words(TermValue value) {
        return value instanceof TermValue.Words words ? words.words() : List.of(value.toString());
    }

    static boolean isNumber(String word) {
        return word.matches("[1-9][0-9]{0,3}");
    }
}
