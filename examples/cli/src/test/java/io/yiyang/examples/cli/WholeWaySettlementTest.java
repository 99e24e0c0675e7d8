package io.yiyang.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.json.MonthReader;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.ResidentMonth;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.CalendarDay;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.time.DateRange;
import io.yiyang.referral.journey.CareJourney;
import io.yiyang.referral.journey.JourneyRun;
import io.yiyang.referral.json.CommandFiles;
import io.yiyang.referral.json.ReferralPolicyFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole way in money: each day of the stays that the journey's events opened and closed is charged where the resident
 * had it (both boundary days to the hospital), and the sample policy of Chongqing shares the charges. A care day is a bed
 * of 30.00, nursing of 90.00 and meals of 20.00; a night in hospital is 600.00, a night of a kept bed 30.00. The prices are
 * made up.
 */
class WholeWaySettlementTest {
    private static final Path JOURNEYS = Path.of("..", "journeys");

    /**
     * March: 23 days at the care home from the 9th, 23 × 140.00; insurance 23 × 60.00; voucher (3220.00 − 1380.00) × 40%.
     * April: eight nights in hospital to the 9th, (8 × 600.00 − 440.00) × 95%; the bed kept for as many, then 21 days in
     * the converted care bed, 8 × 30.00 + 21 × 140.00; insurance 21 × 60.00; voucher (3180.00 − 1260.00) × 40%.
     */
    @ParameterizedTest
    @CsvSource({
        "2026-03-01/2026-04-01, 3220.00, 1380.00, 736.00, 1104.00,    0.00,    0.00,   0.00",
        "2026-04-01/2026-05-01, 3180.00, 1260.00, 768.00, 1152.00, 4800.00, 4142.00, 658.00",
    })
    void givenTheWholeWay_whenAMonthIsSettled_thenEachDayIsPaidWhereTheResidentHadIt(
            String month,
            String care,
            String insurance,
            String voucher,
            String person,
            String medical,
            String fund,
            String own)
            throws IOException {
        CareJourney journey = wholeWay();
        DateRange period = DateRange.parse(month);
        MonthSettlement settled = settle(journey, period);
        assertThat(settled.problems()).isEmpty();
        assertThat(settled.total(Ledger.CARE)).hasToString(care);
        assertThat(settled.share(Payer.LONG_TERM_CARE)).hasToString(insurance);
        assertThat(settled.share(Payer.CARE_VOUCHER)).hasToString(voucher);
        assertThat(settled.share(Ledger.CARE, Payer.PERSON)).hasToString(person);
        assertThat(settled.total(Ledger.MEDICAL)).hasToString(medical);
        assertThat(settled.share(Payer.POOLED_FUND)).hasToString(fund);
        assertThat(settled.share(Ledger.MEDICAL, Payer.PERSON)).hasToString(own);
    }

    /**
     * May: six days on the converted care bed, 6 × 140.00; insurance 6 × 60.00; voucher (840.00 − 360.00) × 40%. The
     * thirteen nights in the hospice bed, 13 × 600.00, have no payer chain in the sample policy: told, not guessed.
     */
    @Test
    void givenTheMonthOfTheDeath_whenItIsSettled_thenTheCareBillStandsAndTheHospiceBedWaitsForItsPolicy()
            throws IOException {
        MonthSettlement settled = settle(wholeWay(), DateRange.parse("2026-05-01/2026-06-01"));
        assertThat(settled.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).hasToString("YY-B-101"));
        assertThat(settled.unsettledTotal()).hasToString("7800.00");
        assertThat(settled.total()).hasToString("840.00");
        assertThat(settled.share(Payer.LONG_TERM_CARE)).hasToString("360.00");
        assertThat(settled.share(Payer.CARE_VOUCHER)).hasToString("192.00");
        assertThat(settled.share(Payer.PERSON)).hasToString("288.00");
    }

    private static CareJourney wholeWay() throws IOException {
        Path folder = JOURNEYS.resolve("whole-way");
        JourneyRun run = JourneyRun.of(
                CommandFiles.read("commands.json", Files.readAllBytes(folder.resolve("commands.json")))
                        .orElseThrow(),
                ReferralPolicyFiles.read(
                                "referral-policy.json", Files.readAllBytes(folder.resolve("referral-policy.json")))
                        .orElseThrow());
        return run.journey();
    }

    private static MonthSettlement settle(CareJourney journey, DateRange period) throws IOException {
        ResidentMonth month = MonthReader.read(
                        "month.json",
                        month(journey, period).getBytes(StandardCharsets.UTF_8),
                        journey.calendar(),
                        journey.transfers())
                .orElseThrow();
        return MonthSettlement.settle(
                month,
                Journey.read(JOURNEYS.resolve("chongqing-2026-04"))
                        .orElseThrow()
                        .book(),
                RuleRegistry.standard());
    }

    private static String month(CareJourney journey, DateRange period) {
        List<String> lines = new ArrayList<>();
        for (CalendarDay day : journey.calendar().days(period, BoundaryDayRule.HOSPITAL_HAS_BOTH)) {
            day.place().ifPresent(place -> {
                if (place.kind().isHospital()) {
                    if (isOvernight(place, day)) {
                        charge(lines, day, place, "01", "600.00");
                    }
                } else {
                    charge(lines, day, place, "CARE_BED", "30.00");
                    charge(lines, day, place, "CARE_NURSING", "90.00");
                    charge(lines, day, place, "CARE_MEAL", "20.00");
                }
            });
            day.entitlements().stream()
                    .filter(kept -> kept.kind() == SegmentKind.BED_HOLD && isOvernight(kept, day))
                    .forEach(kept -> charge(lines, day, kept, "CARE_BED_HOLD", "30.00"));
        }
        return """
                {
                  "schema": "yiyang.month/1",
                  "resident": "%s",
                  "period": "%s",
                  "region": "500112",
                  "knownOn": "2026-06-01",
                  "boundaryDays": "HOSPITAL_HAS_BOTH",
                  "boundaryDaysDeclaredBy": "sample",
                  "person": {
                    "scheme": ["310"], "personGroup": ["RETIRED"], "ageGroup": ["60_PLUS"],
                    "careLevel": ["SEVERE"], "benefit": ["LONG_TERM_CARE"], "stayOrdinal": ["1"]
                  },
                  "paidThisYear": {"POOLED_FUND": "0.00"},
                  "institutions": [%s, %s],
                  "lines": [%s]
                }
                """.formatted(
                        journey.resident().value(),
                        period,
                        institution("ORG-HOME"),
                        institution("ORG-HOSP"),
                        String.join(",", lines));
    }

    private static boolean isOvernight(StaySegment segment, CalendarDay day) {
        return segment.touches(day.day().plusDays(1));
    }

    private static String institution(String id) {
        return """
                {
                  "id": "%s", "name": {"zh": "示例机构", "en": "%s"},
                  "facts": {"serviceForm": ["INSTITUTION"], "hospitalLevel": ["2"], "hospitalKind": ["GENERAL"]}
                }""".formatted(id, id);
    }

    private static void charge(
            List<String> lines, CalendarDay day, StaySegment segment, String category, String amount) {
        String rate = segment.kind().isHospital() ? ", \"selfPayRate\": \"0\"" : "";
        lines.add(
                """
                {"id": "L-%03d", "date": "%s", "item": "%s", "category": "%s", "quantity": "1",
                 "price": "%s", "amount": "%s", "biller": "%s"%s}""".formatted(lines.size() + 1, day.day(), category, category, amount, amount, segment.place(), rate));
    }
}
