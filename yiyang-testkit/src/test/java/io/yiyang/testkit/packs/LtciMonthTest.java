package io.yiyang.testkit.packs;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.month.Institution;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.ResidentMonth;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Facts;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.identity.SegmentId;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import io.yiyang.model.stay.StayCalendar;
import io.yiyang.model.stay.StaySegment;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Months of April 2026 that are settled as a vendor would: by shipped packs, from segments and charges. */
class LtciMonthTest {
    private static final ResidentId RESIDENT = ResidentId.of("R");
    private static final OrganisationId CARE = OrganisationId.of("CARE");
    private static final OrganisationId HOSPITAL = OrganisationId.of("HOSPITAL");

    private static StaySegment segment(SegmentKind kind, OrganisationId place, String from, String to) {
        return StaySegment.builder()
                .id(SegmentId.of(kind + "-" + from.substring(0, 10)))
                .resident(RESIDENT)
                .kind(kind)
                .phase(CarePhase.STABLE_LIVING)
                .place(place)
                .start(Instant.parse(from + ":00Z"))
                .zone(ZoneId.of("Asia/Shanghai"))
                .end(to.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(to + ":00Z")))
                .build();
    }

    private static ChargeLine line(LocalDate day, String price, String quantity) {
        return line(day, ChargeCategory.CARE_NURSING, price, quantity);
    }

    private static ChargeLine line(LocalDate day, ChargeCategory category, String price, String quantity) {
        UnitPrice unit = UnitPrice.parseYuan(price);
        Quantity units = Quantity.parse(quantity);
        return ChargeLine.builder()
                .id(LineId.of(category + "-" + day))
                .serviceDate(day)
                .itemName("care")
                .quantity(units)
                .unitPrice(unit)
                .amount(unit.times(units, RoundingMode.HALF_UP))
                .biller(CARE)
                .category(category)
                .build();
    }

    private static List<LocalDate> april(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(day -> LocalDate.of(2026, 4, day))
                .toList();
    }

    private static MonthSettlement settle(
            String pack, Facts person, Facts institution, List<StaySegment> stays, List<ChargeLine> lines) {
        return settle(ShippedCity.of(pack, "").shipped(), person, institution, stays, lines);
    }

    private static MonthSettlement settle(
            Shipped shipped, Facts person, Facts institution, List<StaySegment> stays, List<ChargeLine> lines) {
        ResidentMonth month = ResidentMonth.builder()
                .resident(RESIDENT)
                .period(DateRange.parse("2026-04-01/2026-05-01"))
                .region(shipped.region())
                .knownOn(LocalDate.of(2026, 5, 1))
                .calendar(StayCalendar.assemble(RESIDENT, stays).calendar())
                .boundaryDays(BoundaryDayRule.HOSPITAL_HAS_BOTH)
                .boundaryDaysDeclaredBy("tenant")
                .person(person.with("benefit", "LONG_TERM_CARE").with("benefit", "CARE_VOUCHER"))
                .addAllLines(lines)
                .addInstitutions(
                        new Institution(CARE, BilingualText.of("机构", "institution"), institution),
                        new Institution(HOSPITAL, BilingualText.of("医院", "hospital"), Facts.none()))
                .build();
        return MonthSettlement.settle(month, shipped.book(), RuleRegistry.standard());
    }

    private static void assertShares(MonthSettlement month, String ltci, String voucher, String person) {
        assertThat(month.problems()).isEmpty();
        assertThat(month.share(Payer.LONG_TERM_CARE)).hasToString(ltci);
        assertThat(month.share(Payer.CARE_VOUCHER)).hasToString(voucher);
        assertThat(month.share(Payer.PERSON)).hasToString(person);
        assertThat(month.bills())
                .allSatisfy(bill -> assertThat(bill.settlement().weakest()).isEqualTo(Confidence.DECLARED));
    }

    @Test
    void GIVEN_Xuzhou_a_hospital_stay_and_a_home_sickbed_THEN_neither_has_a_day_of_the_insurance() {
        List<StaySegment> stays = List.of(
                segment(SegmentKind.CARE_HOME_BED, CARE, "2026-01-01T02:00", ""),
                segment(SegmentKind.INPATIENT, HOSPITAL, "2026-04-09T02:00", "2026-04-12T07:00"),
                segment(SegmentKind.HOME_SICKBED, HOSPITAL, "2026-04-20T02:00", "2026-04-24T02:00"));
        Facts person = Facts.none()
                .with("careLevel", "SEVERE")
                .with("cause", "NONE")
                .with("ltciBonusGroup", "MEDICAL_AID")
                .with("ltciRoundingReading", "DAY")
                .with("voucherReading", "WITHOUT_KEPT_BED");
        List<ChargeLine> lines = april(1, 30).stream()
                .filter(day -> day.getDayOfMonth() < 9 || day.getDayOfMonth() > 12)
                .map(day -> line(day, "100.00", "1"))
                .toList();
        MonthSettlement month =
                settle("ltci-xuzhou", person, Facts.none().with("serviceForm", "INSTITUTION"), stays, lines);
        // 26 days of 100.00, 5 of them beside the sickbed: 21 × 60.00 × 75 %; 40 % of 1655.00
        assertShares(month, "945.00", "662.00", "993.00");
    }

    @Test
    void GIVEN_Shanghai_six_hours_a_week_THEN_the_week_has_five_and_the_voucher_comes_after() {
        List<ChargeLine> lines = april(1, 30).stream()
                .filter(day -> List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)
                        .contains(day.getDayOfWeek()))
                .map(day -> line(day, "65.00", "2"))
                .toList();
        Facts person = Facts.none()
                .with("careLevel", "SHANGHAI_4")
                .with("ageGroup", "60_PLUS")
                .with("careWorker", "CARE_WORKER")
                .with("inpatientReading", "SUSPEND")
                .with("ltciCoversReading", "CARE_ONLY")
                .with("voucherReading", "WITHOUT_KEPT_BED");
        MonthSettlement month = settle(
                "ltci-shanghai",
                person,
                Facts.none().with("serviceForm", "HOME"),
                List.of(segment(SegmentKind.HOME_CARE, CARE, "2026-01-01T02:00", "")),
                lines);
        // 26 hours of 65.00; the weeks have 4, 5, 5, 5 and 4: 23 × 58.50; 50 % of 344.50
        assertShares(month, "1345.50", "172.25", "172.25");
    }

    @Test
    void GIVEN_Tangshan_half_a_month_THEN_half_the_limit_counts() {
        Facts person = Facts.none()
                .with("ltciLimitReading", "COST")
                .with("ltciPartMonthReading", "CALENDAR_DAYS")
                .with("inpatientReading", "SUSPEND")
                .with("voucherReading", "WITHOUT_KEPT_BED");
        Facts institution = Facts.none().with("serviceForm", "INSTITUTION").with("institutionKind", "COMBINED");
        List<ChargeLine> lines =
                april(16, 30).stream().map(day -> line(day, "120.00", "1")).toList();
        MonthSettlement month = settle(
                "ltci-tangshan",
                person,
                institution,
                List.of(segment(SegmentKind.CARE_HOME_BED, CARE, "2026-04-16T02:00", "")),
                lines);
        // 15 × 120.00 = 1800.00, of which 2000.00 × 15 ÷ 30 at 70 %; 40 % of 1100.00
        assertShares(month, "700.00", "440.00", "660.00");
    }

    /** The category of medical nursing is the tenant's, whose own table says that it is on the care ledger. */
    @Test
    void GIVEN_Xuzhou_life_care_and_medical_nursing_THEN_each_has_its_standard() {
        ChargeCategory medicalNursing = ChargeCategory.of("CARE_MEDICAL_NURSING");
        Shipped shipped = Shipped.of(
                "320300",
                List.of(Shipped.tenant("320300", "separation.ledger", new TermValue.Word("CARE"))),
                "nation-sample",
                "ltci-readings",
                "ltci-xuzhou");
        List<ChargeLine> lines = new ArrayList<>();
        for (LocalDate day : april(1, 30)) {
            lines.add(line(day, "70.00", "1"));
            lines.add(line(day, medicalNursing, "50.00", "1"));
        }
        Facts person = Facts.none()
                .with("careLevel", "SEVERE")
                .with("cause", "NONE")
                .with("ltciBonusGroup", "NONE")
                .with("ltciRoundingReading", "BILL");
        MonthSettlement month = settle(
                shipped,
                person,
                Facts.none().with("serviceForm", "MEDICAL_INSTITUTION"),
                List.of(segment(SegmentKind.CARE_HOME_BED, CARE, "2026-01-01T02:00", "")),
                lines);
        // 30 × (60.00 × 70 % + 50.00 × 80 %) of 3600.00; no voucher for a bed in a medical institution
        assertShares(month, "2460.00", "0.00", "1140.00");
    }
}
