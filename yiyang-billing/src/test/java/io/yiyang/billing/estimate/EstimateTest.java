package io.yiyang.billing.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.billing.carehome.CareContract;
import io.yiyang.billing.carehome.CareHomeMonth;
import io.yiyang.billing.carehome.CareHomeMonth.GradeFrom;
import io.yiyang.billing.carehome.CareHomeMonth.ItemUse;
import io.yiyang.billing.carehome.Charging;
import io.yiyang.billing.carehome.ContractItem;
import io.yiyang.billing.carehome.ImmutableCareContract;
import io.yiyang.billing.carehome.ImmutableCareHomeMonth;
import io.yiyang.billing.carehome.ItemPrice;
import io.yiyang.billing.json.PackTexts;
import io.yiyang.billing.month.ImmutableResidentMonth;
import io.yiyang.billing.month.Institution;
import io.yiyang.billing.month.PersonChange;
import io.yiyang.billing.month.ResidentMonth;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StayCalendar;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import io.yiyang.model.time.DayCount;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Three months from April 2026 on in a home that charges 60.00 for the bed and 40.00 (grade 3) or 70.00 (grade 4) for care a
 * day; insurance pays 30.00 or 50.00 a day, the voucher 40 % of the rest up to 800.00 a month, and ends with May.
 */
class EstimateTest {
    private static final ResidentId RESIDENT = ResidentId.of("R");
    private static final OrganisationId HOME = OrganisationId.of("HOME");
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    private static final String PACK = """
            {"schema": "yiyang.policy/1", "id": "p", "version": "1", "mark": "SAMPLE", "region": "000000",
             "name": {"zh": "测试", "en": "test"},
             "citations": [{"key": "A", "title": "made up", "lastChecked": "2026-11-22"}],
             "parameters": [
               {"key": "separation.ledger", "unit": "ledger", "versions": [{"inForce": "2020-01-01/..",
                 "confidence": "MIRROR", "cite": ["A"], "value": {"word": "CARE"}}]},
               {"key": "line.rounding", "unit": "mode", "versions": [{"inForce": "2020-01-01/..",
                 "confidence": "MIRROR", "cite": ["A"], "value": {"word": "HALF_UP"}}]},
               {"key": "perDay", "unit": "yuan", "versions": [{"inForce": "2020-01-01/..", "confidence": "MIRROR",
                 "cite": ["A"], "rows": [
                   {"when": {"careLevel": ["3"]}, "value": {"amount": "30.00"}},
                   {"when": {"careLevel": ["4"]}, "value": {"amount": "50.00"}}]}]}],
             "chains": [{"key": "care", "name": {"zh": "测试", "en": "test"}, "versions": [
               {"inForce": "2020-01-01/2026-06-01", "confidence": "MIRROR", "cite": ["A"], "stages": [
                 {"payer": "LONG_TERM_CARE", "rule": "per-diem/1", "terms": {"perDay": "perDay"},
                  "options": {"inpatientDays": {"word": "SUSPEND"}}, "when": {"insured": ["YES"]}},
                 {"payer": "CARE_VOUCHER", "rule": "proportional/1", "options": {
                   "base": {"word": "REMAINING_IN_SCOPE"}, "rounding": {"word": "HALF_UP"},
                   "ratio": {"ratio": "0.40"}, "payCap": {"amount": "800.00"}}}]},
               {"inForce": "2026-06-01/..", "confidence": "MIRROR", "cite": ["A"], "stages": [
                 {"payer": "LONG_TERM_CARE", "rule": "per-diem/1", "terms": {"perDay": "perDay"},
                  "options": {"inpatientDays": {"word": "SUSPEND"}}, "when": {"insured": ["YES"]}}]}]}]}
            """;

    private static final PolicyBook BOOK = PolicyBook.of(List.of(PackTexts.pack(PACK)));

    private static ContractItem item(String code, ChargeCategory category, ItemPrice... prices) {
        return new ContractItem(code, code, category, new Charging.PerDay(), List.of(prices));
    }

    private static ItemPrice price(String amount, String... grades) {
        return new ItemPrice(DateRange.parse("2020-01-01/.."), Set.of(grades), Set.of(), Money.parseYuan(amount));
    }

    private static final CareContract CONTRACT = CareContract.builder()
            .home(HOME)
            .dischargeDay(DayCount.BOTH_ENDS)
            .deathDay(DayCount.BOTH_ENDS)
            .addItems(
                    item("bed", ChargeCategory.CARE_BED, price("60.00")),
                    item("care", ChargeCategory.CARE_NURSING, price("40.00", "3"), price("70.00", "4")))
            .build();

    private static StayCalendar calendar() {
        return StayCalendar.assemble(
                        RESIDENT,
                        List.of(StaySegment.builder()
                                .id(SegmentId.of("S"))
                                .resident(RESIDENT)
                                .kind(SegmentKind.CARE_HOME_BED)
                                .phase(CarePhase.STABLE_LIVING)
                                .place(HOME)
                                .start(Instant.parse("2026-01-01T02:00:00Z"))
                                .zone(ZoneId.of("Asia/Shanghai"))
                                .build()))
                .calendar();
    }

    private static ImmutableResidentMonth first(String insured) {
        return (ImmutableResidentMonth) ResidentMonth.builder()
                .resident(RESIDENT)
                .period(DateRange.parse("2026-04-01/2026-05-01"))
                .region(RegionCode.NATION)
                .knownOn(LocalDate.of(2026, 4, 1))
                .calendar(calendar())
                .boundaryDays(BoundaryDayRule.HOSPITAL_IN_NOT_OUT)
                .boundaryDaysDeclaredBy("test")
                .person(Facts.none().with("careLevel", "3").with("insured", insured))
                .addInstitutions(new Institution(HOME, BilingualText.of("养老院", "home"), Facts.none()))
                .build();
    }

    private static Scenario scenario(ResidentMonth first, GradeFrom... grades) {
        return Scenario.builder()
                .label(BilingualText.of("测算", "scenario"))
                .first(first)
                .contract(CONTRACT)
                .residence(CareHomeMonth.builder()
                        .month(APRIL)
                        .calendar(calendar())
                        .boundaryDays(BoundaryDayRule.HOSPITAL_IN_NOT_OUT)
                        .addGrades(grades)
                        .build())
                .build();
    }

    private static final GradeFrom GRADE_3 = new GradeFrom(LocalDate.of(2026, 1, 1), "3");

    private static Estimate estimate(Scenario scenario) {
        return Estimate.of(scenario, 3, BOOK, RuleRegistry.standard());
    }

    @Test
    void threeMonthsAtGradeThree() {
        Estimate estimate = estimate(scenario(first("YES"), GRADE_3));
        assertThat(estimate.problems()).isEmpty();
        // 30 + 31 + 30 days × 100.00; insurance 91 × 30.00
        assertThat(estimate.total()).hasToString("9100.00");
        assertThat(estimate.share(Payer.LONG_TERM_CARE)).hasToString("2730.00");
        // 40 % of 30 × 70.00 = 840.00, of 31 × 70.00 = 868.00: 800.00 each; none in June
        assertThat(estimate.share(Payer.CARE_VOUCHER)).hasToString("1600.00");
        assertThat(estimate.shares())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Payer.LONG_TERM_CARE, Money.parseYuan("2730.00"),
                        Payer.CARE_VOUCHER, Money.parseYuan("1600.00"),
                        Payer.PERSON, Money.parseYuan("4770.00")));
        assertThat(estimate.months())
                .extracting(EstimatedMonth::month)
                .containsExactly(APRIL, APRIL.plusMonths(1), APRIL.plusMonths(2));
    }

    @Test
    void gradeFourFromTheMiddleOfMayOnCostsMoreAndInsurancePaysMore() {
        LocalDate change = LocalDate.of(2026, 5, 16);
        Estimate three = estimate(scenario(first("YES"), GRADE_3));
        Estimate four = estimate(scenario(
                first("YES").withChanges(new PersonChange(change, "careLevel", "4")),
                GRADE_3,
                new GradeFrom(change, "4")));
        assertThat(four.problems()).isEmpty();
        // 16 + 30 days × 30.00 more to pay, × 20.00 more from insurance; the voucher is at its limit already
        assertThat(four.total().minus(three.total())).hasToString("1380.00");
        assertThat(four.moreThan(three))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Payer.LONG_TERM_CARE, Money.parseYuan("920.00"),
                        Payer.PERSON, Money.parseYuan("460.00")));
        assertThat(three.moreThan(four).get(Payer.PERSON)).hasToString("-460.00");
        assertThat(three.moreThan(three)).isEmpty();
    }

    @Test
    void withoutInsuranceThePersonPaysWhatItPaid() {
        Estimate with = estimate(scenario(first("YES"), GRADE_3));
        Estimate without = estimate(scenario(first("NO"), GRADE_3));
        assertThat(without.shares()).doesNotContainKey(Payer.LONG_TERM_CARE);
        assertThat(without.moreThan(with))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Payer.LONG_TERM_CARE, Money.parseYuan("-2730.00"),
                        Payer.PERSON, Money.parseYuan("2730.00")));
    }

    @Test
    void linesOfLaterMonthsAreSettledInTheirs() {
        ChargeLine visit = ChargeLine.builder()
                .id(LineId.of("V"))
                .serviceDate(LocalDate.of(2026, 6, 9))
                .itemName("visit")
                .quantity(Quantity.ONE)
                .unitPrice(UnitPrice.parseYuan("12.00"))
                .amount(Money.parseYuan("12.00"))
                .biller(HOME)
                .category(ChargeCategory.CARE_MEAL)
                .build();
        Estimate estimate = estimate(scenario(first("YES").withLines(visit), GRADE_3));
        assertThat(estimate.months().get(0).settlement().total()).hasToString("3000.00");
        assertThat(estimate.months().get(2).settlement().total()).hasToString("3012.00");
    }

    @Test
    void whatIsUsedIsChargedInItsMonth() {
        Scenario plain = scenario(first("YES"), GRADE_3);
        CareContract contract = ((ImmutableCareContract) CONTRACT)
                .withItems(Stream.concat(
                                CONTRACT.items().stream(),
                                Stream.of(new ContractItem(
                                        "hair",
                                        "hair",
                                        ChargeCategory.CARE_SPECIAL,
                                        new Charging.PerUse(RoundingMode.HALF_UP),
                                        List.of(price("15.00")))))
                        .toList());
        ImmutableCareHomeMonth residence =
                (ImmutableCareHomeMonth) plain.residence().orElseThrow();
        Estimate estimate = estimate(((ImmutableScenario) plain)
                .withContract(contract)
                .withResidence(residence.withUses(
                        new ItemUse(LineId.of("U-1"), LocalDate.of(2026, 4, 9), "hair", Quantity.ONE),
                        new ItemUse(LineId.of("U-2"), LocalDate.of(2026, 6, 9), "hair", Quantity.parse("2")))));
        assertThat(estimate.problems()).isEmpty();
        assertThat(estimate.months())
                .extracting(month -> month.settlement().total().toString())
                .containsExactly("3015.00", "3100.00", "3030.00");
    }

    @Test
    void theHomesChargesStandBesideTheSettlementAndAMonthTravels() throws Exception {
        Estimate estimate = estimate(scenario(first("YES"), GRADE_3));
        EstimatedMonth april = estimate.months().get(0);
        assertThat(april.charges().orElseThrow().total()).hasToString("3000.00");
        assertThat(april.notices()).isEmpty();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(april);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(april);
        }
    }

    @Test
    void aMonthWhoseChargesTheContractDoesNotTellIsNamedAndTheOthersStand() {
        Estimate estimate = estimate(scenario(first("YES"), new GradeFrom(LocalDate.of(2026, 5, 1), "3")));
        assertThat(estimate.months().get(0).notCharged())
                .extracting(p -> p.code().toString())
                .containsOnly("YY-B-401");
        assertThat(estimate.months().get(0).settlement().total()).hasToString("0.00");
        assertThat(estimate.months().get(1).settlement().total()).hasToString("3100.00");
        assertThat(estimate.problems()).extracting(p -> p.code().toString()).containsOnly("YY-B-401");
    }

    @Test
    void anEstimateHasAMonthAndAContractGoesWithAResidence() {
        assertThatThrownBy(() -> Estimate.of(scenario(first("YES"), GRADE_3), 0, BOOK, RuleRegistry.standard()))
                .hasMessage("count: must be at least 1, but was 0");
        assertThatThrownBy(() -> Scenario.builder()
                        .label(BilingualText.of("测算", "scenario"))
                        .first(first("YES"))
                        .contract(CONTRACT)
                        .build())
                .hasMessageContaining("residence: must go with the contract");
        assertThat(Estimate.of(
                                Scenario.builder()
                                        .label(BilingualText.of("测算", "scenario"))
                                        .first(first("YES"))
                                        .contract(Optional.empty())
                                        .build(),
                                1,
                                BOOK,
                                RuleRegistry.standard())
                        .total())
                .hasToString("0.00");
    }
}
