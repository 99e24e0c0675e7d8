package io.yiyang.billing.separation;

import static io.yiyang.billing.json.PackTexts.PACK;
import static io.yiyang.billing.json.PackTexts.pack;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.policy.Question;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StayCalendar;
import io.yiyang.model.stay.StaySegment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where each line goes: a care home from 1 April, a hospital from 10 to 15 April while the home keeps the bed and a home sickbed
 * is filed, the home again, nothing from 20 April.
 */
class SeparationTest {
    private static final ResidentId RESIDENT = ResidentId.of("R-1");
    private static final String BESIDE = """
            {"key": "separation.besideHospital", "unit": "categories", "versions": [{"inForce": "2020-01-01/..",
              "confidence": "VERBATIM", "cite": ["A"], "value": {"words": ["CARE_NURSING"]}}]},
            {"key": "line.rounding\"""";

    private static StaySegment stay(String id, SegmentKind kind, String place, String from, String until) {
        return StaySegment.builder()
                .id(SegmentId.of(id))
                .resident(RESIDENT)
                .kind(kind)
                .phase(CarePhase.STABLE_LIVING)
                .place(OrganisationId.of(place))
                .start(Instant.parse(from + "T12:00:00Z"))
                .zone(ZoneOffset.UTC)
                .end(Instant.parse(until + "T12:00:00Z"))
                .build();
    }

    private static final StayCalendar CALENDAR = StayCalendar.assemble(
                    RESIDENT,
                    List.of(
                            stay("HOME-1", SegmentKind.CARE_HOME_BED, "HOME", "2026-04-01", "2026-04-10"),
                            stay("SICKBED", SegmentKind.HOME_SICKBED, "HOSP", "2026-04-02", "2026-04-09"),
                            stay("WARD", SegmentKind.INPATIENT, "HOSP", "2026-04-10", "2026-04-15"),
                            stay("HOLD", SegmentKind.BED_HOLD, "HOME", "2026-04-10", "2026-04-15"),
                            stay("HOME-2", SegmentKind.CARE_HOME_BED, "HOME", "2026-04-15", "2026-04-19")))
            .calendar();

    private static Outcome<SeparatedLine> separate(String category, String day, String biller, String pack) {
        return separate(CALENDAR, category, day, biller, pack);
    }

    private static Outcome<SeparatedLine> separate(
            StayCalendar calendar, String category, String day, String biller, String pack) {
        ChargeLine line = ChargeLine.builder()
                .id(LineId.of("L"))
                .serviceDate(LocalDate.parse(day))
                .itemName("item")
                .quantity(Quantity.ONE)
                .unitPrice(UnitPrice.parseYuan("1"))
                .amount(Money.parseYuan("1.00"))
                .biller(OrganisationId.of(biller))
                .category(category.isEmpty() ? Optional.empty() : Optional.of(ChargeCategory.of(category)))
                .build();
        Question question = new Question(
                RegionCode.of("500000"), LocalDate.parse("2026-04-30"), LocalDate.parse("2026-05-01"), Facts.none());
        return new Separation(PolicyBook.of(List.of(pack(pack))), calendar, BoundaryDayRule.HOSPITAL_HAS_BOTH, question)
                .separate(line);
    }

    @ParameterizedTest(name = "{0} on {1} of {2}: {3} {4}")
    @CsvSource({
        // a medical line belongs to the biller's own stay, the later one on a day with two, else to the place of the
        // day
        "09,            2026-04-12, HOSP,   MEDICAL, WARD",
        "09,            2026-04-10, HOME,   MEDICAL, HOME-1",
        "09,            2026-04-15, HOSP,   MEDICAL, WARD",
        "09,            2026-04-12, CLINIC, MEDICAL, WARD",
        "09,            2026-04-03, CLINIC, MEDICAL, HOME-1",
        // a care charge belongs to the bed that has the day
        "CARE_BED,      2026-04-03, HOME,   CARE,    HOME-1",
        "CARE_NURSING,  2026-04-16, HOME,   CARE,    HOME-2",
        // a hold fee belongs to the hold, whoever has the day
        "CARE_BED_HOLD, 2026-04-12, HOME,   CARE,    HOLD",
    })
    void GIVEN_a_category_and_a_day_THEN_the_line_is_on_its_ledger_and_stay(
            String category, String day, String biller, Ledger ledger, String stay) {
        SeparatedLine separated = separate(category, day, biller, PACK).orElseThrow();
        assertThat(separated.ledger()).isEqualTo(ledger);
        assertThat(separated.segment().orElseThrow().id()).hasToString(stay);
        assertThat(separated.reason().parameter()).isEqualTo("test-pack#separation.ledger");
    }

    /** One house with a hospital and a care home, where the bed is converted at noon. */
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "09, 2026-04-10, WARD",
        "09, 2026-04-15, WARD",
        "09, 2026-04-08, CARE-1",
        "09, 2026-04-17, CARE-2",
    })
    void GIVEN_a_house_with_both_THEN_a_medical_line_of_the_day_of_conversion_is_the_wards(
            String category, String day, String stay) {
        StayCalendar calendar = StayCalendar.assemble(
                        RESIDENT,
                        List.of(
                                stay("CARE-1", SegmentKind.CARE_HOME_BED, "HOUSE", "2026-04-01", "2026-04-10"),
                                stay("WARD", SegmentKind.INPATIENT, "HOUSE", "2026-04-10", "2026-04-15"),
                                stay("CARE-2", SegmentKind.CARE_HOME_BED, "HOUSE", "2026-04-15", "2026-04-19")))
                .calendar();
        assertThat(separate(calendar, category, day, "HOUSE", PACK)
                        .orElseThrow()
                        .segment()
                        .orElseThrow()
                        .id())
                .hasToString(stay);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "'',            2026-04-03, YY-B-020, ''",
        "CARE_MEAL,     2026-04-03, YY-B-021, 'cause [YY-B-104]'",
        "CARE_BED,      2026-04-25, YY-B-022, ''",
        "CARE_BED,      2026-04-12, YY-B-023, 'segment WARD'",
        "CARE_NURSING,  2026-04-12, YY-B-023, 'boundaryDay false'",
        "CARE_NURSING,  2026-04-10, YY-B-023, 'boundaryDay true'",
        // the sickbed that runs on that day is no hold
        "CARE_BED_HOLD, 2026-04-03, YY-B-024, ''",
    })
    void GIVEN_a_line_that_belongs_nowhere_THEN_it_is_refused_and_named(
            String category, String day, String code, String fact) {
        Problem problem = separate(category, day, "NOBODY", PACK).problems().get(0);
        assertThat(problem.code()).hasToString(code);
        assertThat(problem.facts()).containsEntry("line", "L").containsEntry("date", day);
        if (!fact.isEmpty()) {
            assertThat(problem.facts())
                    .containsEntry(fact.substring(0, fact.indexOf(' ')), fact.substring(fact.indexOf(' ') + 1));
        }
    }

    @Test
    void GIVEN_treatment_on_a_day_without_a_stay_THEN_it_is_on_its_ledger_and_belongs_to_none() {
        SeparatedLine visit = separate("09", "2026-04-25", "NOBODY", PACK).orElseThrow();
        assertThat(visit.ledger()).isEqualTo(Ledger.MEDICAL);
        assertThat(visit.segment()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"CARE_NURSING, WARD", "CARE_BED, YY-B-023"})
    void GIVEN_a_policy_that_lets_care_run_beside_a_hospital_day_THEN_only_that_category_does(
            String category, String expected) {
        Outcome<SeparatedLine> outcome =
                separate(category, "2026-04-12", "HOME", PACK.replace("{\"key\": \"line.rounding\"", BESIDE));
        assertThat(outcome.asOptional()
                        .map(line -> line.segment().orElseThrow().id().toString())
                        .orElseGet(() -> outcome.problems().get(0).code().toString()))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"MEDICALLY", "medical"})
    void GIVEN_a_table_that_names_no_ledger_THEN_the_line_is_refused(String word) {
        Outcome<SeparatedLine> outcome =
                separate("09", "2026-04-12", "HOSP", PACK.replace("\"MEDICAL\"}}", "\"" + word + "\"}}"));
        assertThat(outcome.problems().get(0).code()).hasToString("YY-B-021");
    }
}
