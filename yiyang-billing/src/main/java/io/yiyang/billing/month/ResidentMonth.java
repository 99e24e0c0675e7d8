package io.yiyang.billing.month;

import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Facts;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.StayCalendar;
import io.yiyang.model.stay.TransferFacts;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * Everything that one resident's bill of a period follows from (老人月度账): charges, stays, and the facts that policy
 * looks at. Settle it with {@link MonthSettlement#settle}.
 */
@Value.Immutable
public sealed interface ResidentMonth extends Serializable permits ImmutableResidentMonth {
    ResidentId resident();

    /** The days that the bill is about, usually a calendar month. */
    DateRange period();

    /** Where the resident is insured; policy is looked up from here up to the nation. */
    RegionCode region();

    /** As of which day policy is known. */
    LocalDate knownOn();

    StayCalendar calendar();

    /** Who has a day on which the resident moved, as the tenant declares. */
    BoundaryDayRule boundaryDays();

    /** Who declares that rule. */
    String boundaryDaysDeclaredBy();

    /** Facts of the person, such as scheme, group, care level and entitlements. */
    Facts person();

    /** What became otherwise within the period, such as the care level; care bills are cut there. */
    List<PersonChange> changes();

    /** The facts of the person on the day. */
    default Facts personOn(LocalDate day) {
        Facts facts = person();
        for (PersonChange change : changes()) {
            facts = change.from().isAfter(day) ? facts : facts.replacing(change.fact(), change.word());
        }
        return facts;
    }

    /** The charge lines, medical and care mixed, in any order. */
    List<ChargeLine> lines();

    /** The institutions that appear in stays and lines. */
    List<Institution> institutions();

    /** What the referrals of the period tell, as the workflow derived it. */
    List<TransferFacts> transfers();

    /** The filings with the insurer. */
    List<Filing> filings();

    /** How many stays the person had this year before this period, by the hospital level of each. */
    Map<String, Long> earlierStays();

    /** Stays that are a re-admission for the disease of the stay before. */
    List<SegmentId> sameDiseaseReadmissions();

    /** Treatment that is a bill of its own: visits, home sickbeds, emergencies. */
    List<Encounter> encounters();

    /** The ledger that the month is settled in; without one, what is known of the year is {@link #year}. */
    Optional<YearLedger> yearLedger();

    /** What the platform settled of these bills. */
    Optional<PlatformAnswers> platform();

    /**
     * What the person's bills of the year came to before this period, or before the ledger if there is one. It does not tell
     * business types apart: a payer whose limits count some of them only needs the ledger, unless the payer paid nothing.
     */
    @Value.Default
    default YearToDate year() {
        return YearToDate.UNKNOWN;
    }

    /** What the person's account holds. */
    Optional<Money> accountBalance();

    /** This month for a person with other facts, as for another declared reading. */
    default ResidentMonth forPerson(Facts facts) {
        return ((ImmutableResidentMonth) this).withPerson(facts);
    }

    /** This month in a ledger, as after the months before. */
    default ResidentMonth in(YearLedger ledger) {
        return ((ImmutableResidentMonth) this).withYearLedger(ledger);
    }

    /** This month with other charge lines, as after a correction; an encounter keeps what is left of its lines. */
    default ResidentMonth charging(List<ChargeLine> lines) {
        Set<LineId> ids = lines.stream().map(ChargeLine::id).collect(Collectors.toSet());
        Set<LineId> gone = lines().stream()
                .map(ChargeLine::id)
                .filter(id -> !ids.contains(id))
                .collect(Collectors.toSet());
        return ((ImmutableResidentMonth) this)
                .withLines(lines)
                .withEncounters(encounters().stream()
                        .flatMap(encounter -> encounter.without(gone).stream())
                        .toList());
    }

    /** This month where the platform has not answered for these bills, as when they are to be settled again. */
    default ResidentMonth unanswered(Set<BillId> bills) {
        return ((ImmutableResidentMonth) this).withPlatform(platform().map(answers -> answers.without(bills)));
    }

    @Value.Check
    default ResidentMonth inOrder() {
        List<PersonChange> sorted = changes().stream()
                .sorted(Comparator.comparing(PersonChange::from).thenComparing(PersonChange::fact))
                .toList();
        Require.that(
                sorted.stream().map(c -> c.from() + " " + c.fact()).distinct().count() == sorted.size(),
                "changes",
                "must not change a fact twice on one day",
                sorted);
        return sorted.equals(changes()) ? this : ((ImmutableResidentMonth) this).withChanges(sorted);
    }

    static ImmutableResidentMonth.ResidentBuildStage builder() {
        return ImmutableResidentMonth.builder();
    }
}
