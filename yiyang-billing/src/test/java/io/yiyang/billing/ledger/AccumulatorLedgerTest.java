package io.yiyang.billing.ledger;

import static io.yiyang.billing.payer.StageFixtures.TEST_SOURCE;
import static io.yiyang.billing.payer.StageFixtures.proportional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.billing.ledger.Holder.OfFamily;
import io.yiyang.billing.ledger.Holder.OfPerson;
import io.yiyang.billing.ledger.LedgerEntry.Proposed;
import io.yiyang.billing.ledger.LedgerEntry.Reversed;
import io.yiyang.billing.ledger.LedgerEntry.Settled;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.PayerChain;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.PersonId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.text.BilingualText;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccumulatorLedgerTest {
    private static final PersonId WANG = PersonId.of("p1");
    private static final PersonId LI = PersonId.of("p2");
    private static final FamilyId FAMILY = new FamilyId("f1");
    private static final BenefitYear Y2026 = BenefitYear.calendar(LocalDate.parse("2026-05-01"));
    private static final Holder HER = new OfPerson(WANG);

    /** 80 % above nothing, at most 10000.00 a year. */
    private static final Terms YEAR_CAP = terms("base=ELIGIBLE", "ratio=0.80", "yearCap=10000");

    private static Money yuan(String yuan) {
        return Money.parseYuan(yuan);
    }

    @Test
    void GIVEN_a_back_dated_bill_of_a_family_THEN_later_bills_of_its_members_are_named_and_no_others() {
        FamilyId wangs = new FamilyId("WANGS");
        ImmutablePosting april = posting("april", "2026-04-01", pool("100", "50", "10"));
        ImmutablePosting later = posting("x", "2026-05-01", pool("100", "50", "10"));
        PersonId other = PersonId.of("OTHER");
        ImmutablePosting sister =
                later.withBill(BillId.of("sister")).withPerson(other).withFamily(wangs);
        ImmutablePosting stranger = later.withBill(BillId.of("stranger")).withPerson(other);
        ImmutablePosting otherFamily =
                later.withBill(BillId.of("other")).withPerson(other).withFamily(new FamilyId("LIS"));
        ImmutablePosting sameDay = later.withBill(BillId.of("same")).withServiceDate(april.serviceDate());
        ImmutablePosting own = later.withBill(BillId.of("own")).withFamily(new FamilyId("LIS"));
        AccumulatorLedger ledger = settled(sister, stranger, otherFamily, sameDay, own);
        assertThat(ledger.settledTooEarly(april.withFamily(wangs)))
                .extracting(posting -> posting.bill().toString())
                .containsExactly("sister", "own");
        assertThat(ledger.settledTooEarly(april))
                .as("without a family")
                .extracting(posting -> posting.bill().toString())
                .containsExactly("own");
    }

    private static Accumulated pool(String total, String paid, String deductible) {
        return new Accumulated(
                yuan(total),
                yuan(total),
                Map.of(Payer.POOLED_FUND, yuan(paid)),
                Map.of(Payer.POOLED_FUND, yuan(deductible)),
                Map.of(Payer.POOLED_FUND, yuan(total)),
                0);
    }

    private static ImmutablePosting posting(String bill, String day, Accumulated amounts) {
        LocalDate date = LocalDate.parse(day);
        return (ImmutablePosting) Posting.builder()
                .bill(BillId.of(bill))
                .person(WANG)
                .year(BenefitYear.calendar(date))
                .businessType(MedicalTreatmentType.INPATIENT)
                .serviceDate(date)
                .amounts(amounts)
                .build();
    }

    private static AccumulatorLedger settled(Posting... postings) {
        AccumulatorLedger ledger = AccumulatorLedger.EMPTY;
        for (Posting posting : postings) {
            ledger = ledger.settle(posting).orElseThrow();
        }
        return ledger;
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.problems().stream().map(p -> p.code().toString()).toList();
    }

    @Test
    void GIVEN_a_pre_settlement_THEN_no_accumulator_moves() {
        AccumulatorLedger ledger = AccumulatorLedger.EMPTY.propose(posting("b1", "2026-03-01", pool("100", "80", "0")));
        assertThat(ledger.entries()).hasSize(1);
        assertThat(ledger.accumulators()).isEqualTo(Accumulators.NONE);
        assertThat(ledger.standing()).isEmpty();
    }

    @Test
    void GIVEN_settlements_THEN_they_add_up_per_year_fund_and_business_type() {
        AccumulatorLedger ledger = settled(
                posting("b1", "2026-03-01", pool("5000", "3600", "500")),
                posting("b2", "2026-04-01", pool("1000", "800", "0"))
                        .withBusinessType(MedicalTreatmentType.OUTPATIENT_CHRONIC_DISEASE),
                posting("b3", "2027-01-01", pool("9000", "7200", "0")));
        Accumulators sums = ledger.accumulators();
        assertThat(sums.of(HER, Y2026)).isEqualTo(pool("6000", "4400", "500"));
        assertThat(sums.of(HER, Y2026, Set.of(MedicalTreatmentType.INPATIENT)).paid(Payer.POOLED_FUND))
                .isEqualTo(yuan("3600"));
        assertThat(sums.of(HER, Y2026).deductible(Payer.POOLED_FUND)).isEqualTo(yuan("500"));
        assertThat(sums.of(HER, Y2026).paid(Payer.CATASTROPHIC)).isEqualTo(Money.ZERO);
        assertThat(sums.of(new OfPerson(LI), Y2026)).isEqualTo(Accumulated.NONE);
    }

    @Test
    void GIVEN_a_reversal_THEN_it_is_a_record_of_its_own_and_the_year_is_as_before() {
        AccumulatorLedger before = settled(posting("b1", "2026-03-01", pool("5000", "3600", "500")));
        AccumulatorLedger after = before.settle(posting("b2", "2026-04-01", pool("1000", "800", "100")))
                .orElseThrow()
                .reverse(BillId.of("b2"), BillId.of("b2-"))
                .orElseThrow();
        assertThat(after.entries()).hasSize(3);
        assertThat(after.accumulators()).isEqualTo(before.accumulators());
        assertThat(after.standing()).isEqualTo(before.standing());
        assertThat(after.reverse(BillId.of("b2"), BillId.of("b2-")).orElseThrow())
                .isSameAs(after);
        assertThat(codes(after.reverse(BillId.of("b2"), BillId.of("b2--")))).containsExactly("YY-B-171");
        assertThat(codes(after.reverse(BillId.of("nobody"), BillId.of("x")))).containsExactly("YY-B-171");
        assertThat(codes(after.reverse(BillId.of("b1"), BillId.of("b2-")))).containsExactly("YY-B-170");
    }

    /** Fault read in a public system: one bill submitted twice counts twice. */
    @Test
    void GIVEN_the_same_settlement_twice_THEN_it_counts_once_and_another_with_its_id_is_refused() {
        Posting bill = posting("b1", "2026-03-01", pool("100", "80", "0"));
        AccumulatorLedger ledger = settled(bill);
        assertThat(ledger.settle(bill).orElseThrow()).isSameAs(ledger);
        assertThat(codes(ledger.settle(posting("b1", "2026-03-01", pool("100", "81", "0")))))
                .containsExactly("YY-B-170");
        AccumulatorLedger reversed =
                ledger.reverse(BillId.of("b1"), BillId.of("b1-")).orElseThrow();
        assertThat(codes(reversed.settle(bill))).containsExactly("YY-B-170");
        assertThat(codes(reversed.settle(posting("b1-", "2026-03-01", pool("1", "0", "0")))))
                .containsExactly("YY-B-170");
    }

    @Test
    void GIVEN_a_back_dated_bill_THEN_the_bills_settled_too_early_are_named_and_keep_their_position() {
        Posting march = posting("b1", "2026-03-01", pool("1000", "800", "0"));
        Posting may = posting("b2", "2026-05-01", pool("2000", "1600", "0"));
        Posting nextYear = posting("b3", "2027-02-01", pool("10", "8", "0"));
        AccumulatorLedger ledger = settled(march, may, nextYear);
        Posting april = posting("b4", "2026-04-01", pool("500", "400", "0"));
        assertThat(ledger.settledTooEarly(april)).containsExactly(may);
        AccumulatorLedger later = ledger.settle(april).orElseThrow();
        assertThat(later.before(may.bill()).of(HER, Y2026).paid(Payer.POOLED_FUND))
                .isEqualTo(yuan("800"));
        assertThat(later.before(april.bill()).of(HER, Y2026).paid(Payer.POOLED_FUND))
                .isEqualTo(yuan("2400"));
    }

    @Test
    void GIVEN_interim_settlements_THEN_the_parts_are_one_stay_or_the_rest_a_new_admission_as_the_rule_says() {
        SegmentId stay = SegmentId.of("s1");
        AccumulatorLedger ledger = settled(
                posting("b1", "2026-03-01", pool("1000", "400", "500"))
                        .withStay(stay)
                        .withPart(StayPart.INTERIM),
                posting("b2", "2026-06-01", pool("2000", "1600", "0"))
                        .withStay(stay)
                        .withPart(StayPart.FINAL),
                posting("b3", "2026-07-01", pool("10", "8", "0"))
                        .withStay(SegmentId.of("s2"))
                        .withInstitutionClass("3"),
                posting("b4", "2026-08-01", pool("10", "8", "0")));
        assertThat(ledger.ofStay(stay)).isEqualTo(pool("3000", "2000", "500"));
        assertThat(ledger.stays(WANG, Y2026, Optional.empty(), InterimRule.SAME_STAY))
                .isEqualTo(2);
        assertThat(ledger.stays(WANG, Y2026, Optional.empty(), InterimRule.NEW_ADMISSION))
                .isEqualTo(3);
        assertThat(ledger.stays(WANG, Y2026, Optional.of("3"), InterimRule.SAME_STAY))
                .isEqualTo(1);
        assertThat(ledger.stays(LI, Y2026, Optional.empty(), InterimRule.SAME_STAY))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR_OF_SETTLEMENT, 2026-12-31, 2027-01-02, 2027-01-01",
        "YEAR_OF_DISCHARGE, 2026-12-31, 2027-01-02, 2026-01-01",
        "YEAR_OF_DISCHARGE, 2027-01-05, 2027-01-05, 2027-01-01",
    })
    void GIVEN_a_stay_over_new_year_THEN_the_rule_says_in_which_year_it_counts(
            CrossYearRule rule, LocalDate discharged, LocalDate settled, LocalDate first) {
        assertThat(rule.year(discharged, settled, MonthDay.of(1, 1))).isEqualTo(new BenefitYear(first));
    }

    @Test
    void GIVEN_years_that_begin_in_july_THEN_a_day_in_june_belongs_to_the_year_before() {
        BenefitYear year = BenefitYear.containing(LocalDate.parse("2026-06-30"), MonthDay.of(7, 1));
        assertThat(year.first()).isEqualTo("2025-07-01");
        assertThat(year.contains(LocalDate.parse("2026-06-30"))).isTrue();
        assertThat(year.contains(LocalDate.parse("2026-07-01"))).isFalse();
        assertThatThrownBy(() -> BenefitYear.containing(LocalDate.parse("2026-06-30"), MonthDay.of(2, 29)))
                .hasMessageContaining("begin");
    }

    /** 80 % of 5000.00 is 4000.00, twice; the third bill finds 2000.00 left of 10000.00. */
    @Test
    void GIVEN_a_yearly_limit_THEN_the_chain_sees_the_position_that_the_ledger_carried_forward() {
        AccumulatorLedger ledger = AccumulatorLedger.EMPTY;
        List<String> shares = new ArrayList<>();
        for (String bill : List.of("b1", "b2", "b3", "b4")) {
            Settlement settlement = settle(ledger, bill, 500_000);
            shares.add(settlement.share(Payer.POOLED_FUND).toString());
            ledger = ledger.settle(posting(bill, "2026-03-01", Accumulated.of(settlement)))
                    .orElseThrow();
        }
        assertThat(shares).containsExactly("4000.00", "4000.00", "2000.00", "0.00");
    }

    @Test
    void GIVEN_a_limit_of_the_family_THEN_what_another_member_used_counts_and_her_own_limit_does_not_see_it() {
        AccumulatorLedger ledger = settled(posting("b1", "2026-03-01", pool("12000", "9000", "0"))
                .withPerson(LI)
                .withFamily(FAMILY));
        assertThat(ledger.accumulators().of(new OfFamily(FAMILY), Y2026)).isEqualTo(pool("12000", "9000", "0"));
        LedgerAccount hers = new LedgerAccount(WANG, Optional.of(FAMILY), Y2026);
        assertThat(paid(ledger, hers, "accumulatedFor=PERSON")).contains(Money.ZERO);
        assertThat(paid(ledger, hers, "accumulatedFor=FAMILY")).contains(yuan("9000"));
        assertThat(paid(ledger, LedgerAccount.of(WANG, Y2026), "accumulatedFor=FAMILY"))
                .as("which family is not known")
                .isEmpty();
    }

    @Test
    void GIVEN_a_limit_of_some_business_types_THEN_only_their_bills_count() {
        AccumulatorLedger ledger = settled(
                posting("b1", "2026-03-01", pool("1000", "800", "0"))
                        .withBusinessType(MedicalTreatmentType.OUTPATIENT_CHRONIC_DISEASE),
                posting("b2", "2026-03-02", pool("500", "400", "0")).withBusinessType(MedicalTreatmentType.OUTPATIENT),
                posting("b3", "2026-03-03", pool("9000", "7200", "0")));
        LedgerAccount hers = LedgerAccount.of(WANG, Y2026);
        assertThat(paid(ledger, hers, "accumulates=14")).contains(yuan("800"));
        assertThat(paid(ledger, hers, "accumulates=11 14")).contains(yuan("1200"));
        assertThat(paid(ledger, hers)).contains(yuan("8400"));
    }

    @Test
    void GIVEN_bills_of_the_year_THEN_deductible_and_base_are_carried_forward_and_a_base_nobody_told_stays_unknown() {
        AccumulatorLedger ledger = settled(posting("b1", "2026-03-01", pool("5000", "3600", "500")));
        LedgerAccount hers = LedgerAccount.of(WANG, Y2026);
        YearToDate year = ledger.position(bill("new", 1), YEAR_CAP, hers).year();
        assertThat(year.deductible()).containsEntry(Payer.POOLED_FUND, yuan("500"));
        assertThat(year.counted()).containsEntry(Payer.POOLED_FUND, yuan("5000"));
        AccumulatorLedger withPlatform = ledger.settle(posting(
                        "b2", "2026-04-01", Accumulated.withoutBase(yuan("10"), yuan("10"), Map.of(), Map.of())))
                .orElseThrow();
        assertThat(withPlatform.position(bill("new", 1), YEAR_CAP, hers).year().counted())
                .isEmpty();
        assertThat(withPlatform
                        .reverse(BillId.of("b2"), BillId.of("b2-"))
                        .orElseThrow()
                        .position(bill("new", 1), YEAR_CAP, hers)
                        .year())
                .isEqualTo(year);
    }

    private static Terms terms(String... ofStage) {
        return new Terms(
                "test#chain",
                BilingualText.of("测试", "test"),
                TEST_SOURCE,
                List.of(proportional(Payer.POOLED_FUND, ofStage)),
                List.of());
    }

    private static Optional<Money> paid(AccumulatorLedger ledger, LedgerAccount account, String... scope) {
        List<String> ofStage = new ArrayList<>(List.of("base=ELIGIBLE", "ratio=0.80", "yearCap=10000"));
        ofStage.addAll(List.of(scope));
        Bill positioned = ledger.position(bill("new", 1), terms(ofStage.toArray(new String[0])), account);
        return Optional.ofNullable(positioned.year().paid().get(Payer.POOLED_FUND));
    }

    private static Bill bill(String id, long fen) {
        return Bill.of(BillId.of(id), List.of(SplitLine.inScope(LineId.of("1"), Optional.empty(), Money.ofFen(fen))));
    }

    private static Settlement settle(AccumulatorLedger ledger, String bill, long fen) {
        return PayerChain.settle(ledger.position(bill(bill, fen), YEAR_CAP, LedgerAccount.of(WANG, Y2026)), YEAR_CAP)
                .orElseThrow();
    }

    /** Every sum of the year moves another: the deductible, the cap on what is counted, the bands and the yearly limit. */
    private static final Terms WHOLE_YEAR = terms(
            "base=ELIGIBLE",
            "deductible=500",
            "deductibleBy=YEAR",
            "baseYearCap=9000",
            "consumedBy=YEAR",
            "bandOrigin=DEDUCTIBLE",
            "bands=2000:0.50 5000:0.60 *:0.70",
            "yearCap=4000");

    /**
     * Three bills of 3000.00 count 3000.00 each, of which the first consumes 500.00; above the deductible they stand at 2500.00,
     * 5500.00 and 8500.00. 2000 × 50 % + 500 × 60 % = 1300; 2500 × 60 % + 500 × 70 % = 1850; 3000 × 70 % = 2100, of which
     * 850.00 are left of 4000.00.
     */
    @Test
    void GIVEN_bands_that_the_year_consumes_THEN_the_ledger_carries_them_on() {
        AccumulatorLedger ledger = AccumulatorLedger.EMPTY;
        List<String> shares = new ArrayList<>();
        for (String id : List.of("b1", "b2", "b3")) {
            Settlement settlement = PayerChain.settle(
                            ledger.position(bill(id, 300_000), WHOLE_YEAR, LedgerAccount.of(WANG, Y2026)), WHOLE_YEAR)
                    .orElseThrow();
            shares.add(settlement.share(Payer.POOLED_FUND).toString());
            ledger = ledger.settle(posting(id, "2026-03-01", Accumulated.of(settlement)))
                    .orElseThrow();
        }
        assertThat(shares).containsExactly("1300.00", "1850.00", "850.00");
        assertThat(ledger.accumulators().of(HER, Y2026).counted(Payer.POOLED_FUND))
                .hasToString("9000.00");
    }

    /** Two ways to a year: each bill at the position of the ledger, or at what the bill before handed on. */
    @Property(tries = 1000)
    void GIVEN_any_bills_of_a_year_THEN_the_ledger_and_the_year_that_is_handed_on_settle_them_alike(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 1, max = 900_000) Long> bills) {
        AccumulatorLedger ledger = AccumulatorLedger.EMPTY;
        YearToDate handedOn = YearToDate.newYear(Set.of(Payer.POOLED_FUND));
        for (int i = 0; i < bills.size(); i++) {
            Bill bill = bill("b" + i, bills.get(i));
            Settlement settlement =
                    PayerChain.settle(bill.withYear(handedOn), WHOLE_YEAR).orElseThrow();
            Bill positioned = ledger.position(bill, WHOLE_YEAR, LedgerAccount.of(WANG, Y2026));
            assertThat(PayerChain.settle(positioned, WHOLE_YEAR).orElseThrow()).isEqualTo(settlement);
            ledger = ledger.settle(posting("b" + i, "2026-03-01", Accumulated.of(settlement)))
                    .orElseThrow();
            handedOn = settlement.yearAfter();
        }
        assertThat(ledger.position(bill("next", 1), WHOLE_YEAR, LedgerAccount.of(WANG, Y2026))
                        .year())
                .isEqualTo(handedOn);
    }

    @Test
    void GIVEN_a_family_id_that_is_none_THEN_the_message_does_not_repeat_it() {
        assertThatThrownBy(() -> new FamilyId("王 建国")).hasMessageNotContaining("王");
    }

    // Laws

    /** Any entries of two persons, a family, two years and two business types; ids may repeat. */
    @Provide
    Arbitrary<List<LedgerEntry>> entries() {
        Arbitrary<Accumulated> amounts = Combinators.combine(
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.longs().between(0, 1_000_000))
                .as((paid, deductible) -> new Accumulated(
                        Money.ofFen(paid + deductible),
                        Money.ofFen(paid),
                        Map.of(Payer.POOLED_FUND, Money.ofFen(paid)),
                        Map.of(Payer.POOLED_FUND, Money.ofFen(deductible)),
                        Map.of(),
                        paid % 2));
        Arbitrary<Posting> postings = Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.of(WANG, LI),
                        Arbitraries.of("2026-03-01", "2026-11-01", "2027-02-01"),
                        Arbitraries.of(MedicalTreatmentType.INPATIENT, MedicalTreatmentType.OUTPATIENT_CHRONIC_DISEASE),
                        Arbitraries.of(true, false),
                        amounts)
                .as((bill, person, day, type, inFamily, amount) -> posting("b" + bill, day, amount)
                        .withPerson(person)
                        .withBusinessType(type)
                        .withFamily(inFamily ? Optional.of(FAMILY) : Optional.empty()));
        Arbitrary<LedgerEntry> entries = Combinators.combine(
                        postings, Arbitraries.integers().between(0, 5))
                .as((posting, kind) -> switch (kind) {
                    case 0 -> new Proposed(posting);
                    case 1, 2 -> new Reversed(BillId.of(posting.bill() + "-"), posting);
                    default -> new Settled(posting);
                });
        return entries.list().ofMaxSize(40);
    }

    /** Adds what the ledger takes and passes over what it refuses. */
    private static List<AccumulatorLedger> history(List<LedgerEntry> entries) {
        List<AccumulatorLedger> history = new ArrayList<>(List.of(AccumulatorLedger.EMPTY));
        for (LedgerEntry entry : entries) {
            AccumulatorLedger now = history.get(history.size() - 1);
            Outcome<AccumulatorLedger> next = entry instanceof Settled settled
                    ? now.settle(settled.posting())
                    : entry instanceof Reversed reversed
                            ? now.reverse(reversed.posting().bill(), reversed.reversal())
                            : Outcome.of(now.propose(entry.posting()));
            history.add(next.asOptional().orElse(now));
        }
        return history;
    }

    private static AccumulatorLedger last(List<LedgerEntry> entries) {
        List<AccumulatorLedger> history = history(entries);
        return history.get(history.size() - 1);
    }

    @Property(tries = 1000)
    void GIVEN_any_entries_THEN_replay_equals_what_was_kept_step_by_step(@ForAll("entries") List<LedgerEntry> entries) {
        Accumulators incremental = Accumulators.NONE;
        AccumulatorLedger before = AccumulatorLedger.EMPTY;
        for (AccumulatorLedger now : history(entries)) {
            for (LedgerEntry added :
                    now.entries().subList(before.entries().size(), now.entries().size())) {
                incremental = incremental.plus(added);
            }
            before = now;
        }
        AccumulatorLedger replayed = AccumulatorLedger.replay(before.entries()).orElseThrow();
        assertThat(replayed).isEqualTo(before);
        assertThat(replayed.accumulators()).isEqualTo(incremental);
    }

    @Property(tries = 1000)
    void GIVEN_any_ledger_WHEN_a_bill_is_settled_and_reversed_THEN_the_year_is_restored_exactly(
            @ForAll("entries") List<LedgerEntry> entries, @ForAll @LongRange(min = 1, max = 900_000) long paid) {
        AccumulatorLedger ledger = last(entries);
        Posting bill =
                posting("new", "2026-05-01", pool("9000", Money.ofFen(paid).toString(), "1"));
        AccumulatorLedger restored = ledger.settle(bill)
                .flatMap(l -> l.reverse(bill.bill(), BillId.of("new-")))
                .orElseThrow();
        assertThat(restored.accumulators()).isEqualTo(ledger.accumulators());
        assertThat(restored.standing()).isEqualTo(ledger.standing());
    }

    @Property(tries = 1000)
    void GIVEN_any_ledger_WHEN_all_that_stands_is_reversed_in_any_order_THEN_nothing_is_left(
            @ForAll("entries") List<LedgerEntry> entries) {
        AccumulatorLedger ledger = last(entries);
        List<Posting> standing = new ArrayList<>(ledger.standing());
        Collections.reverse(standing);
        for (Posting posting : standing) {
            ledger = ledger.reverse(posting.bill(), BillId.of("undo-" + posting.bill()))
                    .orElseThrow();
        }
        assertThat(ledger.accumulators()).isEqualTo(Accumulators.NONE);
    }

    @Property(tries = 1000)
    void GIVEN_any_entries_THEN_a_bills_position_is_the_fold_of_what_was_known_before_it(
            @ForAll("entries") List<LedgerEntry> entries) {
        List<AccumulatorLedger> history = history(entries);
        AccumulatorLedger end = history.get(history.size() - 1);
        for (int i = 1; i < history.size(); i++) {
            List<LedgerEntry> now = history.get(i).entries();
            if (now.size() > history.get(i - 1).entries().size()
                    && now.get(now.size() - 1) instanceof Settled settled) {
                assertThat(end.before(settled.posting().bill()))
                        .isEqualTo(history.get(i - 1).accumulators());
            }
        }
    }

    /** The order decides who meets the limit; the year as a whole is the same. */
    @Property(tries = 1000)
    void GIVEN_the_bills_of_a_year_in_two_orders_THEN_positions_differ_but_the_year_pays_the_same(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 1, max = 900_000) Long> bills) {
        List<Long> backwards = new ArrayList<>(bills);
        Collections.reverse(backwards);
        Accumulated forth = year(bills);
        assertThat(forth.paid(Payer.POOLED_FUND)).isEqualTo(year(backwards).paid(Payer.POOLED_FUND));
        Money uncapped = Money.sum(bills.stream()
                .map(fen -> settle(AccumulatorLedger.EMPTY, "b", fen).share(Payer.POOLED_FUND))
                .toList());
        assertThat(forth.paid(Payer.POOLED_FUND)).isEqualTo(uncapped.min(yuan("10000")));
    }

    private static Accumulated year(List<Long> bills) {
        AccumulatorLedger ledger = AccumulatorLedger.EMPTY;
        for (int i = 0; i < bills.size(); i++) {
            Settlement settlement = settle(ledger, "b" + i, bills.get(i));
            ledger = ledger.settle(posting("b" + i, "2026-03-01", Accumulated.of(settlement)))
                    .orElseThrow();
        }
        return ledger.accumulators().of(HER, Y2026);
    }
}
