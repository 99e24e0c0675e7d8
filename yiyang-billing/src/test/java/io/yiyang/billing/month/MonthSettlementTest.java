package io.yiyang.billing.month;

import static io.yiyang.billing.json.PackTexts.OVERLAY;
import static io.yiyang.billing.json.PackTexts.PACK;
import static io.yiyang.billing.json.PackTexts.overlay;
import static io.yiyang.billing.json.PackTexts.pack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.RuleRegistry;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.PolicyBook;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.model.charge.CatalogueTerms;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MonthSettlementTest {
    private static final ResidentId RESIDENT = ResidentId.of("R-1");
    private static final OrganisationId HOME = OrganisationId.of("HOME");
    private static final OrganisationId HOSPITAL = OrganisationId.of("HOSPITAL");
    private static final PolicyBook BOOK = PolicyBook.of(List.of(pack(PACK))).combinedWith(overlay(OVERLAY));

    private static StaySegment segment(String id, SegmentKind kind, OrganisationId place, String start, String end) {
        return StaySegment.builder()
                .id(SegmentId.of(id))
                .resident(RESIDENT)
                .kind(kind)
                .phase(CarePhase.STABLE_LIVING)
                .place(place)
                .start(Instant.parse(start))
                .zone(ZoneId.of("Asia/Shanghai"))
                .end(end.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(end)))
                .build();
    }

    /** Home until 11 April 09:00, hospital until 18 April 15:00, home again; the bed held in between (local time). */
    private static StayCalendar calendar() {
        return StayCalendar.assemble(
                        RESIDENT,
                        List.of(
                                segment(
                                        "S1",
                                        SegmentKind.CARE_HOME_BED,
                                        HOME,
                                        "2025-10-08T02:00:00Z",
                                        "2026-04-11T01:00:00Z"),
                                segment(
                                        "S2",
                                        SegmentKind.INPATIENT,
                                        HOSPITAL,
                                        "2026-04-11T02:30:00Z",
                                        "2026-04-18T07:00:00Z"),
                                segment(
                                        "S3",
                                        SegmentKind.BED_HOLD,
                                        HOME,
                                        "2026-04-11T01:00:00Z",
                                        "2026-04-18T08:00:00Z"),
                                segment("S4", SegmentKind.CARE_HOME_BED, HOME, "2026-04-18T08:00:00Z", "")))
                .calendar();
    }

    private static ChargeLine line(String id, String day, String category, String amount, OrganisationId biller) {
        return ChargeLine.builder()
                .id(LineId.of(id))
                .serviceDate(LocalDate.parse(day))
                .itemName("item")
                .quantity(Quantity.ONE)
                .unitPrice(UnitPrice.parseYuan(amount))
                .amount(Money.parseYuan(amount))
                .biller(biller)
                .category(category.isEmpty() ? Optional.empty() : Optional.of(ChargeCategory.of(category)))
                .catalogueTerms(
                        category.startsWith("0") ? Optional.of(CatalogueTerms.of(Rate.parse("0"))) : Optional.empty())
                .build();
    }

    private static List<ChargeLine> lines() {
        List<ChargeLine> lines = new ArrayList<>();
        for (int day = 1; day <= 30; day++) {
            String date = LocalDate.of(2026, 4, day).toString();
            boolean away = day >= 11 && day <= 18;
            lines.add(line("B" + day, date, away ? "CARE_BED_HOLD" : "CARE_BED", "30.00", HOME));
            if (!away) {
                lines.add(line("N" + day, date, "CARE_NURSING", "90.00", HOME));
            }
        }
        lines.add(line("M1", "2026-04-11", "01", "1000.00", HOSPITAL));
        lines.add(line("M2", "2026-04-18", "09", "7000.00", HOSPITAL));
        return lines;
    }

    private static ResidentMonth month(List<ChargeLine> lines, BoundaryDayRule rule) {
        return ResidentMonth.builder()
                .resident(RESIDENT)
                .period(DateRange.parse("2026-04-01/2026-05-01"))
                .region(RegionCode.of("500112"))
                .knownOn(LocalDate.of(2026, 5, 1))
                .calendar(calendar())
                .boundaryDays(rule)
                .boundaryDaysDeclaredBy("test tenant")
                .person(Facts.none().with("careLevel", "SEVERE"))
                .addAllLines(lines)
                .addInstitutions(new Institution(HOME, BilingualText.of("养老院", "home"), Facts.none()))
                .addInstitutions(new Institution(
                        HOSPITAL,
                        BilingualText.of("医院", "hospital"),
                        Facts.none().with("hospitalLevel", "2")))
                .build();
    }

    private static MonthSettlement settle(List<ChargeLine> lines) {
        return MonthSettlement.settle(month(lines, BoundaryDayRule.HOSPITAL_HAS_BOTH), BOOK, RuleRegistry.standard());
    }

    private static List<String> codes(MonthSettlement settlement) {
        return settlement.problems().stream().map(p -> p.code().toString()).toList();
    }

    @Test
    void aSettlementThatLosesABillCannotBeMade() {
        MonthSettlement whole = settle(lines());
        assertThatThrownBy(() -> new MonthSettlement(
                        whole.month(),
                        whole.days(),
                        whole.bills().subList(1, 2),
                        whole.unsettled(),
                        whole.problems(),
                        whole.basis(),
                        whole.packs(),
                        whole.ledger(),
                        whole.settledTooEarly()))
                .hasMessage("bills and unsettled lines: must sum to the charges 10880.00, but was 8000.00");
    }

    @Test
    void medicalAndCareAreSettledApartOnOneCalendar() {
        MonthSettlement settlement = settle(lines());
        assertThat(settlement.problems()).isEmpty();
        // care 22 x 120 + 8 x 30 = 2880; LTCI 22 x 60 = 1320
        assertThat(settlement.total(Ledger.CARE)).hasToString("2880.00");
        assertThat(settlement.share(Payer.LONG_TERM_CARE)).hasToString("1320.00");
        // (8000 - 440) x 95% = 7182
        assertThat(settlement.share(Payer.POOLED_FUND)).hasToString("7182.00");
        assertThat(settlement.share(Ledger.MEDICAL, Payer.PERSON)).hasToString("818.00");
        assertThat(settlement.share(Payer.PERSON)).as("1560 + 818").hasToString("2378.00");
        assertThat(settlement.days())
                .hasSize(30)
                .filteredOn(d -> d.isBoundary())
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(BoundaryDayRule.class)
    void theHoldFeeFollowsTheHoldWhicheverRuleHasTheBoundaryDays(BoundaryDayRule rule) {
        MonthSettlement settlement = MonthSettlement.settle(month(lines(), rule), BOOK, RuleRegistry.standard());
        assertThat(settlement.problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(BoundaryDayRule.class)
    void careOnADayThatBelongsToTheHospitalIsRefusedAndTheRestIsSettled(BoundaryDayRule rule) {
        List<ChargeLine> lines = new ArrayList<>(lines());
        lines.add(line("X11", "2026-04-11", "CARE_NURSING", "90.00", HOME));
        lines.add(line("X14", "2026-04-14", "CARE_NURSING", "90.00", HOME));
        lines.add(line("X18", "2026-04-18", "CARE_NURSING", "90.00", HOME));
        MonthSettlement settlement = MonthSettlement.settle(month(lines, rule), BOOK, RuleRegistry.standard());
        List<String> refused =
                settlement.unsettled().stream().map(l -> l.id().toString()).toList();
        switch (rule) {
            case HOSPITAL_HAS_BOTH -> assertThat(refused).containsExactly("X11", "X14", "X18");
            case HOSPITAL_IN_NOT_OUT -> assertThat(refused).containsExactly("X11", "X14");
            case CARE_HOME_HAS_BOTH -> assertThat(refused).containsExactly("X14");
        }
        assertThat(codes(settlement)).hasSize(refused.size()).containsOnly("YY-B-023");
        assertThat(settlement.share(Payer.LONG_TERM_CARE))
                .isEqualTo(Money.parseYuan("60.00").times(22 + 3 - refused.size()));
    }

    @ParameterizedTest(name = "{1} on {2}: {4}")
    @CsvSource({
        "X1, '',            2026-04-02, 10.00, YY-B-020",
        "X1, CARE_LAUNDRY,  2026-04-02, 10.00, YY-B-021",
        "X1, 09,            2025-04-02, 10.00, YY-B-034",
        "X1, CARE_BED_HOLD, 2026-04-02, 30.00, YY-B-024",
        "B1, CARE_BED,      2026-04-02, 30.00, YY-B-033",
    })
    void aBadLineIsReportedAndNothingElseIsLost(String id, String category, String day, String amount, String code) {
        List<ChargeLine> lines = new ArrayList<>(lines());
        lines.add(line(id, day, category, amount, HOME));
        MonthSettlement settlement = settle(lines);
        assertThat(codes(settlement)).containsExactly(code);
        assertThat(settlement.unsettledTotal()).hasToString(amount);
        assertThat(settlement.share(Payer.PERSON)).hasToString("2378.00");
    }

    @Test
    void aMedicalLineWithoutCatalogueTermsOrOutsideAStayIsReported() {
        List<ChargeLine> lines = new ArrayList<>(lines());
        ChargeLine bare = ((io.yiyang.model.charge.ImmutableChargeLine)
                        line("X1", "2026-04-12", "09", "5.00", HOSPITAL))
                .withCatalogueTerms(Optional.empty());
        lines.add(bare);
        lines.add(line("X2", "2026-04-25", "09", "6.00", HOSPITAL));
        MonthSettlement settlement = settle(lines);
        assertThat(codes(settlement))
                .as("no catalogue terms; no outpatient chain in the pack")
                .containsExactly("YY-B-030", "YY-B-101");
        assertThat(settlement.unsettledTotal()).hasToString("11.00");
        assertThat(settlement.share(Payer.POOLED_FUND)).hasToString("7182.00");
    }

    @Test
    void aMissingPolicyDateStopsOnlyItsOwnBill() {
        PolicyBook bare = PolicyBook.of(List.of(pack(PACK)));
        MonthSettlement settlement = MonthSettlement.settle(
                month(lines(), BoundaryDayRule.HOSPITAL_HAS_BOTH), bare, RuleRegistry.standard());
        assertThat(codes(settlement)).containsExactly("YY-B-103");
        assertThat(settlement.total(Ledger.CARE)).hasToString("2880.00");
        assertThat(settlement.unsettledTotal()).hasToString("8000.00");
    }

    @Test
    void aPolicyThatChangesWithinThePeriodCutsTheCareBillThere() {
        PolicyBook changing = PolicyBook.of(
                        List.of(
                                pack(
                                        PACK.replace(
                                                        "\"2024-03-01/..\", \"confidence\": \"SECONDARY\"",
                                                        "\"2024-03-01/2026-04-15\", \"confidence\": \"SECONDARY\"")
                                                .replace(
                                                        "\"value\": {\"amount\": \"60.00\"}}",
                                                        "\"value\": {\"amount\": \"60.00\"}}, {\"inForce\": \"2026-04-15/..\", \"confidence\": \"SECONDARY\", \"cite\": [\"A\"], \"value\": {\"amount\": \"70.00\"}}"))))
                .combinedWith(overlay(OVERLAY));
        MonthSettlement settlement = MonthSettlement.settle(
                month(lines(), BoundaryDayRule.HOSPITAL_HAS_BOTH), changing, RuleRegistry.standard());
        assertThat(settlement.problems()).isEmpty();
        assertThat(settlement.bills(Ledger.CARE)).hasSize(2);
        assertThat(settlement.share(Payer.LONG_TERM_CARE))
                .as("1 to 10 April at 60.00, 19 to 30 April at 70.00")
                .hasToString("1440.00");
        assertThat(settlement.bills(Ledger.MEDICAL)).hasSize(1);
    }

    @Test
    void theMonthTellsWhereItsCommonRulesAndPacksComeFrom() {
        MonthSettlement settlement = settle(lines());
        assertThat(settlement.basis())
                .extracting(p -> p.parameter())
                .containsExactly("test-pack#line.rounding", "test-pack#separation.ledger");
        assertThat(settlement.packs()).extracting(p -> p.id()).containsExactly("test-pack", "test tenant");
        assertThat(settlement.weakestParameters())
                .extracting(p -> p.parameter())
                .containsExactly("test-pack#ratio");
    }

    @Test
    void theLongestIdsStillMakeABill() {
        ResidentId longest = ResidentId.of("R".repeat(64));
        StaySegment stay = ((io.yiyang.model.stay.ImmutableStaySegment) segment(
                        "S".repeat(64),
                        SegmentKind.INPATIENT,
                        HOSPITAL,
                        "2026-04-11T02:30:00Z",
                        "2026-04-18T07:00:00Z"))
                .withResident(longest);
        ResidentMonth month = ((ImmutableResidentMonth) month(
                        List.of(line("M1", "2026-04-12", "01", "1000.00", HOSPITAL)),
                        BoundaryDayRule.HOSPITAL_HAS_BOTH))
                .withResident(longest)
                .withCalendar(StayCalendar.assemble(longest, List.of(stay)).calendar());
        assertThat(MonthSettlement.settle(month, BOOK, RuleRegistry.standard()).bills())
                .hasSize(1);
    }

    @Test
    void anUnknownYearToDateIsNotZero() {
        String capped = PACK.replace("\"ratio\": \"ratio\"", "\"ratio\": \"ratio\", \"yearCap\": \"perDay\"");
        PolicyBook book = PolicyBook.of(List.of(pack(capped))).combinedWith(overlay(OVERLAY));
        ResidentMonth unknown = month(lines(), BoundaryDayRule.HOSPITAL_HAS_BOTH);
        MonthSettlement refused = MonthSettlement.settle(unknown, book, RuleRegistry.standard());
        assertThat(codes(refused)).containsExactly("YY-B-035");
        assertThat(refused.total(Ledger.CARE)).hasToString("2880.00");
        ResidentMonth known = ((ImmutableResidentMonth) unknown)
                .withYear(YearToDate.ofPaid(java.util.Map.of(Payer.POOLED_FUND, Money.parseYuan("20.00"))));
        MonthSettlement settled = MonthSettlement.settle(known, book, RuleRegistry.standard());
        assertThat(settled.share(Payer.POOLED_FUND))
                .as("60.00 a year, 20.00 paid")
                .hasToString("40.00");
    }

    @ParameterizedTest(name = "period {0}")
    @CsvSource({"2026-04-01/2026-04-18", "2026-04-12/2026-05-01", "2026-04-12/2026-04-15"})
    void aStayThatReachesBeyondThePeriodIsNotSettledInParts(String period) {
        List<ChargeLine> lines = new ArrayList<>(lines().stream()
                .filter(l -> l.id().toString().startsWith("B"))
                .filter(l -> DateRange.parse(period).contains(l.serviceDate()))
                .toList());
        lines.add(line("M9", "2026-04-13", "09", "500.00", HOSPITAL));
        ResidentMonth part = ((ImmutableResidentMonth) month(lines, BoundaryDayRule.HOSPITAL_HAS_BOTH))
                .withPeriod(DateRange.parse(period));
        MonthSettlement settlement = MonthSettlement.settle(part, BOOK, RuleRegistry.standard());
        assertThat(codes(settlement)).as("nor is care, by parts of a month").containsExactly("YY-B-037", "YY-B-036");
        assertThat(settlement.bills()).isEmpty();
    }

    private static MonthSettlement settleWithAgency(List<ChargeLine> lines) {
        ResidentMonth month = month(lines, BoundaryDayRule.HOSPITAL_HAS_BOTH);
        List<Institution> institutions = new ArrayList<>(month.institutions());
        institutions.add(
                new Institution(OrganisationId.of("AGENCY"), BilingualText.of("护理机构", "agency"), Facts.none()));
        return MonthSettlement.settle(
                ((ImmutableResidentMonth) month).withInstitutions(institutions), BOOK, RuleRegistry.standard());
    }

    @Test
    void careOfTwoBillersIsOneBillWhicheverLineComesFirst() {
        List<ChargeLine> lines = new ArrayList<>(lines());
        lines.add(line("Z1", "2026-04-02", "CARE_NURSING", "10.00", OrganisationId.of("AGENCY")));
        MonthSettlement one = settleWithAgency(lines);
        Collections.reverse(lines);
        assertThat(settleWithAgency(lines).bills().get(0).settlement())
                .isEqualTo(one.bills().get(0).settlement());
        assertThat(one.share(Payer.LONG_TERM_CARE)).as("still 22 days").hasToString("1320.00");
    }

    @Test
    void monthPolicyAndSettlementTravelBetweenEngines() throws Exception {
        List<ChargeLine> lines = new ArrayList<>(lines());
        lines.add(line("X1", "2026-04-02", "", "10.00", HOME));
        ResidentMonth month = copied(month(lines, BoundaryDayRule.HOSPITAL_HAS_BOTH));
        MonthSettlement there = MonthSettlement.settle(month, copied(BOOK), copied(RuleRegistry.standard()));
        assertThat(copied(there).bills()).isEqualTo(settle(lines).bills());
        assertThat(copied(there).problems()).isEqualTo(settle(lines).problems());
    }

    private static <T extends java.io.Serializable> T copied(T value) throws Exception {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (java.io.ObjectOutputStream out = new java.io.ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (java.io.ObjectInputStream in =
                new java.io.ObjectInputStream(new java.io.ByteArrayInputStream(bytes.toByteArray()))) {
            @SuppressWarnings("unchecked")
            T copy = (T) in.readObject();
            return copy;
        }
    }

    /** Three stays of 1000.00, 2000.00 and 3000.00 in April; linked if the referrals say so. */
    private static ResidentMonth threeStays(List<TransferFacts> transfers, StaySegment... more) {
        List<StaySegment> stays = new ArrayList<>(List.of(more));
        stays.add(segment("H1", SegmentKind.INPATIENT, HOSPITAL, "2026-04-02T01:00:00Z", "2026-04-05T01:00:00Z"));
        stays.add(segment("H2", SegmentKind.INPATIENT, HOME, "2026-04-05T03:00:00Z", "2026-04-09T01:00:00Z"));
        stays.add(segment("H3", SegmentKind.INPATIENT, HOSPITAL, "2026-04-09T03:00:00Z", "2026-04-12T01:00:00Z"));
        List<ChargeLine> lines = List.of(
                line("M1", "2026-04-03", "09", "1000.00", HOSPITAL),
                line("M2", "2026-04-06", "09", "2000.00", HOME),
                line("M3", "2026-04-10", "09", "3000.00", HOSPITAL));
        return ((ImmutableResidentMonth) month(lines, BoundaryDayRule.HOSPITAL_HAS_BOTH))
                .withCalendar(StayCalendar.assemble(RESIDENT, stays).calendar())
                .withTransfers(transfers)
                .withInstitutions(
                        new Institution(
                                HOME,
                                BilingualText.of("三级", "level 3"),
                                Facts.none().with("hospitalLevel", "3")),
                        new Institution(
                                HOSPITAL,
                                BilingualText.of("二级", "level 2"),
                                Facts.none().with("hospitalLevel", "2")));
    }

    private static TransferFacts referral(
            String id, OrganisationId from, OrganisationId to, String departed, boolean compliant) {
        return new TransferFacts(
                io.yiyang.model.identity.CaseId.of(id),
                TransferFacts.Direction.UP,
                from,
                to,
                compliant,
                true,
                Instant.parse(departed),
                Optional.empty(),
                Optional.empty());
    }

    private static StaySegment openedBy(String referral, StaySegment segment) {
        return ((io.yiyang.model.stay.ImmutableStaySegment) segment)
                .withOpenedBy(io.yiyang.model.identity.CaseId.of(referral));
    }

    private static ResidentMonth twoReferrals(boolean compliant) {
        ResidentMonth month = threeStays(List.of(
                referral("REF2", HOME, HOSPITAL, "2026-04-09T01:00:00Z", compliant),
                referral("REF1", HOSPITAL, HOME, "2026-04-05T01:00:00Z", compliant)));
        List<StaySegment> stays = new ArrayList<>(month.calendar().segments());
        stays.set(1, openedBy("REF1", stays.get(1)));
        stays.set(2, openedBy("REF2", stays.get(2)));
        return ((ImmutableResidentMonth) month)
                .withCalendar(StayCalendar.assemble(RESIDENT, stays).calendar());
    }

    private static PolicyBook transferring() {
        String rule =
                "{\"key\": \"transfer.deductible\", \"unit\": \"strategy\", \"versions\": [{\"inForce\": \"2020-01-01/..\","
                        + " \"confidence\": \"VERBATIM\", \"cite\": [\"A\"], \"value\": {\"word\": \"HIGHEST_ONCE_TOP_UP\"}}]},";
        return PolicyBook.of(List.of(pack(PACK.replace("\"parameters\": [", "\"parameters\": [" + rule))))
                .combinedWith(overlay(OVERLAY));
    }

    private static List<String> deductibles(MonthSettlement settlement) {
        return settlement.bills(Ledger.MEDICAL).stream()
                .map(b -> b.settlement().shares().get(0).deductible().toString())
                .toList();
    }

    @Test
    void twoReferralsInARowAreOneStayInWhicheverOrderTheyAreTold() {
        MonthSettlement settlement =
                MonthSettlement.settle(twoReferrals(true), transferring(), RuleRegistry.standard());
        assertThat(deductibles(settlement))
                .as("440, then 880 - 440, then none")
                .containsExactly("440.00", "440.00", "0.00");
        MonthSettlement ignored = MonthSettlement.settle(twoReferrals(false), transferring(), RuleRegistry.standard());
        assertThat(deductibles(ignored)).as("not compliant").containsExactly("440.00", "880.00", "440.00");
    }

    @Test
    void aChainWithALegOutsideThePeriodIsNotSettledInParts() {
        ResidentMonth month = ((ImmutableResidentMonth) twoReferrals(true))
                .withLines(line("M3", "2026-04-10", "09", "3000.00", HOSPITAL))
                .withPeriod(DateRange.parse("2026-04-09/2026-05-01"));
        MonthSettlement settlement = MonthSettlement.settle(month, transferring(), RuleRegistry.standard());
        assertThat(codes(settlement)).containsExactly("YY-B-036");
    }

    @Test
    void theNextStayOfTheYearHasTheNextOrdinalAndAMissingRowIsNoFirstStay() {
        String firstOnly = PACK.replace(
                        "{\"hospitalLevel\": [\"2\"]}", "{\"hospitalLevel\": [\"2\"], \"stayOrdinal\": [\"1\"]}")
                .replace("{\"hospitalLevel\": [\"3\"]}", "{\"hospitalLevel\": [\"3\"], \"stayOrdinal\": [\"1\"]}");
        PolicyBook book = PolicyBook.of(List.of(pack(firstOnly))).combinedWith(overlay(OVERLAY));
        ResidentMonth month = threeStays(List.of());
        MonthSettlement settlement = MonthSettlement.settle(
                month.forPerson(month.person().with("stayOrdinal", "1")), book, RuleRegistry.standard());
        assertThat(settlement.bills(Ledger.MEDICAL)).as("the first stay alone").hasSize(1);
        assertThat(codes(settlement)).containsExactly("YY-B-104", "YY-B-104");
        assertThat(settlement.unsettledTotal()).hasToString("5000.00");
    }

    @Test
    void whatOneBillPaysCountsAgainstTheYearInTheNext() {
        String capped = PACK.replace("\"ratio\": \"ratio\"", "\"ratio\": \"ratio\", \"yearCap\": \"cap\"")
                .replace(
                        "{\"key\": \"perDay\"",
                        "{\"key\": \"cap\", \"unit\": \"yuan\", \"versions\": [{\"inForce\": \"2020-01-01/..\","
                                + " \"confidence\": \"VERBATIM\", \"cite\": [\"A\"], \"value\": {\"amount\": \"1500.00\"}}]}, {\"key\": \"perDay\"");
        PolicyBook book = PolicyBook.of(List.of(pack(capped))).combinedWith(overlay(OVERLAY));
        ResidentMonth month = ((ImmutableResidentMonth) threeStays(List.of()))
                .withYear(YearToDate.ofPaid(java.util.Map.of(Payer.POOLED_FUND, Money.ZERO)));
        MonthSettlement settlement = MonthSettlement.settle(month, book, RuleRegistry.standard());
        // (1000-440)x95% = 532.00; (2000-880)x95% = 1064.00 but 968.00 are left; then nothing
        assertThat(settlement.bills(Ledger.MEDICAL).stream()
                        .map(b -> b.settlement().share(Payer.POOLED_FUND).toString()))
                .containsExactly("532.00", "968.00", "0.00");
    }

    @Test
    void aDayWithoutACareChargeIsNoDayOfCare() {
        List<ChargeLine> lines = new ArrayList<>(lines());
        lines.removeIf(l -> l.id().toString().equals("N1"));
        lines.add(line("N1", "2026-04-01", "CARE_NURSING", "0.00", HOME));
        assertThat(settle(lines).share(Payer.LONG_TERM_CARE)).as("21 x 60").hasToString("1260.00");
    }

    @Test
    void aPolicyThatHoldsForSomeDaysInTheMiddleIsSeen() {
        String middle = PACK.replace(
                "\"value\": {\"amount\": \"60.00\"}}",
                "\"value\": {\"amount\": \"60.00\"}}, {\"inForce\": \"2026-04-10/2026-04-20\", \"knownFrom\": \"2026-03-01\","
                        + " \"confidence\": \"SECONDARY\", \"cite\": [\"A\"], \"value\": {\"amount\": \"20.00\"}}");
        PolicyBook book = PolicyBook.of(List.of(pack(middle))).combinedWith(overlay(OVERLAY));
        MonthSettlement settlement = MonthSettlement.settle(
                month(lines(), BoundaryDayRule.HOSPITAL_HAS_BOTH), book, RuleRegistry.standard());
        assertThat(settlement.problems()).isEmpty();
        assertThat(settlement.bills(Ledger.CARE)).hasSize(3);
        assertThat(settlement.share(Payer.LONG_TERM_CARE))
                .as("10 and 19 April at 20.00: 2 x 20 + 9 x 60 + 11 x 60")
                .hasToString("1240.00");
    }

    @Test
    void eachLineIsSeparatedByThePolicyOfItsOwnDay() {
        String late = PACK.replaceFirst("\"inForce\": \"2020-01-01/..\"", "\"inForce\": \"2026-04-18/..\"");
        PolicyBook book = PolicyBook.of(List.of(pack(late))).combinedWith(overlay(OVERLAY));
        MonthSettlement settlement = MonthSettlement.settle(
                month(lines(), BoundaryDayRule.HOSPITAL_HAS_BOTH), book, RuleRegistry.standard());
        assertThat(settlement.unsettled())
                .allSatisfy(l -> assertThat(l.serviceDate()).isBefore("2026-04-18"));
        assertThat(codes(settlement)).containsOnly("YY-B-021");
    }

    @Test
    void aBillerThatNobodyKnowsOrThatIsNotTheHospitalOfTheStayIsRefused() {
        List<ChargeLine> lines = new ArrayList<>(lines());
        lines.add(line("X1", "2026-04-12", "09", "5.00", OrganisationId.of("NOBODY")));
        lines.add(line("X2", "2026-04-12", "09", "6.00", HOME));
        MonthSettlement settlement = settle(lines);
        assertThat(codes(settlement)).containsExactly("YY-B-038", "YY-B-039");
        assertThat(settlement.share(Payer.POOLED_FUND)).hasToString("7182.00");
        assertThat(settlement.unsettledTotal()).hasToString("11.00");
    }

    @Test
    void careThatPolicyLetsRunBesideAHospitalDayIsPaidWhereTheRuleSaysSo() {
        String beside = PACK.replace(
                        "{\"key\": \"perDay\"",
                        "{\"key\": \"separation.besideHospital\", \"unit\": \"categories\","
                                + " \"versions\": [{\"inForce\": \"2020-01-01/..\", \"confidence\": \"VERBATIM\", \"cite\": [\"A\"],"
                                + " \"value\": {\"words\": [\"CARE_NURSING\"]}}]}, {\"key\": \"perDay\"")
                .replace("\"SUSPEND\"", "\"PAY_FOR_CARE_GIVEN\"");
        PolicyBook book = PolicyBook.of(List.of(pack(beside))).combinedWith(overlay(OVERLAY));
        List<ChargeLine> lines = new ArrayList<>(lines());
        lines.add(line("X14", "2026-04-14", "CARE_NURSING", "90.00", HOME));
        lines.add(line("Y14", "2026-04-14", "CARE_BED", "30.00", HOME));
        MonthSettlement settlement =
                MonthSettlement.settle(month(lines, BoundaryDayRule.HOSPITAL_HAS_BOTH), book, RuleRegistry.standard());
        assertThat(settlement.share(Payer.LONG_TERM_CARE)).as("23 x 60").hasToString("1380.00");
        assertThat(codes(settlement)).as("a bed never").containsExactly("YY-B-023");
    }

    @Test
    void amountsBeyondAllBoundsAreReportedAndTheRestIsSettled() {
        List<ChargeLine> lines = new ArrayList<>(lines());
        lines.add(((io.yiyang.model.charge.ImmutableChargeLine) line("X1", "2026-04-12", "09", "1.00", HOSPITAL))
                .withQuantity(Quantity.parse("99999999"))
                .withUnitPrice(UnitPrice.parseYuan("99999999999.00")));
        MonthSettlement settlement = settle(lines);
        assertThat(codes(settlement)).containsExactly("YY-B-040");
        assertThat(settlement.share(Payer.PERSON)).hasToString("2378.00");
    }

    @Property(tries = 50)
    void theOrderOfLinesChangesNothing(@ForAll int seed) {
        List<ChargeLine> shuffled = new ArrayList<>(lines());
        Collections.shuffle(shuffled, new Random(seed));
        MonthSettlement one = settle(lines());
        MonthSettlement other = settle(shuffled);
        assertThat(other.bills().stream().map(SettledBill::settlement).toList())
                .isEqualTo(one.bills().stream().map(SettledBill::settlement).toList());
    }
}
