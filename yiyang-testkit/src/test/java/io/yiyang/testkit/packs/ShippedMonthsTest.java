package io.yiyang.testkit.packs;

import static io.yiyang.testkit.packs.Shipped.facts;
import static io.yiyang.testkit.packs.Shipped.money;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yiyang.billing.month.ImmutableResidentMonth;
import io.yiyang.billing.month.Institution;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.ReferralEffect;
import io.yiyang.billing.month.ResidentMonth;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Facts;
import io.yiyang.model.charge.CatalogueTerms;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StayCalendar;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.stay.TransferFacts;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole months through the shipped packs: the keys that a month asks for are there, and referrals and earlier stays count. */
class ShippedMonthsTest {
    private static final ResidentId RESIDENT = ResidentId.of("R-1");
    private static final OrganisationId FIRST = OrganisationId.of("FIRST");
    private static final OrganisationId SECOND = OrganisationId.of("SECOND");
    private static final CaseId UP = CaseId.of("UP-1");
    private static final Set<Payer> PAYERS = Set.of(
            Payer.POOLED_FUND, Payer.of("LARGE_AMOUNT"), Payer.CATASTROPHIC, Payer.of("MEDICAL_AID"), Payer.TILT_AID);

    private static StaySegment stay(String id, OrganisationId place, String start, String end, Optional<CaseId> by) {
        return StaySegment.builder()
                .id(SegmentId.of(id))
                .resident(RESIDENT)
                .kind(SegmentKind.INPATIENT)
                .phase(CarePhase.STABLE_LIVING)
                .place(place)
                .start(Instant.parse(start))
                .zone(ZoneId.of("Asia/Shanghai"))
                .end(Instant.parse(end))
                .openedBy(by)
                .build();
    }

    private static ChargeLine line(String id, String day, Money amount, OrganisationId biller) {
        return ChargeLine.builder()
                .id(LineId.of(id))
                .serviceDate(LocalDate.parse(day))
                .itemName("item")
                .quantity(Quantity.ONE)
                .unitPrice(UnitPrice.parseYuan(amount.toString()))
                .amount(amount)
                .biller(biller)
                .category(ChargeCategory.of("09"))
                .catalogueTerms(CatalogueTerms.of(Rate.ZERO))
                .build();
    }

    private static Institution hospital(OrganisationId id, String level) {
        return new Institution(
                id, BilingualText.of("医院", "hospital"), facts("hospitalLevel=" + level, "treatmentArea=LOCAL"));
    }

    /** Two stays in April, the second opened by a referral. */
    private static ImmutableResidentMonth month(
            Shipped shipped, Facts person, String firstLevel, Money first, String secondLevel, Money second) {
        return (ImmutableResidentMonth) ResidentMonth.builder()
                .resident(RESIDENT)
                .period(DateRange.parse("2026-04-01/2026-05-01"))
                .region(shipped.region())
                .knownOn(LocalDate.of(2026, 5, 1))
                .calendar(StayCalendar.assemble(
                                RESIDENT,
                                List.of(
                                        stay(
                                                "S1",
                                                FIRST,
                                                "2026-04-02T01:00:00Z",
                                                "2026-04-05T01:00:00Z",
                                                Optional.empty()),
                                        stay(
                                                "S2",
                                                SECOND,
                                                "2026-04-05T02:00:00Z",
                                                "2026-04-20T01:00:00Z",
                                                Optional.of(UP))))
                        .calendar())
                .boundaryDays(BoundaryDayRule.HOSPITAL_HAS_BOTH)
                .boundaryDaysDeclaredBy("tenant")
                .person(person)
                .addLines(line("A", "2026-04-03", first, FIRST))
                .addLines(line("B", "2026-04-06", second, SECOND))
                .addInstitutions(hospital(FIRST, firstLevel))
                .addInstitutions(hospital(SECOND, secondLevel))
                .addTransfers(new TransferFacts(
                        UP,
                        TransferFacts.Direction.UP,
                        FIRST,
                        SECOND,
                        true,
                        true,
                        Instant.parse("2026-04-05T01:00:00Z"),
                        Optional.of(Instant.parse("2026-04-05T02:00:00Z")),
                        Optional.empty()))
                .year(YearToDate.newYear(PAYERS))
                .build();
    }

    private static MonthSettlement settle(Shipped shipped, ResidentMonth month) {
        MonthSettlement settled = MonthSettlement.settle(month, shipped.book(), RuleRegistry.standard());
        assertThat(settled.problems()).isEmpty();
        assertThat(settled.unsettled()).isEmpty();
        return settled;
    }

    private static List<String> deductibles(MonthSettlement settled) {
        return settled.bills().stream()
                .map(b -> b.settlement().shares().get(0).deductible().toString())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "TOP_UP,    top_up_at_second_hospital",
        "AT_HIGHER, all_at_the_higher_hospital",
        "AT_FIRST,  all_at_the_first_hospital",
    })
    void GIVEN_a_compliant_transfer_in_wuhan_THEN_the_month_settles_one_stay_by_each_reading(
            String word, String reading) {
        JsonNode c = Shipped.document("S-P01-wuhan-resident-transfer").at("/cases/4");
        Shipped shipped = Shipped.of("420100", "nation-sample");
        Facts person = facts(
                "scheme=390",
                "entitlement=NONE",
                "limitReading=FUND",
                "catastrophicBaseReading=WITH_DEDUCTIBLE",
                "countedLevelsReading=ALL",
                "transferReading=" + word);
        MonthSettlement settled = settle(
                shipped, month(shipped, person, "1", money(c.at("/eligible/0")), "3", money(c.at("/eligible/1"))));
        JsonNode expected = c.at("/readings/" + reading);
        for (int i = 0; i < 2; i++) {
            assertThat(settled.bills().get(i).settlement().share(Payer.POOLED_FUND))
                    .isEqualTo(money(expected.at("/fund/" + i)));
        }
        assertThat(deductibles(settled))
                .containsExactly(
                        expected.at("/deductible/0").asText(),
                        expected.at("/deductible/1").asText());
    }

    @ParameterizedTest(name = "{0}, then {1}, {2} stays of level 3 before: {3}, {4}")
    @CsvSource({
        "COMMUNITY, 3, 0, 200.00, 800.00",
        "2,         3, 0, 600.00, 400.00",
        "COMMUNITY, 3, 1, 200.00, 400.00",
        "3, COMMUNITY, 1, 400.00, 200.00",
    })
    void GIVEN_stays_of_an_employee_in_wuhan_THEN_community_stays_are_not_counted(
            String first, String second, long before, String firstDeductible, String secondDeductible) {
        Shipped shipped = Shipped.of("420100", "nation-sample");
        Facts person = facts("scheme=310", "personGroup=ACTIVE");
        Money amount = Money.parseYuan("10000.00");
        ResidentMonth month = month(shipped, person, first, amount, second, amount)
                .withTransfers(List.of())
                .withEarlierStays(Map.of("3", before));
        assertThat(deductibles(settle(shipped, month))).containsExactly(firstDeductible, secondDeductible);
    }

    @Test
    void GIVEN_tilt_aid_of_yichang_THEN_the_referral_alone_is_worth_what_the_cases_differ_by() {
        JsonNode c = Shipped.document("S-P04-yichang-four-stages");
        Shipped shipped = Shipped.of("420500", "nation-sample", "yichang-sample");
        Facts person = facts(
                "scheme=390",
                "entitlement=MINIMUM_LIVING",
                "treatmentArea=LOCAL",
                "catastrophicBaseReading=WITH_DEDUCTIBLE");
        Money eligible = money(c.at("/cases/1/eligible"));
        ImmutableResidentMonth two = month(shipped, person, "1", Money.parseYuan("1.00"), "3", eligible);
        ResidentMonth month = two.withLines(two.lines().subList(1, 2));
        ReferralEffect effect = ReferralEffect.of(month, shipped.book(), RuleRegistry.standard());
        assertThat(effect.with().problems()).isEmpty();
        assertThat(effect.with().share(Payer.PERSON)).isEqualTo(money(c.at("/cases/1/expected/personal_in_scope")));
        assertThat(effect.without().share(Payer.PERSON)).isEqualTo(money(c.at("/cases/2/expected/personal_in_scope")));
        assertThat(effect.personPaysMore()).hasToString("1075.50");
    }
}
