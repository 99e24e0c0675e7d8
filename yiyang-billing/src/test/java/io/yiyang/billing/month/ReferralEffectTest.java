package io.yiyang.billing.month;

import static io.yiyang.billing.json.PackTexts.pack;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyBook;
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
import io.yiyang.model.region.RegionCode;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What referrals, filings and earlier stays do to the bills of a month. */
class ReferralEffectTest {
    private static final ResidentId RESIDENT = ResidentId.of("R-1");
    private static final OrganisationId COMMUNITY = OrganisationId.of("COMMUNITY");
    private static final OrganisationId TERTIARY = OrganisationId.of("TERTIARY");
    private static final CaseId UP = CaseId.of("UP-1");

    private static final String PACK = """
            {"schema": "yiyang.policy/1", "id": "p", "version": "1", "mark": "SAMPLE", "region": "420500",
             "name": {"zh": "测试", "en": "test"},
             "citations": [{"key": "A", "title": "made up after the Yichang and Wuhan texts", "lastChecked": "2026-11-22"}],
             "parameters": [
               {"key": "separation.ledger", "unit": "ledger", "versions": [{"inForce": "2020-01-01/..",
                 "confidence": "MIRROR", "cite": ["A"], "value": {"word": "MEDICAL"}}]},
               {"key": "line.rounding", "unit": "mode", "versions": [{"inForce": "2020-01-01/..",
                 "confidence": "MIRROR", "cite": ["A"], "value": {"word": "HALF_UP"}}]},
               {"key": "deductible", "unit": "yuan", "versions": [{"inForce": "2020-01-01/..",
                 "confidence": "MIRROR", "cite": ["A"], "rows": [
                   {"when": {"hospitalLevel": ["COMMUNITY"]}, "value": {"amount": "200.00"}},
                   {"when": {"hospitalLevel": ["3"], "stayRepeated": ["FIRST"]}, "value": {"amount": "1000.00"}},
                   {"when": {"hospitalLevel": ["3"], "stayRepeated": ["LATER"]}, "value": {"amount": "500.00"}}]}]},
               {"key": "ratio", "unit": "share", "versions": [{"inForce": "2020-01-01/..",
                 "confidence": "MIRROR", "cite": ["A"], "value": {"ratio": "0.60"}}]},
               {"key": "bands", "unit": "share", "versions": [{"inForce": "2020-01-01/..",
                 "confidence": "MIRROR", "cite": ["A"], "value": {"bands": [{"upTo": "30000.00", "ratio": "0.65"},
                   {"upTo": "100000.00", "ratio": "0.70"}, {"ratio": "0.80"}]}}]},
               {"key": "threshold", "unit": "yuan", "versions": [{"inForce": "2020-01-01/..",
                 "confidence": "MIRROR", "cite": ["A"], "value": {"amount": "6000.00"}}]},
               {"key": "below", "unit": "share", "versions": [{"inForce": "2020-01-01/..",
                 "confidence": "MIRROR", "cite": ["A"], "value": {"ratio": "0.70"}}]},
               {"key": "above", "unit": "share", "versions": [{"inForce": "2020-01-01/..",
                 "confidence": "MIRROR", "cite": ["A"], "value": {"ratio": "0.75"}}]},
               {"key": "tilt", "unit": "yuan", "versions": [{"inForce": "2020-01-01/..",
                 "confidence": "MIRROR", "cite": ["A"], "value": {"amount": "5000.00"}}]},
               {"key": "tilt.ratio", "unit": "share", "versions": [{"inForce": "2020-01-01/..",
                 "confidence": "MIRROR", "cite": ["A"], "value": {"ratio": "0.90"}}]},
               {"key": "stay.countedLevels", "unit": "levels", "versions": [{"inForce": "2020-01-01/..",
                 "confidence": "MIRROR", "cite": ["A"], "rows": [
                   {"when": {"hospitalLevel": ["COMMUNITY"]}, "value": {"words": ["COMMUNITY"]}},
                   {"when": {"hospitalLevel": ["1", "2", "3"]}, "value": {"words": ["1", "2", "3"]}}]}]}
               MORE
             ],
             "chains": [{"key": "inpatient", "name": {"zh": "住院", "en": "inpatient"},
               "when": {"ledger": ["MEDICAL"], "setting": ["INPATIENT"]},
               "versions": [{"inForce": "2020-01-01/..", "confidence": "MIRROR", "cite": ["A"], "stages": [
                 {"payer": "POOLED_FUND", "rule": "proportional/1",
                  "options": {"base": {"word": "ELIGIBLE"}, "rounding": {"word": "HALF_UP"}},
                  "terms": {"deductible": "deductible", "ratio": "ratio"}},
                 {"payer": "CATASTROPHIC", "rule": "proportional/1",
                  "options": {"base": {"word": "REMAINING_IN_SCOPE"}, "rounding": {"word": "HALF_UP"},
                    "bandOrigin": {"word": "ZERO"}, "deductibleBy": {"word": "YEAR"}, "consumedBy": {"word": "YEAR"}},
                  "terms": {"deductible": "threshold", "bands": "bands"}},
                 {"payer": "MEDICAL_AID", "rule": "proportional/1",
                  "options": {"base": {"word": "REMAINING_IN_SCOPE"}, "rounding": {"word": "HALF_UP"},
                    "splitAt": {"word": "CATASTROPHIC"}},
                  "terms": {"ratioBelow": "below", "ratioAbove": "above"}},
                 {"payer": "TILT_AID", "rule": "proportional/1",
                  "options": {"base": {"word": "REMAINING_IN_SCOPE"}, "rounding": {"word": "HALF_UP"}},
                  "terms": {"deductible": "tilt", "ratio": "tilt.ratio"},
                  "when": {"referral": ["COMPLIANT"], "insideProvince": ["YES"]}}]}]}]}
            """;

    private static String parameter(String key, String value) {
        return ", {\"key\": \"" + key + "\", \"unit\": \"test\", \"versions\": [{\"inForce\": \"2020-01-01/..\","
                + "\"confidence\": \"MIRROR\", \"cite\": [\"A\"], " + value + "}]}";
    }

    private static PolicyBook book(String more) {
        return PolicyBook.of(List.of(pack(PACK.replace("MORE", more))));
    }

    private static StaySegment stay(
            String id, OrganisationId place, String start, String end, Optional<CaseId> opened) {
        return StaySegment.builder()
                .id(SegmentId.of(id))
                .resident(RESIDENT)
                .kind(SegmentKind.INPATIENT)
                .phase(CarePhase.STABLE_LIVING)
                .place(place)
                .start(Instant.parse(start))
                .zone(ZoneId.of("Asia/Shanghai"))
                .end(Instant.parse(end))
                .openedBy(opened)
                .build();
    }

    private static ChargeLine line(String id, String day, String amount, OrganisationId biller) {
        return ChargeLine.builder()
                .id(LineId.of(id))
                .serviceDate(LocalDate.parse(day))
                .itemName("item")
                .quantity(Quantity.ONE)
                .unitPrice(UnitPrice.parseYuan(amount))
                .amount(Money.parseYuan(amount))
                .biller(biller)
                .category(ChargeCategory.of("09"))
                .catalogueTerms(CatalogueTerms.of(Rate.parse("0")))
                .build();
    }

    /** Community hospital from 2 to 5 April, tertiary hospital from 5 or a later day to 20 April. */
    private static ImmutableResidentMonth month(String community, String tertiary, String admitted) {
        List<StaySegment> stays = new ArrayList<>();
        List<ChargeLine> lines = new ArrayList<>();
        if (!community.isEmpty()) {
            stays.add(stay("S1", COMMUNITY, "2026-04-02T01:00:00Z", "2026-04-05T01:00:00Z", Optional.empty()));
            lines.add(line("A", "2026-04-03", community, COMMUNITY));
        }
        stays.add(stay("S2", TERTIARY, admitted + "T02:00:00Z", "2026-04-20T01:00:00Z", Optional.of(UP)));
        lines.add(line("B", admitted, tertiary, TERTIARY));
        return (ImmutableResidentMonth) ResidentMonth.builder()
                .resident(RESIDENT)
                .period(DateRange.parse("2026-04-01/2026-05-01"))
                .region(RegionCode.of("420500"))
                .knownOn(LocalDate.of(2026, 5, 1))
                .calendar(StayCalendar.assemble(RESIDENT, stays).calendar())
                .boundaryDays(BoundaryDayRule.HOSPITAL_HAS_BOTH)
                .boundaryDaysDeclaredBy("test tenant")
                .person(Facts.none())
                .addAllLines(lines)
                .addInstitutions(new Institution(
                        COMMUNITY,
                        BilingualText.of("社区", "community"),
                        Facts.none().with("hospitalLevel", "COMMUNITY")))
                .addInstitutions(new Institution(
                        TERTIARY,
                        BilingualText.of("三级", "tertiary"),
                        Facts.none().with("hospitalLevel", "3")))
                .year(new YearToDate(
                        Map.of(), Map.of(Payer.CATASTROPHIC, Money.ZERO), Map.of(Payer.CATASTROPHIC, Money.ZERO)))
                .build();
    }

    private static TransferFacts up(boolean compliant, boolean insideProvince) {
        return new TransferFacts(
                UP,
                TransferFacts.Direction.UP,
                COMMUNITY,
                TERTIARY,
                compliant,
                insideProvince,
                Instant.parse("2026-04-05T01:00:00Z"),
                Optional.of(Instant.parse("2026-04-05T02:00:00Z")),
                Optional.empty());
    }

    private static MonthSettlement settle(ResidentMonth month, String more) {
        MonthSettlement settlement = MonthSettlement.settle(month, book(more), RuleRegistry.standard());
        assertThat(settlement.problems()).isEmpty();
        return settlement;
    }

    private static List<String> deductibles(MonthSettlement settlement) {
        return settlement.bills().stream()
                .map(b -> b.settlement().shares().get(0).deductible().toString())
                .toList();
    }

    @Test
    void GIVEN_tilt_aid_only_for_the_referred_THEN_the_effect_of_the_referral_is_1075_50_yuan() {
        ResidentMonth month = month("", "150000.00", "2026-04-05").withTransfers(up(true, true));
        ReferralEffect effect = ReferralEffect.of(month, book(""), RuleRegistry.standard());
        assertThat(effect.comparable()).isTrue();
        assertThat(effect.with().share(Payer.PERSON)).hasToString("5119.50");
        assertThat(effect.without().share(Payer.PERSON)).hasToString("6195.00");
        assertThat(effect.personPaysMore()).hasToString("1075.50");
        assertThat(effect.moved())
                .containsEntry(Payer.PERSON, Money.parseYuan("1075.50"))
                .containsEntry(Payer.TILT_AID, Money.parseYuan("-1075.50"))
                .hasSize(2);
        assertThat(effect.text().en()).isEqualTo("without compliant referral the person pays 1075.50 more");
    }

    @ParameterizedTest(name = "the person tells {0}: {1}")
    @CsvSource({"COMPLIANT, 1075.50", "NONE, 0.00"})
    void GIVEN_no_referral_of_ours_THEN_what_the_person_tells_of_one_holds(String told, String tilt) {
        ResidentMonth month = month("", "150000.00", "2026-04-05")
                .withTransfers(new TransferFacts(
                        CaseId.of("OTHER"),
                        TransferFacts.Direction.DOWN,
                        TERTIARY,
                        COMMUNITY,
                        !told.equals("COMPLIANT"),
                        true,
                        Instant.parse("2026-03-05T01:00:00Z"),
                        Optional.empty(),
                        Optional.empty()))
                .withPerson(Facts.none().with("referral", told).with("insideProvince", "YES"));
        assertThat(settle(month, "").bills().get(0).settlement().share(Payer.TILT_AID))
                .hasToString(tilt);
    }

    @Test
    void GIVEN_a_referral_out_of_the_province_THEN_it_changes_nothing() {
        ResidentMonth month = month("", "150000.00", "2026-04-05").withTransfers(up(true, false));
        ReferralEffect effect = ReferralEffect.of(month, book(""), RuleRegistry.standard());
        assertThat(effect.personPaysMore()).isEqualTo(Money.ZERO);
        assertThat(effect.text().en()).isEqualTo("compliant referral does not change what the person pays");
    }

    @Test
    void GIVEN_lines_that_only_one_way_settles_THEN_the_two_are_not_compared() {
        ResidentMonth month = month("", "150000.00", "2026-04-05").withTransfers(up(true, true));
        MonthSettlement with = MonthSettlement.settle(month, book(""), RuleRegistry.standard());
        MonthSettlement without = MonthSettlement.settle(month, PolicyBook.of(List.of()), RuleRegistry.standard());
        assertThat(without.unsettled()).isNotEmpty();
        ReferralEffect effect = new ReferralEffect(with, without);
        assertThat(effect.comparable()).isFalse();
        assertThat(effect.text().en()).isEqualTo("without compliant referral some charges cannot be settled");
    }

    @Test
    void GIVEN_a_transfer_that_counts_as_one_stay_THEN_the_effect_also_shows_the_deductible() {
        String once = parameter("transfer.deductible", "\"value\": {\"word\": \"HIGHEST_ONCE_TOP_UP\"}");
        ResidentMonth month = month("3000.00", "20000.00", "2026-04-05").withTransfers(up(true, false));
        ReferralEffect effect = ReferralEffect.of(month, book(once), RuleRegistry.standard());
        assertThat(deductibles(effect.with())).containsExactly("200.00", "800.00");
        assertThat(deductibles(effect.without())).containsExactly("200.00", "1000.00");
        assertThat(effect.personPaysMore().isPositive()).isTrue();
    }

    @ParameterizedTest(name = "{0} community and {1} tertiary stays before: {2}")
    @CsvSource({"0, 0, 1000.00", "3, 0, 1000.00", "0, 1, 500.00", "2, 2, 500.00"})
    void GIVEN_stays_are_counted_by_class_THEN_a_community_stay_makes_no_later_stay_the_second(
            long community, long tertiary, String deductible) {
        ResidentMonth month = month("3000.00", "20000.00", "2026-04-05")
                .withEarlierStays(Map.of("COMMUNITY", community, "3", tertiary));
        assertThat(deductibles(settle(month, ""))).containsExactly("200.00", deductible);
    }

    @ParameterizedTest(name = "admitted {0}: {1}")
    @CsvSource({"2026-04-08, 800.00", "2026-04-09, 1000.00"})
    void GIVEN_a_readmission_for_the_same_disease_THEN_it_is_the_same_stay_within_three_days(
            String admitted, String second) {
        String more = parameter("transfer.deductible", "\"value\": {\"word\": \"HIGHEST_ONCE_TOP_UP\"}")
                + parameter("readmission.window", "\"value\": {\"count\": 3}");
        ResidentMonth month = month("3000.00", "20000.00", admitted).withSameDiseaseReadmissions(SegmentId.of("S2"));
        assertThat(deductibles(settle(month, more))).containsExactly("200.00", second);
        assertThat(deductibles(settle(((ImmutableResidentMonth) month).withSameDiseaseReadmissions(List.of()), more)))
                .as("another disease")
                .containsExactly("200.00", "1000.00");
    }

    @ParameterizedTest(name = "filing {0}: {1} in scope")
    @CsvSource({"OFF_SITE, 18000.00", "CHRONIC, 12000.00"})
    void GIVEN_a_share_that_is_paid_first_away_from_home_THEN_a_filing_lowers_it(String filing, String inScope) {
        String more = parameter(
                "prepay.share",
                "\"rows\": [{\"when\": {\"filing\": [\"OFF_SITE\"]}, \"value\": {\"ratio\": \"0.10\"}},"
                        + " {\"when\": {\"filing\": [\"CHRONIC\"]}, \"value\": {\"ratio\": \"0.40\"}}]");
        ResidentMonth month = month("", "20000.00", "2026-04-05")
                .withFilings(new Filing(filing, DateRange.parse("2026-01-01/2027-01-01")));
        assertThat(settle(month, more).bills().get(0).settlement().bill().eligible())
                .hasToString(inScope);
    }
}
