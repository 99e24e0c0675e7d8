package io.yiyang.billing.month;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.json.PackTexts;
import io.yiyang.billing.json.PolicyReader;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.outcome.Problem;
import io.yiyang.model.region.RegionCode;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StayCalendar;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Faults that were read in public care-home systems, one test each: June 2026 in a home that charges 100.00 a day for care, two
 * hours of it by the quantity of the line.
 */
class FaultsOfPublicCareSystemsTest {
    private static final ResidentId RESIDENT = ResidentId.of("R");
    private static final OrganisationId HOME = OrganisationId.of("HOME");
    private static final OrganisationId HOSPITAL = OrganisationId.of("HOSPITAL");

    private static final String PER_DAY = "\"rule\": \"per-diem/1\", \"terms\": {\"perDay\": \"perDay\"},"
            + " \"options\": {\"inpatientDays\": {\"word\": \"SUSPEND\"}}";
    private static final String LEVELS =
            "{\"when\": {\"careLevel\": [\"MODERATE\"]}, \"value\": {\"amount\": \"20.00\"}},"
                    + " {\"when\": {\"careLevel\": [\"SEVERE\"]}, \"value\": {\"amount\": \"60.00\"}}";

    private static String pack(String insurance, String rows) {
        return """
            {"schema": "yiyang.policy/1", "id": "p", "version": "1", "mark": "SAMPLE", "region": "000000",
             "name": {"zh": "测试", "en": "test"},
             "citations": [{"key": "A", "title": "made up", "lastChecked": "2026-11-22"}],
             "parameters": [
               {"key": "separation.ledger", "unit": "ledger", "versions": [{"inForce": "2020-01-01/..",
                 "confidence": "MIRROR", "cite": ["A"], "value": {"word": "CARE"}}]},
               {"key": "line.rounding", "unit": "mode", "versions": [{"inForce": "2020-01-01/..",
                 "confidence": "MIRROR", "cite": ["A"], "value": {"word": "HALF_UP"}}]},
               {"key": "perDay", "unit": "yuan", "versions": [{"inForce": "2020-01-01/..", "confidence": "MIRROR",
                 "cite": ["A"], "rows": [ROWS]}]}],
             "chains": [{"key": "care", "name": {"zh": "测试", "en": "test"}, "versions": [
               {"inForce": "2020-01-01/..", "confidence": "MIRROR", "cite": ["A"], "stages": [
                 {"payer": "LONG_TERM_CARE", INSURANCE},
                 {"payer": "CARE_VOUCHER", "rule": "proportional/1", "options": {
                   "base": {"word": "REMAINING_IN_SCOPE"}, "rounding": {"word": "HALF_UP"},
                   "ratio": {"ratio": "0.40"}, "payCap": {"amount": "800.00"}}}]}]}]}
            """.replace("ROWS", rows).replace("INSURANCE", insurance);
    }

    private static StaySegment segment(String id, SegmentKind kind, OrganisationId place, String from, String to) {
        return StaySegment.builder()
                .id(SegmentId.of(id))
                .resident(RESIDENT)
                .kind(kind)
                .phase(CarePhase.STABLE_LIVING)
                .place(place)
                .start(Instant.parse(from))
                .zone(ZoneId.of("Asia/Shanghai"))
                .end(to.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(to)))
                .build();
    }

    private static final List<StaySegment> AT_HOME =
            List.of(segment("S", SegmentKind.CARE_HOME_BED, HOME, "2026-01-01T02:00:00Z", ""));

    /** In hospital from 11 to 20 June, the bed held. */
    private static final List<StaySegment> IN_HOSPITAL = List.of(
            segment("S1", SegmentKind.CARE_HOME_BED, HOME, "2026-01-01T02:00:00Z", "2026-06-11T01:00:00Z"),
            segment("S2", SegmentKind.INPATIENT, HOSPITAL, "2026-06-11T02:00:00Z", "2026-06-20T07:00:00Z"),
            segment("S3", SegmentKind.BED_HOLD, HOME, "2026-06-11T01:00:00Z", "2026-06-20T08:00:00Z"),
            segment("S4", SegmentKind.CARE_HOME_BED, HOME, "2026-06-20T08:00:00Z", ""));

    private static ImmutableResidentMonth month(List<StaySegment> stays) {
        List<ChargeLine> lines = new ArrayList<>();
        for (LocalDate day = LocalDate.of(2026, 6, 1); day.getMonthValue() == 6; day = day.plusDays(1)) {
            lines.add(ChargeLine.builder()
                    .id(LineId.of("N" + day))
                    .serviceDate(day)
                    .itemName("care")
                    .quantity(Quantity.parse("2"))
                    .unitPrice(UnitPrice.parseYuan("50.00"))
                    .amount(Money.parseYuan("100.00"))
                    .biller(HOME)
                    .category(ChargeCategory.CARE_NURSING)
                    .build());
        }
        return (ImmutableResidentMonth) ResidentMonth.builder()
                .resident(RESIDENT)
                .period(DateRange.parse("2026-06-01/2026-07-01"))
                .region(RegionCode.NATION)
                .knownOn(LocalDate.of(2026, 7, 1))
                .calendar(StayCalendar.assemble(RESIDENT, stays).calendar())
                .boundaryDays(BoundaryDayRule.HOSPITAL_HAS_BOTH)
                .boundaryDaysDeclaredBy("test")
                .person(Facts.none().with("careLevel", "MODERATE"))
                .addAllLines(lines)
                .addInstitutions(new Institution(HOME, BilingualText.of("养老院", "home"), Facts.none()))
                .addInstitutions(new Institution(HOSPITAL, BilingualText.of("医院", "hospital"), Facts.none()))
                .build();
    }

    private static MonthSettlement settle(ResidentMonth month, String insurance, String rows) {
        return MonthSettlement.settle(
                month, PolicyBook.of(List.of(PackTexts.pack(pack(insurance, rows)))), RuleRegistry.standard());
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(p -> p.code().toString()).toList();
    }

    @Test
    void aGradeChangeInMidMonthIsNeitherLostNorAppliedToTheWholeMonth() {
        ImmutableResidentMonth changed =
                month(AT_HOME).withChanges(new PersonChange(LocalDate.of(2026, 6, 11), "careLevel", "SEVERE"));
        // 10 × 20.00 + 20 × 60.00; not 30 × 20.00 and not 30 × 60.00
        assertThat(settle(changed, PER_DAY, LEVELS).share(Payer.LONG_TERM_CARE)).hasToString("1400.00");
    }

    @Test
    void aChangeBeforeTheMonthCountsFromItsFirstDayAndOneAfterItNotAtAll() {
        ImmutableResidentMonth before =
                month(AT_HOME).withChanges(new PersonChange(LocalDate.of(2026, 5, 11), "careLevel", "SEVERE"));
        ImmutableResidentMonth after =
                month(AT_HOME).withChanges(new PersonChange(LocalDate.of(2026, 7, 1), "careLevel", "SEVERE"));
        assertThat(settle(before, PER_DAY, LEVELS).share(Payer.LONG_TERM_CARE)).hasToString("1800.00");
        assertThat(settle(after, PER_DAY, LEVELS).share(Payer.LONG_TERM_CARE)).hasToString("600.00");
        assertThat(settle(before, PER_DAY, LEVELS).bills(Ledger.CARE)).hasSize(1);
    }

    @Test
    void theInsuranceIsTakenOffTheBillBeforeTheVoucher() {
        MonthSettlement settled = settle(month(AT_HOME), PER_DAY, LEVELS);
        // 3000.00 − 600.00 = 2400.00; 40 % = 960.00, at most 800.00
        assertThat(settled.share(Payer.CARE_VOUCHER)).hasToString("800.00");
        assertThat(settled.share(Payer.PERSON)).hasToString("1600.00");
    }

    @Test
    void theVoucherHasOneLimitInAMonthOfTwoGrades() {
        ImmutableResidentMonth changed =
                month(AT_HOME).withChanges(new PersonChange(LocalDate.of(2026, 6, 11), "careLevel", "SEVERE"));
        MonthSettlement settled = settle(changed, PER_DAY, LEVELS);
        // 40 % of (1000.00 − 200.00) = 320.00; of (2000.00 − 1200.00) = 320.00; together 640.00
        assertThat(settled.share(Payer.CARE_VOUCHER)).hasToString("640.00");
        MonthSettlement poor =
                settle(changed, PER_DAY, LEVELS.replace("20.00", "2.00").replace("60.00", "6.00"));
        // 40 % of 980.00 = 392.00; of 1880.00 = 752.00, but 408.00 are left
        assertThat(poor.share(Payer.CARE_VOUCHER)).hasToString("800.00");
        assertThat(poor.bills(Ledger.CARE).get(1).settlement().share(Payer.CARE_VOUCHER))
                .hasToString("408.00");
    }

    @Test
    void hospitalDaysAreNotBilledThrough() {
        MonthSettlement settled = settle(month(IN_HOSPITAL), PER_DAY, LEVELS);
        assertThat(codes(settled.problems())).hasSize(10).containsOnly("YY-B-023");
        assertThat(settled.total(Ledger.CARE)).as("20 days").hasToString("2000.00");
        assertThat(settled.share(Payer.LONG_TERM_CARE)).as("20 × 20.00").hasToString("400.00");
    }

    @Test
    void aDayOnLeaveEarnsNoInsuranceThoughTheHomeChargesIt() {
        List<StaySegment> onLeave = List.of(
                segment("S1", SegmentKind.CARE_HOME_BED, HOME, "2026-01-01T02:00:00Z", "2026-06-10T16:00:00Z"),
                segment("S2", SegmentKind.LEAVE, HOME, "2026-06-10T16:00:00Z", "2026-06-15T16:00:00Z"),
                segment("S3", SegmentKind.CARE_HOME_BED, HOME, "2026-06-15T16:00:00Z", ""));
        MonthSettlement settled = settle(month(onLeave), PER_DAY, LEVELS);
        assertThat(settled.problems()).isEmpty();
        assertThat(settled.total(Ledger.CARE)).hasToString("3000.00");
        assertThat(settled.share(Payer.LONG_TERM_CARE))
                .as("11 to 15 June away: 25 × 20.00")
                .hasToString("500.00");
    }

    @Test
    void aZeroQuotaIsRefusedAndAZeroAmountPaysNothing() {
        String zero =
                "\"rule\": \"care-unit/1\", \"terms\": {}, \"options\": {\"inpatientDays\": {\"word\": \"SUSPEND\"},"
                        + " \"rounding\": {\"word\": \"HALF_UP\"}, \"ratio\": {\"ratio\": \"1\"},"
                        + " \"quotaPer\": {\"word\": \"MONTH\"}, \"maxUnits\": {\"count\": 0}}";
        assertThat(codes(PolicyReader.readPack("pack.json", PackTexts.bytes(pack(zero, LEVELS)))
                        .problems()))
                .containsOnly("YY-M-013");
        assertThat(settle(month(AT_HOME), PER_DAY, LEVELS.replace("20.00", "0.00"))
                        .share(Payer.LONG_TERM_CARE))
                .hasToString("0.00");
    }

    @Test
    void aMissingQuotaIsAGapAndNeverNoLimit() {
        String missing =
                "\"rule\": \"care-unit/1\", \"terms\": {\"maxUnits\": \"hours\"}, \"options\": {\"inpatientDays\": {\"word\": \"SUSPEND\"},"
                        + " \"rounding\": {\"word\": \"HALF_UP\"}, \"ratio\": {\"ratio\": \"1\"}, \"quotaPer\": {\"word\": \"MONTH\"}}";
        MonthSettlement settled = settle(month(AT_HOME), missing, LEVELS);
        assertThat(codes(settled.problems())).containsOnly("YY-B-109");
        assertThat(settled.unsettledTotal()).hasToString("3000.00");
    }

    @Test
    void aQuotaOfTheMonthIsNotGrantedAgainAfterAGradeChange() {
        String hours =
                "\"rule\": \"care-unit/1\", \"terms\": {\"maxPrice\": \"perDay\"}, \"options\": {\"inpatientDays\":"
                        + " {\"word\": \"SUSPEND\"}, \"rounding\": {\"word\": \"HALF_UP\"}, \"ratio\": {\"ratio\": \"1\"},"
                        + " \"quotaPer\": {\"word\": \"MONTH\"}, \"maxUnits\": {\"count\": 25}}";
        ImmutableResidentMonth changed =
                month(AT_HOME).withChanges(new PersonChange(LocalDate.of(2026, 6, 11), "careLevel", "SEVERE"));
        // 20 hours × 20.00, then the 5 that are left × 50.00, the price, which is below 60.00
        assertThat(settle(changed, hours, LEVELS).share(Payer.LONG_TERM_CARE)).hasToString("650.00");
    }

    @Test
    void aDayThatPolicyHasNoAnswerForStopsItsOwnLinesOnly() {
        ImmutableResidentMonth changed =
                month(AT_HOME).withChanges(new PersonChange(LocalDate.of(2026, 6, 29), "careLevel", "UNHEARD_OF"));
        MonthSettlement settled = settle(changed, PER_DAY, LEVELS);
        assertThat(codes(settled.problems())).containsOnly("YY-B-104");
        assertThat(settled.unsettledTotal()).as("29 and 30 June").hasToString("200.00");
        assertThat(settled.share(Payer.LONG_TERM_CARE)).as("28 × 20.00").hasToString("560.00");
    }
}
