package io.yiyang.billing.month;

import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.stay.TransferFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Which hospital stays hang together (转诊连续住院): those that compliant referrals or re-admissions for the same
 * disease link, directly or over others, in
 * order of admission. Looks at the whole calendar, so that a leg outside the period is seen too.
 */
final class StayChains {
    private final Map<StaySegment, List<StaySegment>> chains = new LinkedHashMap<>();

    /** @param readmission whether the later of two stays is a re-admission that counts as the earlier */
    StayChains(ResidentMonth month, BiPredicate<StaySegment, StaySegment> readmission) {
        for (StaySegment segment : month.calendar().segments()) {
            if (segment.kind() == SegmentKind.INPATIENT) {
                chains.put(segment, List.of(segment));
            }
        }
        for (TransferFacts transfer : month.transfers()) {
            if (transfer.compliant()) {
                join(chains.keySet().stream().filter(s -> belongs(s, transfer)).toList());
            }
        }
        joinReadmissions(readmission);
    }

    private void joinReadmissions(BiPredicate<StaySegment, StaySegment> readmission) {
        List<StaySegment> stays = List.copyOf(chains.keySet());
        for (int i = 1; i < stays.size(); i++) {
            if (readmission.test(stays.get(i - 1), stays.get(i))) {
                join(stays.subList(i - 1, i + 1));
            }
        }
    }

    private void join(List<StaySegment> linked) {
        List<StaySegment> joined = new ArrayList<>();
        for (StaySegment segment : chains.keySet()) {
            if (linked.stream().anyMatch(l -> of(l).contains(segment))) {
                joined.add(segment);
            }
        }
        joined.forEach(segment -> chains.put(segment, joined));
    }

    private static boolean belongs(StaySegment segment, TransferFacts transfer) {
        boolean opened = segment.openedBy().filter(transfer.referral()::equals).isPresent();
        boolean left = segment.place().equals(transfer.from())
                && segment.end().filter(transfer.departedAt()::equals).isPresent();
        return opened || left;
    }

    /** The stays that hang together with this one, itself included, in order of admission. */
    List<StaySegment> of(StaySegment segment) {
        return chains.getOrDefault(segment, List.of(segment));
    }
}
