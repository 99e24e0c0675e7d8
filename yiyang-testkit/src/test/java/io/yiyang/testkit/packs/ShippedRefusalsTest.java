package io.yiyang.testkit.packs;

import static io.yiyang.testkit.packs.Shipped.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.json.ShippedPacks;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.payer.StageTerms;
import io.yiyang.billing.payer.StayInYear;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.Question;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.settlement.Bill;
import io.yiyang.billing.settlement.PayerChain;
import io.yiyang.billing.settlement.Settlement;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.money.Money;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.region.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped packs do not know they refuse, and never fill in. */
class ShippedRefusalsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 15);
    private static final Facts YUBEI = facts(
            "ledger=MEDICAL",
            "setting=INPATIENT",
            "scheme=390",
            "hospitalLevel=2",
            "tier=1",
            "limitReading=FUND",
            "entitlement=MINIMUM_LIVING_MARGIN");
    private static final Facts CARE = facts(
            "ledger=CARE", "benefit=LONG_TERM_CARE", "ltciCoversReading=CARE_ONLY", "scheme=310", "careLevel=SEVERE");

    private static Outcome<Terms> resolve(Shipped shipped, LocalDate day, Facts facts) {
        return shipped.book().resolve(shipped.question(day, facts), RuleRegistry.standard());
    }

    private static Set<String> codes(Outcome<?> outcome) {
        return outcome.problems().stream().map(p -> p.code().toString()).collect(Collectors.toSet());
    }

    @Test
    void GIVEN_no_declared_date_THEN_nothing_whose_source_prints_none_is_used() {
        PolicyBook book = ShippedPacks.defaults();
        Question question = new Question(RegionCode.of("500112"), DAY, DAY, YUBEI);
        assertThat(codes(book.resolve(question, RuleRegistry.standard()))).containsExactly("YY-B-103");
    }

    @Test
    void GIVEN_default_packs_only_THEN_what_stands_in_a_sample_pack_is_refused_by_name() {
        Outcome<Terms> terms = resolve(Shipped.of("500112"), DAY, YUBEI);
        assertThat(codes(terms)).containsExactly("YY-B-109");
        assertThat(terms.problems().stream().map(p -> String.valueOf(p.facts().get("parameter"))))
                .contains("payment.rounding", "resident.catastrophic.deductible");
    }

    @Test
    void GIVEN_a_group_whose_tilt_aid_was_not_reached_THEN_it_gets_no_zero() {
        Shipped shipped = Shipped.of("500112", "nation-sample", "chongqing-sample");
        assertThat(codes(resolve(shipped, DAY, YUBEI.replacing("entitlement", "MINIMUM_LIVING"))))
                .containsExactly("YY-B-104");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"limitReading", "catastrophicBaseReading"})
    void GIVEN_an_open_reading_that_nobody_declares_THEN_no_chain_of_wuhan_fits(String reading) {
        Facts all = facts(
                "ledger=MEDICAL",
                "setting=INPATIENT",
                "scheme=390",
                "hospitalLevel=3",
                "stayRepeated=FIRST",
                "entitlement=NONE",
                "limitReading=FUND",
                "catastrophicBaseReading=WITH_DEDUCTIBLE");
        Shipped shipped = Shipped.of("420100", "nation-sample");
        assertThat(codes(resolve(shipped, DAY, all))).isEmpty();
        assertThat(codes(resolve(shipped, DAY, all.replacing(reading, "UNDECLARED"))))
                .containsExactly("YY-B-101");
    }

    @Test
    void GIVEN_a_base_without_the_deductible_THEN_catastrophic_insurance_pays_the_less_of_it() {
        Facts facts = facts(
                "ledger=MEDICAL",
                "setting=INPATIENT",
                "scheme=390",
                "hospitalLevel=3",
                "stayRepeated=FIRST",
                "entitlement=NONE",
                "limitReading=FUND");
        Shipped shipped = Shipped.of("420100", "nation-sample", "wuhan-sample");
        Money eligible = Money.parseYuan("100000.00");
        List<Money> catastrophic = List.of("WITH_DEDUCTIBLE", "WITHOUT_DEDUCTIBLE").stream()
                .map(reading -> shipped.settle(
                                DAY,
                                facts.with("catastrophicBaseReading", reading),
                                Shipped.bill(Shipped.inScope(eligible)))
                        .share(Shipped.payer("catastrophic")))
                .toList();
        // 100000 − 59520 = 40480: 18000 × 60 % + 10480 × 65 %; 39680: 18000 × 60 % + 9680 × 65 %
        assertThat(catastrophic).containsExactly(Money.parseYuan("17612.00"), Money.parseYuan("17092.00"));
    }

    @Test
    void GIVEN_yichang_terms_that_a_later_text_replaces_THEN_they_are_used_only_by_who_declares_so() {
        Shipped shipped = Shipped.of("420500", "nation-sample");
        Facts insured = CARE.with("urbanDistrict", "YES");
        LocalDate before = LocalDate.of(2024, 6, 1);
        assertThat(codes(resolve(shipped, before, insured))).containsExactly("YY-B-104");
        assertThat(codes(resolve(shipped, before, insured.with("ltciTextReading", "NOTICE_2021"))))
                .isEmpty();
        assertThat(codes(resolve(shipped, DAY, insured))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"420500", "420506"})
    void GIVEN_a_person_whom_nobody_declares_to_be_of_the_urban_districts_THEN_what_is_theirs_only_is_refused(
            String region) {
        Shipped shipped = Shipped.of(region, "nation-sample", "yichang-sample");
        Facts subsidy =
                facts("ledger=ALLOWANCE", "allowance=POOR_ELDER", "dependent=YES", "entitlement=MINIMUM_LIVING");
        for (String word : List.of("UNDECLARED", "NO")) {
            assertThat(codes(resolve(shipped, DAY, CARE.with("urbanDistrict", word))))
                    .containsExactly("YY-B-109");
            assertThat(codes(resolve(shipped, DAY, subsidy.with("urbanDistrict", word))))
                    .containsExactly("YY-B-101");
        }
        assertThat(codes(resolve(shipped, DAY, subsidy.with("urbanDistrict", "YES"))))
                .isEmpty();
    }

    @ParameterizedTest(name = "level {0}, signed {1}: {2}")
    @CsvSource({
        "COMMUNITY, YES, ",
        "2,         YES, ",
        "3,         YES, YY-B-101",
        "2,         NO,  YY-B-101",
    })
    void GIVEN_a_visit_in_yichang_THEN_it_is_paid_only_where_the_person_signed(
            String level, String signed, @Nullable String code) {
        Shipped shipped = Shipped.of("420500", "nation-sample", "yichang-sample");
        Facts visit = facts(
                "ledger=MEDICAL",
                "setting=OUTPATIENT",
                "scheme=390",
                "disease=NONE",
                "hospitalLevel=" + level,
                "signed=" + signed);
        assertThat(codes(resolve(shipped, DAY, visit))).isEqualTo(code == null ? Set.of() : Set.of(code));
    }

    @ParameterizedTest
    @CsvSource({"SPECIAL_HARDSHIP", "ORPHAN", "MINIMUM_LIVING", "POVERTY_MONITORED", "LOCAL_SPECIAL_HARDSHIP"})
    void GIVEN_a_stay_in_another_province_without_referral_THEN_tilt_aid_is_no_payer_whatever_is_declared(
            String entitlement) {
        Shipped shipped = Shipped.of("420500", "nation-sample", "yichang-sample");
        Terms terms = shipped.terms(
                DAY,
                facts(
                        "ledger=MEDICAL",
                        "setting=INPATIENT",
                        "scheme=390",
                        "treatmentArea=OUT_OF_PROVINCE_UNREFERRED",
                        "catastrophicBaseReading=WITH_DEDUCTIBLE",
                        "hospitalLevel=3",
                        "stayRepeated=FIRST",
                        "referral=COMPLIANT",
                        "insideProvince=YES",
                        "entitlement=" + entitlement));
        assertThat(terms.stages().stream().map(StageTerms::payer))
                .containsExactly(Payer.POOLED_FUND, Payer.CATASTROPHIC, Payer.of("MEDICAL_AID"));
    }

    @Test
    void GIVEN_a_resident_THEN_the_insurance_of_employees_is_not_theirs() {
        Shipped shipped = Shipped.of("420500", "nation-sample");
        Facts resident =
                CARE.replacing("scheme", "390").with("urbanDistrict", "YES").with("ltciTextReading", "NOTICE_2021");
        for (LocalDate day : List.of(LocalDate.of(2025, 9, 1), DAY)) {
            assertThat(codes(resolve(shipped, day, resident))).containsExactly("YY-B-109");
        }
    }

    @Test
    void GIVEN_a_resident_of_chongqing_THEN_one_person_never_gets_their_waterfall_and_the_insurance_of_employees() {
        Shipped shipped = Shipped.of("500000", "nation-sample", "chongqing-sample");
        Facts care = CARE.with("serviceForm", "INSTITUTION").with("inpatientReading", "SUSPEND");
        Facts stay = facts(
                "ledger=MEDICAL",
                "setting=INPATIENT",
                "scheme=390",
                "hospitalLevel=3",
                "tier=1",
                "limitReading=FUND",
                "entitlement=NONE");
        assertThat(codes(resolve(shipped, DAY, stay))).isEmpty();
        assertThat(codes(resolve(shipped, DAY, stay.replacing("scheme", "310"))))
                .containsExactly("YY-B-101");
        assertThat(codes(resolve(shipped, DAY, care))).isEmpty();
        assertThat(codes(resolve(shipped, DAY, care.replacing("scheme", "390"))))
                .containsExactly("YY-B-104");
        assertThat(codes(resolve(
                        shipped,
                        DAY,
                        facts(
                                "ledger=CARE",
                                "benefit=LONG_TERM_CARE",
                                "ltciCoversReading=CARE_ONLY",
                                "careLevel=SEVERE",
                                "serviceForm=INSTITUTION"))))
                .containsExactly("YY-B-104");
        Facts voucher = facts(
                "ledger=CARE",
                "scheme=390",
                "benefit=CARE_VOUCHER",
                "voucherReading=WITHOUT_KEPT_BED",
                "serviceForm=INSTITUTION");
        assertThat(codes(resolve(shipped, DAY, voucher))).isEmpty();
    }

    @ParameterizedTest(name = "special disease: {0}")
    @CsvSource({"NO", "YES"})
    void GIVEN_an_employee_of_chongqing_THEN_nobody_bears_what_the_large_amount_fund_may_owe_without_declaring_so(
            String specialDisease) {
        Shipped shipped = Shipped.of("500000", "nation-sample", "chongqing-sample");
        Facts facts = facts(
                "ledger=MEDICAL",
                "setting=INPATIENT",
                "scheme=310",
                "personGroup=RETIRED",
                "hospitalLevel=3",
                "hospitalKind=GENERAL",
                "steppingReading=LINEAR",
                "specialDisease=" + specialDisease);
        assertThat(codes(resolve(shipped, DAY, facts))).containsExactly("YY-B-104");
        Facts declared = facts.with("largeAmountReading", "NOT_APPLIED");
        Bill bill = Shipped.bill(Shipped.inScope(Money.parseYuan("200000.00")));
        assertThat(shipped.settle(DAY, declared, bill.withStay(StayInYear.of(1, 1)))
                        .share(Payer.PERSON))
                .hasToString("153000.00");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "500000, chongqing-sample, tier=1 hospitalLevel=3 entitlement=NONE",
        "500112, chongqing-sample, tier=1 hospitalLevel=2 entitlement=NONE",
        "421000, jingzhou-sample,  hospitalLevel=3 stayKind=ORDINARY treatmentArea=LOCAL",
    })
    void GIVEN_a_yearly_limit_of_something_that_is_not_printed_THEN_the_tenant_says_of_what(
            String region, String sample, String words) {
        Shipped shipped = Shipped.of(region, "nation-sample", sample);
        Facts facts = facts(("ledger=MEDICAL setting=INPATIENT scheme=390 " + words).split(" "));
        assertThat(codes(resolve(shipped, DAY, facts))).containsExactly("YY-B-101");
        List<Money> pool = List.of("FUND", "ELIGIBLE").stream()
                .map(reading -> shipped.settle(
                                DAY,
                                facts.with("limitReading", reading),
                                Shipped.bill(Shipped.inScope(Money.parseYuan("300000.00"))))
                        .share(Payer.POOLED_FUND))
                .toList();
        assertThat(pool.get(0)).isGreaterThan(pool.get(1));
    }

    @Test
    void GIVEN_two_stays_of_a_year_in_yubei_THEN_the_threshold_of_tilt_aid_is_taken_once() {
        Shipped shipped = Shipped.of("500112", "nation-sample", "chongqing-sample");
        Terms terms = shipped.terms(DAY, YUBEI);
        Bill bill = Shipped.bill(Shipped.inScope(Money.parseYuan("20000.00")));
        Settlement first = shipped.settle(DAY, YUBEI, bill);
        Settlement second =
                PayerChain.settle(bill.withYear(first.yearAfter()), terms).orElseThrow();
        // 20000 − 70 % of 19700 = 6210, of which large-cost aid leaves 30 %: 1863, twice; (1863 + 1863 − 3000) × 60 %
        assertThat(first.share(Payer.TILT_AID)).isEqualTo(Money.ZERO);
        assertThat(second.share(Payer.TILT_AID)).hasToString("435.60");
    }

    @Test
    void GIVEN_a_stay_away_from_jingzhou_THEN_it_is_refused() {
        Shipped shipped = Shipped.of("421000", "nation-sample", "jingzhou-sample");
        Facts facts = facts(
                "ledger=MEDICAL",
                "setting=INPATIENT",
                "scheme=390",
                "hospitalLevel=3",
                "stayKind=ORDINARY",
                "limitReading=FUND",
                "treatmentArea=OUT_OF_AREA");
        assertThat(codes(resolve(shipped, DAY, facts))).containsExactly("YY-B-101");
    }

    @Test
    void GIVEN_a_place_without_long_term_care_insurance_THEN_who_draws_it_is_refused() {
        Shipped wuhan = Shipped.of("420100", "nation-sample");
        Facts both = CARE.with("benefit", "CARE_VOUCHER")
                .with("serviceForm", "INSTITUTION")
                .with("voucherReading", "WITHOUT_KEPT_BED")
                .with("inpatientReading", "SUSPEND");
        assertThat(codes(resolve(wuhan, DAY, both))).containsExactly("YY-B-109");
        assertThat(codes(resolve(wuhan, DAY, both.replacing("benefit", "CARE_VOUCHER"))))
                .isEmpty();
    }

    @Test
    void GIVEN_employees_of_yichang_THEN_no_print_of_their_inpatient_terms_is_shipped() {
        Shipped shipped = Shipped.of("420500", "nation-sample", "yichang-sample");
        assertThat(codes(resolve(
                        shipped, DAY, facts("ledger=MEDICAL", "setting=INPATIENT", "scheme=310", "hospitalLevel=3"))))
                .containsExactly("YY-B-101");
    }

    @Test
    void GIVEN_a_book_that_requires_a_mirror_THEN_secondary_figures_and_declared_dates_are_refused() {
        Shipped shipped = Shipped.of("500112", "nation-sample", "chongqing-sample");
        PolicyBook strict = shipped.book().requiring(Confidence.MIRROR);
        assertThat(codes(strict.resolve(shipped.question(DAY, YUBEI), RuleRegistry.standard())))
                .containsExactly("YY-B-108");
        Question age = new Question(RegionCode.of("420100"), DAY, DAY, Facts.none());
        assertThat(ShippedPacks.defaults()
                        .requiring(Confidence.MIRROR)
                        .parameter("ageAllowance.steps", age)
                        .orElseThrow()
                        .value())
                .isInstanceOf(TermValue.Steps.class);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "2023-01-09, SPECIAL_HARDSHIP,      YY-B-102",
        "2023-01-10, SPECIAL_HARDSHIP,      CLASS_1",
        "2026-04-15, RETURNED_TO_POVERTY,   CLASS_2",
        "2026-04-15, MINIMUM_LIVING_MARGIN, CLASS_3",
        "2028-01-09, EXPENDITURE_POVERTY,   CLASS_4",
        "2028-01-10, EXPENDITURE_POVERTY,   YY-B-102",
    })
    void GIVEN_the_aid_classes_of_wuhan_THEN_they_hold_for_five_years(String day, String standing, String expected) {
        Question question = new Question(
                RegionCode.of("420100"),
                LocalDate.parse(day),
                LocalDate.of(2028, 2, 1),
                facts("entitlement=" + standing));
        Outcome<?> term = ShippedPacks.defaults()
                .parameter("aid.class", question)
                .map(t -> t.value().toString());
        assertThat(term.asOptional().map(Object::toString).orElseGet(() -> String.join(" ", codes(term))))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "2028-01-09, aid.base,             ",
        "2028-01-10, aid.base,             YY-B-102",
        "2028-01-09, aid.admissionDeposit, ",
        "2028-01-10, aid.admissionDeposit, YY-B-102",
    })
    void GIVEN_the_other_rules_of_that_notice_THEN_they_end_with_it(String day, String key, @Nullable String code) {
        Question question = new Question(
                RegionCode.of("420100"),
                LocalDate.parse(day),
                LocalDate.of(2028, 2, 1),
                facts("entitlement=SPECIAL_HARDSHIP", "referral=COMPLIANT", "treatmentArea=LOCAL"));
        assertThat(codes(ShippedPacks.defaults().parameter(key, question)))
                .isEqualTo(code == null ? Set.of() : Set.of(code));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "LOCAL,       NONE,       ",
        "LOCAL,       BANDS_2022, ",
        "OUT_OF_AREA, NONE,       YY-B-101",
        "OUT_OF_AREA, BANDS_2022, YY-B-101",
    })
    void GIVEN_an_employee_of_wuhan_THEN_terms_are_printed_for_local_stays_only(
            String area, String highCost, @Nullable String code) {
        Shipped shipped = Shipped.of("420100", "nation-sample", "wuhan-sample");
        Facts stay = facts(
                "ledger=MEDICAL",
                "setting=INPATIENT",
                "scheme=310",
                "personGroup=ACTIVE",
                "hospitalLevel=3",
                "stayRepeated=FIRST",
                "highCostReading=" + highCost,
                "treatmentArea=" + area);
        assertThat(codes(resolve(shipped, DAY, stay))).isEqualTo(code == null ? Set.of() : Set.of(code));
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "RETURNED_TO_POVERTY_WAIVED, 60000.00, 22600.00",
        "RETURNED_TO_POVERTY,        59520.00, 22936.00",
        "DISABLED_UNABLE_TO_WORK,    60000.00, 17300.00",
        "ENTITLED_GROUP_IN_HARDSHIP, 60000.00, 17300.00",
        "ENTITLED_GROUP,             59520.00, 17612.00",
    })
    void GIVEN_a_waived_deductible_in_wuhan_THEN_it_is_of_the_narrow_groups_and_goes_with_the_better_catastrophic_terms(
            String entitlement, String pool, String catastrophic) {
        Shipped shipped = Shipped.of("420100", "nation-sample");
        Settlement settled = shipped.settle(
                DAY,
                facts(
                        "ledger=MEDICAL",
                        "setting=INPATIENT",
                        "scheme=390",
                        "hospitalLevel=3",
                        "stayRepeated=FIRST",
                        "limitReading=FUND",
                        "catastrophicBaseReading=WITH_DEDUCTIBLE",
                        "entitlement=" + entitlement),
                Shipped.bill(Shipped.inScope(Money.parseYuan("100000.00"))));
        assertThat(settled.share(Payer.POOLED_FUND)).hasToString(pool);
        // of 40000 or 40480: 6000 to 30000 at 65 % and the rest at 70 %, or 12000 to 30000 at 60 % and the rest at 65 %
        assertThat(settled.share(Payer.CATASTROPHIC)).hasToString(catastrophic);
    }
}
