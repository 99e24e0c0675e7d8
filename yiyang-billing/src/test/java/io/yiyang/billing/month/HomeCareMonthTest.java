package io.yiyang.billing.month;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.estimate.Estimate;
import io.yiyang.billing.estimate.Scenario;
import io.yiyang.billing.json.PackTexts;
import io.yiyang.billing.ledger.AccumulatorLedger;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.statement.Statement;
import io.yiyang.model.charge.CatalogueTerms;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.code.MedicalTreatmentType;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.PersonId;
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

/**
 * Months of people who are cared for at home, under the figures of Tianjin (ltci table, row 18; four copies agree): at home
 * through an agency at most 2,100.00 of cost a month, 75 %; in an institution at most 70.00 of cost a day, 70 %; nothing in
 * hospital. A visit costs 120.00, a day in the home 100.00.
 */
class HomeCareMonthTest {
    private static final ResidentId RESIDENT = ResidentId.of("R");
    private static final OrganisationId AGENCY = OrganisationId.of("AGENCY");
    private static final OrganisationId SECOND = OrganisationId.of("SECOND");
    private static final OrganisationId HOME = OrganisationId.of("HOME");
    private static final OrganisationId HOSPITAL = OrganisationId.of("HOSPITAL");
    private static final OrganisationId CLINIC = OrganisationId.of("CLINIC");

    private static final PolicyBook BOOK = book("");

    private static PolicyBook book(String moreOfHome) {
        return PolicyBook.of(List.of(PackTexts.pack(PACK.replace("MORE", moreOfHome))));
    }

    private static final String PACK = """
            {"schema": "yiyang.policy/1", "id": "p", "version": "1", "mark": "SAMPLE", "region": "000000",
             "name": {"zh": "测试", "en": "test"},
             "citations": [{"key": "A", "title": "Tianjin, four copies", "lastChecked": "2026-11-22"}],
             "parameters": [
               {"key": "separation.ledger", "unit": "ledger", "versions": [{"inForce": "2020-01-01/..",
                 "confidence": "MIRROR", "cite": ["A"], "rows": [
                   {"when": {"chargeCategory": ["09"]}, "value": {"word": "MEDICAL"}},
                   {"when": {"chargeCategory": ["CARE_NURSING", "CARE_BED_HOLD"]}, "value": {"word": "CARE"}}]}]},
               {"key": "line.rounding", "unit": "mode", "versions": [{"inForce": "2020-01-01/..",
                 "confidence": "MIRROR", "cite": ["A"], "value": {"word": "HALF_UP"}}]}],
             "chains": [
               {"key": "at-home", "name": {"zh": "居家", "en": "at home"},
                "when": {"ledger": ["CARE"], "serviceForm": ["HOME"]}, "versions": [
                 {"inForce": "2020-01-01/..", "confidence": "MIRROR", "cite": ["A"], "stages": [
                    {"payer": "LONG_TERM_CARE", "rule": "care-month/1", "options": {
                      "perMonth": {"amount": "2100.00"}, "ratio": {"ratio": "0.75"}, "basis": {"word": "COST"},
                      "partMonth": {"word": "WHOLE"}, "inpatientDays": {"word": "SUSPEND"},
                      "rounding": {"word": "HALF_UP"}MORE}}]}]},
               {"key": "institution", "name": {"zh": "机构", "en": "institution"},
                "when": {"ledger": ["CARE"], "serviceForm": ["INSTITUTION"]}, "versions": [
                 {"inForce": "2020-01-01/..", "confidence": "MIRROR", "cite": ["A"], "stages": [
                    {"payer": "LONG_TERM_CARE", "rule": "care-day/1", "options": {
                      "components": {"components": [
                        {"covers": [], "ratio": "0.70", "perDay": "70.00", "basis": "COST"}]},
                      "inpatientDays": {"word": "SUSPEND"}, "rounding": {"word": "HALF_UP"},
                      "roundedBy": {"word": "DAY"}}}]}]},
               {"key": "visit", "name": {"zh": "门诊", "en": "visit"}, "when": {"ledger": ["MEDICAL"]}, "versions": [
                 {"inForce": "2020-01-01/..", "confidence": "MIRROR", "cite": ["A"], "stages": [
                    {"payer": "POOLED_FUND", "rule": "proportional/1", "options": {
                      "base": {"word": "REMAINING_IN_SCOPE"}, "rounding": {"word": "HALF_UP"},
                      "ratio": {"ratio": "0.50"}}}]}]}]}
            """;

    private static StaySegment segment(SegmentKind kind, OrganisationId place, String from, String to) {
        return StaySegment.builder()
                .id(SegmentId.of(kind + "-" + place + "-" + from.substring(0, 10)))
                .resident(RESIDENT)
                .kind(kind)
                .phase(CarePhase.STABLE_LIVING)
                .place(place)
                .start(Instant.parse(from + ":00Z"))
                .zone(ZoneId.of("Asia/Shanghai"))
                .end(to.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(to + ":00Z")))
                .build();
    }

    private static final StaySegment AT_HOME = segment(SegmentKind.HOME_CARE, AGENCY, "2026-01-01T00:00", "");

    private static ChargeLine line(OrganisationId biller, LocalDate day, String category, String yuan) {
        return ChargeLine.builder()
                .id(LineId.of(biller + "-" + category + "-" + day))
                .serviceDate(day)
                .itemName("item")
                .quantity(Quantity.ONE)
                .unitPrice(UnitPrice.parseYuan(yuan))
                .amount(Money.parseYuan(yuan))
                .biller(biller)
                .category(ChargeCategory.of(category))
                .catalogueTerms(category.equals("09") ? Optional.of(CatalogueTerms.of(Rate.ZERO)) : Optional.empty())
                .build();
    }

    /** A line on each of the days of April, from the first to the last. */
    private static List<ChargeLine> care(OrganisationId biller, String yuan, int first, int last) {
        List<ChargeLine> lines = new ArrayList<>();
        for (int day = first; day <= last; day++) {
            lines.add(line(biller, LocalDate.of(2026, 4, day), "CARE_NURSING", yuan));
        }
        return lines;
    }

    private static Institution institution(OrganisationId id, Facts facts) {
        return new Institution(id, BilingualText.of("机构", id.toString()), facts);
    }

    private static ImmutableResidentMonth april(List<StaySegment> stays, List<ChargeLine> lines) {
        return (ImmutableResidentMonth) ResidentMonth.builder()
                .resident(RESIDENT)
                .period(DateRange.parse("2026-04-01/2026-05-01"))
                .region(RegionCode.NATION)
                .knownOn(LocalDate.of(2026, 5, 1))
                .calendar(StayCalendar.assemble(RESIDENT, stays).calendar())
                .boundaryDays(BoundaryDayRule.HOSPITAL_HAS_BOTH)
                .boundaryDaysDeclaredBy("test")
                .person(Facts.none())
                .addAllLines(lines)
                .addInstitutions(
                        institution(AGENCY, Facts.none().with("serviceForm", "HOME")),
                        institution(SECOND, Facts.none().with("serviceForm", "HOME")),
                        institution(HOME, Facts.none().with("serviceForm", "INSTITUTION")),
                        institution(HOSPITAL, Facts.none()),
                        institution(CLINIC, Facts.none()))
                .build();
    }

    private static MonthSettlement settle(ResidentMonth month) {
        return MonthSettlement.settle(month, BOOK, RuleRegistry.standard());
    }

    private static List<String> codes(MonthSettlement month) {
        return month.problems().stream().map(p -> p.code().toString()).toList();
    }

    @SafeVarargs
    private static <T> List<T> both(List<? extends T>... lists) {
        List<T> all = new ArrayList<>();
        for (List<? extends T> list : lists) {
            all.addAll(list);
        }
        return all;
    }

    @Test
    void visitsAtHomeAreSettledWithoutAnyBed() {
        MonthSettlement settled = settle(april(List.of(AT_HOME), care(AGENCY, "120.00", 1, 20)));
        assertThat(settled.problems()).isEmpty();
        // 20 × 120.00 = 2400.00, of which 2100.00 × 75 %
        assertThat(settled.total()).hasToString("2400.00");
        assertThat(settled.share(Payer.LONG_TERM_CARE)).hasToString("1575.00");
        assertThat(settled.share(Payer.PERSON)).hasToString("825.00");
        assertThat(Statement.of(settled, BilingualText.of("账单", "bill"), "周**").text())
                .contains("居家")
                .doesNotContain("无记录");
    }

    @Test
    void aHospitalStaySuspendsCareAtHomeAndItsDaysMayNotBeCharged() {
        // 9 April 10:00 to 12 April 15:00 in Shanghai: both ends are the hospital's
        StaySegment ward = segment(SegmentKind.INPATIENT, HOSPITAL, "2026-04-09T02:00", "2026-04-12T07:00");
        MonthSettlement settled = settle(april(List.of(AT_HOME, ward), care(AGENCY, "120.00", 1, 15)));
        assertThat(codes(settled)).containsOnly("YY-B-023");
        assertThat(settled.unsettled())
                .extracting(line -> line.serviceDate().getDayOfMonth())
                .containsExactly(9, 10, 11, 12);
        // 11 × 120.00 × 75 %
        assertThat(settled.share(Payer.LONG_TERM_CARE)).hasToString("990.00");
    }

    @Test
    void whoMovesIntoACareHomeIsSettledByTheTermsOfEachForm() {
        StaySegment bed = segment(SegmentKind.CARE_HOME_BED, HOME, "2026-04-16T02:00", "");
        MonthSettlement settled =
                settle(april(List.of(AT_HOME, bed), both(care(AGENCY, "120.00", 1, 15), care(HOME, "100.00", 16, 30))));
        assertThat(settled.problems()).isEmpty();
        assertThat(settled.bills())
                .extracting(
                        bill -> bill.settlement().share(Payer.LONG_TERM_CARE).toString())
                // 15 × 120.00 × 75 %; 15 × min(100.00, 70.00) × 70 %
                .containsExactly("1350.00", "735.00");
    }

    @Test
    void aVisitOnTheDayOfMovingInIsTakenAndOneOnAWholeDayInTheHomeIsNot() {
        StaySegment bed = segment(SegmentKind.CARE_HOME_BED, HOME, "2026-04-16T02:00", "2026-04-25T02:00");
        MonthSettlement settled = settle(april(List.of(AT_HOME, bed), care(AGENCY, "120.00", 15, 26)));
        assertThat(codes(settled)).containsOnly("YY-B-025");
        assertThat(settled.problems().get(0).facts())
                .containsEntry("segment", "CARE_HOME_BED-HOME-2026-04-16")
                .containsEntry("homeCare", "HOME_CARE-AGENCY-2026-01-01");
        assertThat(settled.unsettled())
                .extracting(line -> line.serviceDate().getDayOfMonth())
                .containsExactly(17, 18, 19, 20, 21, 22, 23, 24);
        assertThat(settled.share(Payer.LONG_TERM_CARE)).hasToString("360.00");
    }

    /** From noon on the 16th the resident has a bed, and another one from the 20th on: only a move of house is a move. */
    @Test
    void whoOnlyChangesTheBedSpendsTheDayInTheHome() {
        StaySegment bed = segment(SegmentKind.CARE_HOME_BED, HOME, "2026-04-16T02:00", "2026-04-20T02:00");
        StaySegment other = segment(SegmentKind.CARE_HOME_BED, HOME, "2026-04-20T02:00", "2026-04-25T02:00");
        MonthSettlement settled = settle(april(List.of(AT_HOME, bed, other), care(AGENCY, "120.00", 16, 25)));
        assertThat(settled.unsettled())
                .extracting(line -> line.serviceDate().getDayOfMonth())
                .containsExactly(17, 18, 19, 20, 21, 22, 23, 24);
    }

    @Test
    void onADayOneFormOfCareIsPaid() {
        StaySegment bed = segment(SegmentKind.CARE_HOME_BED, HOME, "2026-04-16T02:00", "");
        MonthSettlement settled = settle(
                april(List.of(AT_HOME, bed), both(care(AGENCY, "120.00", 15, 16), care(HOME, "100.00", 16, 17))));
        assertThat(codes(settled)).containsExactly("YY-B-027");
        assertThat(settled.problems().get(0).facts())
                .containsEntry("line", "AGENCY-CARE_NURSING-2026-04-16")
                .containsEntry("other", "HOME-CARE_NURSING-2026-04-16");
        // 120.00 × 75 % at home, 2 × 70.00 × 70 % in the home
        assertThat(settled.share(Payer.LONG_TERM_CARE)).hasToString("188.00");
    }

    @Test
    void aKeptBedAndAVisitOnOneDayOfLeaveAreSettledEachByItsForm() {
        StaySegment bed = segment(SegmentKind.CARE_HOME_BED, HOME, "2026-01-01T02:00", "2026-04-10T02:00");
        StaySegment leave = segment(SegmentKind.LEAVE, HOME, "2026-04-10T02:00", "2026-04-15T02:00");
        List<ChargeLine> lines = both(care(HOME, "100.00", 11, 13), care(AGENCY, "120.00", 13, 14));
        MonthSettlement settled = settle(april(List.of(AT_HOME, bed, leave), lines));
        assertThat(settled.problems()).isEmpty();
        assertThat(settled.total()).hasToString("540.00");
        assertThat(settled.share(Payer.LONG_TERM_CARE)).hasToString("180.00");
        assertThat(settled.bills())
                .extracting(bill -> bill.settlement().id().toString())
                .containsExactly("R:care:2026-04-01", "R:care-at-home:2026-04-01");
    }

    /** In hospital from 9 April 10:00 to 12 April 15:00: who has the days of moving is the tenant's to declare. */
    @ParameterizedTest
    @CsvSource({
        "HOSPITAL_HAS_BOTH, 9 10 11 12",
        "HOSPITAL_IN_NOT_OUT, 9 10 11",
        "CARE_HOME_HAS_BOTH, 10 11",
    })
    void theDaysOfMovingBetweenHomeAndHospitalFollowTheDeclaredRule(BoundaryDayRule rule, String refused) {
        StaySegment ward = segment(SegmentKind.INPATIENT, HOSPITAL, "2026-04-09T02:00", "2026-04-12T07:00");
        MonthSettlement settled = settle(
                april(List.of(AT_HOME, ward), care(AGENCY, "120.00", 8, 13)).withBoundaryDays(rule));
        assertThat(settled.unsettled())
                .extracting(line -> String.valueOf(line.serviceDate().getDayOfMonth()))
                .containsExactly(refused.split(" "));
        assertThat(settled.share(Payer.LONG_TERM_CARE))
                .isEqualTo(Money.parseYuan("90.00").times(6 - refused.split(" ").length));
        assertThat(settled.days().get(8).isBoundary()).isTrue();
        assertThat(settled.days().get(9).isBoundary()).isFalse();
    }

    /** Days of care in a house are no visits: 5 visits at home after 15 days in the home, of at most 10 a month. */
    @Test
    void aQuotaOfVisitsCountsVisitsAtHomeOnly() {
        StaySegment bed = segment(SegmentKind.CARE_HOME_BED, HOME, "2026-01-01T02:00", "2026-04-16T02:00");
        ResidentMonth month =
                april(List.of(AT_HOME, bed), both(care(HOME, "100.00", 1, 15), care(AGENCY, "120.00", 20, 24)));
        String pack = PACK.replace("MORE", "");
        int from = pack.indexOf("\"rule\": \"care-month/1\"");
        int to = pack.indexOf("}}]}]}", from);
        String visits = pack.substring(0, from)
                + "\"rule\": \"care-unit/1\", \"options\": {\"ratio\": {\"ratio\": \"0.50\"}, \"maxUnits\": {\"count\": 10},"
                + " \"quotaPer\": {\"word\": \"MONTH\"}, \"inpatientDays\": {\"word\": \"SUSPEND\"},"
                + " \"rounding\": {\"word\": \"HALF_UP\"}"
                + pack.substring(to);
        MonthSettlement settled =
                MonthSettlement.settle(month, PolicyBook.of(List.of(PackTexts.pack(visits))), RuleRegistry.standard());
        assertThat(settled.problems()).isEmpty();
        // 15 × 49.00 + 5 × 60.00
        assertThat(settled.share(Payer.LONG_TERM_CARE)).hasToString("1035.00");
    }

    @Test
    void theBedFromMidnightToMidnightIsAWholeDay() {
        // 16 April 00:00 to 18 April 00:00 in Shanghai
        StaySegment bed = segment(SegmentKind.CARE_HOME_BED, HOME, "2026-04-15T16:00", "2026-04-17T16:00");
        MonthSettlement settled = settle(april(List.of(AT_HOME, bed), care(AGENCY, "120.00", 15, 18)));
        assertThat(settled.unsettled())
                .extracting(line -> line.serviceDate().getDayOfMonth())
                .containsExactly(16, 17);
    }

    @Test
    void whoIsOnLeaveFromTheHomeMayBeCaredForAtHome() {
        StaySegment bed = segment(SegmentKind.CARE_HOME_BED, HOME, "2026-01-01T02:00", "2026-04-10T02:00");
        StaySegment leave = segment(SegmentKind.LEAVE, HOME, "2026-04-10T02:00", "2026-04-15T02:00");
        MonthSettlement settled = settle(april(
                List.of(AT_HOME, bed, leave), both(care(HOME, "100.00", 11, 12), care(AGENCY, "120.00", 13, 14))));
        assertThat(settled.problems()).isEmpty();
        // the home's care on a day of leave pays nothing; 2 × 120.00 × 75 % at home
        assertThat(settled.share(Payer.LONG_TERM_CARE)).hasToString("180.00");
        assertThat(settled.total()).hasToString("440.00");
    }

    /** In Tianjin a home sickbed changes nothing; in Xuzhou (row 4) nothing is paid beside one. */
    @Test
    void aSickbedBesideCareAtHomeCountsWhereThePolicySaysSo() {
        StaySegment sickbed = segment(SegmentKind.HOME_SICKBED, CLINIC, "2026-04-01T02:00", "2026-04-07T02:00");
        ResidentMonth month = april(List.of(AT_HOME, sickbed), care(AGENCY, "120.00", 1, 10));
        assertThat(settle(month).share(Payer.LONG_TERM_CARE)).hasToString("900.00");
        PolicyBook suspending = PolicyBook.of(
                List.of(PackTexts.pack(PACK.replace("MORE", "").replace("SUSPEND", "SUSPEND_WITH_HOME_SICKBED"))));
        // the 1st to the 7th lie beside it: 3 × 120.00 × 75 %
        assertThat(MonthSettlement.settle(month, suspending, RuleRegistry.standard())
                        .share(Payer.LONG_TERM_CARE))
                .hasToString("270.00");
    }

    /** Five of ten days of April in which care was given, two of them beside a sickbed, and two days in hospital. */
    @Test
    void theDaysOfAPartMonthAreThoseOnWhichCareWasGiven() {
        StaySegment sickbed = segment(SegmentKind.HOME_SICKBED, CLINIC, "2026-04-01T02:00", "2026-04-02T02:00");
        StaySegment ward = segment(SegmentKind.INPATIENT, HOSPITAL, "2026-04-09T02:00", "2026-04-10T07:00");
        List<ChargeLine> given = both(care(AGENCY, "120.00", 1, 5), care(AGENCY, "0.00", 6, 7));
        ResidentMonth month = april(List.of(AT_HOME, sickbed, ward), given);
        assertThat(perDay(month, "SUSPEND")).hasToString("250.00");
        assertThat(perDay(month, "SUSPEND_WITH_HOME_SICKBED")).hasToString("150.00");
        ResidentMonth beside = april(List.of(AT_HOME, sickbed, ward), both(given, care(AGENCY, "120.00", 9, 10)));
        assertThat(perDay(beside, "PAY_FOR_CARE_GIVEN")).hasToString("350.00");
        assertThat(perDay(beside, "SUSPEND")).hasToString("250.00");
    }

    /** 50.00 for each payable day, whatever it cost; care runs beside hospital days. */
    private static Money perDay(ResidentMonth month, String inpatientDays) {
        String pack = PACK.replace("MORE", "")
                .replace(
                        "\"partMonth\": {\"word\": \"WHOLE\"}",
                        "\"partMonth\": {\"word\": \"PER_DAY\"}, \"perDay\": {\"amount\": \"50.00\"}")
                .replace("\"basis\": {\"word\": \"COST\"}", "\"basis\": {\"word\": \"STANDARD\"}")
                .replace("\"ratio\": {\"ratio\": \"0.75\"}", "\"ratio\": {\"ratio\": \"1\"}")
                .replace("SUSPEND", inpatientDays)
                .replace("{\"key\": \"line.rounding\"", """
                        {"key": "separation.besideHospital", "unit": "categories", "versions": [{"inForce": "2020-01-01/..",
                         "confidence": "MIRROR", "cite": ["A"], "value": {"words": ["CARE_NURSING"]}}]},
                        {"key": "line.rounding\"""");
        MonthSettlement settled =
                MonthSettlement.settle(month, PolicyBook.of(List.of(PackTexts.pack(pack))), RuleRegistry.standard());
        assertThat(settled.problems()).isEmpty();
        return settled.share(Payer.LONG_TERM_CARE);
    }

    @Test
    void twoProvidersMayCareAtHomeAtATimeAndShareTheLimitOfTheMonth() {
        StaySegment second = segment(SegmentKind.HOME_CARE, SECOND, "2026-04-01T00:00", "");
        MonthSettlement settled = settle(
                april(List.of(AT_HOME, second), both(care(AGENCY, "120.00", 1, 15), care(SECOND, "120.00", 11, 15))));
        assertThat(settled.problems()).isEmpty();
        assertThat(settled.share(Payer.LONG_TERM_CARE)).hasToString("1575.00");
    }

    @Test
    void aStrangersVisitWithoutAnyStayIsNamedWithWhatToDo() {
        MonthSettlement settled = settle(april(List.of(AT_HOME), care(SECOND, "120.00", 1, 1)));
        assertThat(codes(settled)).containsExactly("YY-B-022");
        assertThat(settled.problems().get(0).remedies())
                .extracting(BilingualText::en)
                .containsExactly("record the stay, or for care at home its time");
    }

    @Test
    void whoLivesAtHomeSeesADoctorInAVisit() {
        ChargeLine medicine = line(CLINIC, LocalDate.of(2026, 4, 7), "09", "80.00");
        Encounter visit = Encounter.builder()
                .id("V")
                .type(MedicalTreatmentType.OUTPATIENT)
                .addLines(medicine.id())
                .build();
        for (List<StaySegment> stays : List.of(List.<StaySegment>of(), List.of(AT_HOME))) {
            MonthSettlement settled = settle(april(stays, List.of(medicine)).withEncounters(visit));
            assertThat(settled.problems()).isEmpty();
            assertThat(settled.share(Payer.POOLED_FUND)).hasToString("40.00");
            assertThat(settled.bills().get(0).lines().get(0).segment()).isEmpty();
        }
        MonthSettlement without = settle(april(List.of(), List.of(medicine)));
        assertThat(codes(without)).containsExactly("YY-B-026");
        assertThat(without.unsettled()).containsExactly(medicine);
    }

    @Test
    void homeAgainstInstitutionIsAnEstimateOfTwoScenarios() {
        Estimate home = estimate("居家", List.of(AT_HOME), care(AGENCY, "120.00", 1, 20));
        Estimate institution = estimate(
                "机构",
                List.of(segment(SegmentKind.CARE_HOME_BED, HOME, "2026-01-01T02:00", "")),
                care(HOME, "100.00", 1, 30));
        assertThat(home.problems()).isEmpty();
        assertThat(institution.problems()).isEmpty();
        // 2400.00 = 1575.00 + 825.00 against 3000.00 = 30 × 49.00 + 1530.00
        assertThat(institution.moreThan(home))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Payer.LONG_TERM_CARE, Money.parseYuan("-105.00"), Payer.PERSON, Money.parseYuan("705.00")));
    }

    /** Unused parts are not carried over (Wencheng, ltci table, row 15), and lapse with the year (Langya). */
    @Test
    void whatAMonthLeavesOfItsLimitIsGoneAndALimitOfTheYearGoesOnFromMonthToMonth() {
        List<ChargeLine> lines = new ArrayList<>(care(AGENCY, "100.00", 1, 10));
        for (int day = 1; day <= 30; day++) {
            lines.add(line(AGENCY, LocalDate.of(2026, 5, day), "CARE_NURSING", "100.00"));
        }
        Scenario scenario = Scenario.builder()
                .label(BilingualText.of("测算", "scenario"))
                .first(april(List.of(AT_HOME), lines)
                        .withYearLedger(YearLedger.builder()
                                .ledger(AccumulatorLedger.EMPTY)
                                .person(PersonId.of("P"))
                                .settledOn(LocalDate.of(2026, 4, 30))
                                .build()))
                .build();
        // 1000.00 × 75 % in April; min(3000.00, 2100.00) × 75 % in May, although April left 1100.00
        assertThat(paid(scenario, BOOK)).containsExactly("750.00", "1575.00");
        // of 2000.00 a year April leaves 1250.00
        assertThat(paid(scenario, book(", \"yearCap\": {\"amount\": \"2000.00\"}")))
                .containsExactly("750.00", "1250.00");
    }

    @Test
    void aVisitToTheDoctorIsEstimatedInItsMonth() {
        ChargeLine medicine = line(CLINIC, LocalDate.of(2026, 5, 7), "09", "80.00");
        Estimate estimate = Estimate.of(
                Scenario.builder()
                        .label(BilingualText.of("测算", "scenario"))
                        .first(april(List.of(AT_HOME), both(care(AGENCY, "120.00", 1, 1), List.of(medicine)))
                                .withEncounters(Encounter.builder()
                                        .id("V")
                                        .type(MedicalTreatmentType.OUTPATIENT)
                                        .addLines(medicine.id())
                                        .build()))
                        .build(),
                2,
                BOOK,
                RuleRegistry.standard());
        assertThat(estimate.problems()).isEmpty();
        assertThat(estimate.months().get(0).settlement().share(Payer.LONG_TERM_CARE))
                .hasToString("90.00");
        assertThat(estimate.months().get(1).settlement().share(Payer.POOLED_FUND))
                .hasToString("40.00");
    }

    private static List<String> paid(Scenario scenario, PolicyBook book) {
        Estimate estimate = Estimate.of(scenario, 2, book, RuleRegistry.standard());
        assertThat(estimate.problems()).isEmpty();
        return estimate.months().stream()
                .map(month -> month.settlement().share(Payer.LONG_TERM_CARE).toString())
                .toList();
    }

    private static Estimate estimate(String zh, List<StaySegment> stays, List<ChargeLine> lines) {
        return Estimate.of(
                Scenario.builder()
                        .label(BilingualText.of(zh, "scenario"))
                        .first(april(stays, lines))
                        .build(),
                1,
                BOOK,
                RuleRegistry.standard());
    }
}
